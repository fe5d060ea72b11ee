import { describe, expect, it } from 'vitest';
import { type NounOptions, nounForms } from './index.js';

/** Forms as text, number, gender (- for none), then + before pronouns only, / in the construct state only. */
function list(lemma: string, options: NounOptions = {}): string[] {
  return nounForms(lemma, options).map((f) => `${f.text} ${f.number}${f.gender ?? '-'}${f.construct ? '/' : f.beforePronoun ? '+' : ''}`);
}

describe('nounForms, in full', () => {
  it.each<[string, NounOptions, string]>([
    ['هجوم', { plural: ['هجمات'] }, 'هجوم sm,هجوما sm,هجومان dm,هجومين dm,هجوما dm/,هجومي dm/,هجمات pf'],
    ['لقاء', { soundPlural: 'f' }, 'لقاء sm,لقائ sm+,لقاؤ sm+,لقاءان dm,لقاءين dm,لقاءا dm/,لقاءي dm/,لقاءات pf'],
    ['زيارة', { soundPlural: 'f' }, 'زيارة sf,زيارت sf+,زيارتان df,زيارتين df,زيارتا df/,زيارتي df/,زيارات pf'],
    ['محام', { soundPlural: 'm' }, 'محام sm,محامي sm,محاميا sm,محاميان dm,محاميين dm,محاميا dm/,محاميي dm/,محامون pm,محامين pm,محامو pm/,محامي pm/'],
    ['مبدأ', { plural: ['مبادئ'] }, 'مبدأ sm,مبدئ sm+,مبدؤ sm+,مبدآن dm,مبدأين dm,مبدآ dm/,مبدأي dm/,مبادئ p-'],
    ['مستشفى', { soundPlural: 'f' }, 'مستشفى sm,مستشفا sm+,مستشفيان dm,مستشفيين dm,مستشفيا dm/,مستشفيي dm/,مستشفيات pf'],
    ['محادثات', {}, 'محادثات pf'],
  ])('%s', (lemma, options, expected) => {
    expect(list(lemma, options)).toEqual(expected.split(','));
  });
});

describe('nounForms, what matters of', () => {
  it.each<[string, NounOptions, string, string]>([
    ['سعودي', { soundPlural: 'both', feminine: true }, 'سعودية sf,سعوديون pm,سعوديين pm,سعوديات pf,سعوديا sm,سعوديان dm,سعوديتين df', 'سعود sm'],
    ['قاض', { plural: ['قضاة'], feminine: true }, 'قاضي sm,قاضيا sm,قاضية sf,قضاة p-,قضات p-+', 'قاضا sm'],
    ['قاضي', { plural: ['قضاة'] }, 'قاض sm,قاضي sm', 'قاضيين pm'],
    ['مستدع', { defective: true, soundPlural: 'm', feminine: true }, 'مستدعي sm,مستدعون pm,مستدعية sf', 'مستدعة sf'],
    ['باب', { plural: ['أبواب'] }, 'باب sm,بابا sm,أبواب p-,أبوابا p-', 'بابي sm'],
    ['وزير', { plural: ['وزراء'], feminine: true }, 'وزراء p-,وزرائ p-+,وزراؤ p-+,وزيرة sf,وزيرات pf', 'وزراءا p-'],
    ['مدرسة', { plural: ['مدارس'] }, 'مدارس p-', 'مدارسا p-'],
    ['مسعى', { plural: ['مساع'] }, 'مساع p-,مساعي p-', 'مساعا p-'],
    ['مبنى', { plural: ['مباني'] }, 'مبان p-,مباني p-', 'مبانيا p-'],
    ['شيء', { plural: ['أشياء'] }, 'شيئا sm,شيئ sm+,شيئان dm', 'شيءا sm'],
    ['جزء', { plural: ['أجزاء'] }, 'جزءا sm,جزئ sm+,جزؤ sm+', 'جزئا sm'],
    ['عبء', { plural: ['أعباء'] }, 'عبئا sm,عبئين dm', 'عبءا sm'],
    ['لاجئ', { soundPlural: 'both', feminine: true }, 'لاجئون pm,لاجئين pm,لاجئة sf,لاجئات pf,لاجئو pm/', 'لاجئو pm'],
    ['مفاجأة', { soundPlural: 'f' }, 'مفاجآت pf,مفاجأت sf+', 'مفاجأات pf'],
    ['مباراة', { soundPlural: 'f' }, 'مباريات pf', 'مباراات pf'],
    ['قناة', { soundPlural: 'f' }, 'قنوات pf', 'قناات pf'],
    ['مسؤول', { soundPlural: 'm' }, 'مسؤولون pm,مسئولون pm,مسؤولو pm/', 'مسؤولو pm'],
    ['مصطفى', { soundPlural: 'm' }, 'مصطفون pm,مصطفين pm', 'مصطفىون pm'],
    ['أب', { plural: ['آباء'] }, 'أبو sm,أبا sm,أبي sm', 'أبو pm'],
    ['حرب', { plural: ['حروب'] }, 'حرب sf,حروبا p-', 'حرب sm'],
    ['صحراء', {}, 'صحراوان df', 'صحراءا sf'],
    ['إثبات', { soundPlural: 'f' }, 'إثبات sm,إثباتا sm,إثباتات pf', 'إثبات pf'],
  ])('%s', (lemma, options, present, absent) => {
    const forms = list(lemma, options);
    expect(forms).toEqual(expect.arrayContaining(present.split(',')));
    expect(forms).not.toContain(absent);
  });
});
