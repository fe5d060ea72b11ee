import { describe, expect, it } from 'vitest';
import { conjugate, type VerbFormCode } from './index.js';

/** Lemma, root and form of verbs of every class; the lemma must come out of root and form alone. */
const TABLE: Readonly<Record<string, string>> = {
  sound: `كتب كتب Iu,قتل قتل Iu,ضرب ضرب Ii,فتح فتح Ia,شرب شرب Ia,كبر كبر Iu,علم علم II,حذر حذر II,قاتل قتل III,طالب طلب III,أعلن علن IV,أكمل كمل IV,تحدث حدث V,
    تعامل عمل VI,انسحب سحب VII,انفجر فجر VII,اجتمع جمع VIII,اعتقل عقل VIII,استقبل قبل X,استهدف هدف X,احمر حمر IX,اسود سود IX`,
  quadriliteral: 'ترجم ترجم QI,سيطر سيطر QI,زلزل زلزل QI,طمأن طمءن QI,تدهور دهور QII,تمركز مركز QII,أكسد ءكسد QI',
  hollow: `زار زور Iu,قال قول Iu,كان كون Iu,باع بيع Ii,سار سير Ii,خاف خوف Ia,نام نوم Ia,نال نيل Ia,أقام قوم IV,أدان دين IV,انهار هور VII,انقاد قود VII,اغتال غول VIII,اختار خير VIII,
    ازداد زيد VIII,استقال قيل X,استجاب جوب X,استطاع طوع X,استحوذ حوذ X,ازدوج زوج VIII,صوت صوت II,غير غير II,حاول حول III,تناول نول VI,تطور طور V,تعاون عون VI,ساير سير III`,
  defective: `دعا دعو Iu,نجا نجو Iu,بدا بدو Iu,رمى رمي Ii,بنى بني Ii,جرى جري Ii,لقي لقي Ia,بقي بقي Ia,رضي رضو Ia,خشي خشي Ia,سعى سعي Ia,نهى نهي Ia,رعى رعي Ia,أبى ءبي Ia,سمى سمو II,غطى غطي II,
    نادى ندو III,لاقى لقي III,أعطى عطو IV,ألقى لقي IV,تلقى لقي V,تحدى حدو V,تفادى فدي VI,انقضى قضي VII,التقى لقي VIII,اشترى شري VIII,ادعى دعو VIII,استدعى دعو X,استثنى ثني X`,
  assimilated: `وصل وصل Ii,وعد وعد Ii,وقع وقع Ia,وضع وضع Ia,وهب وهب Ia,وجل وجل Ia,يئس يءس Ia,وقع وقع II,واجه وجه III,أوقف وقف IV,أيقظ يقظ IV,توقف وقف V,تواصل وصل VI,اتفق وفق VIII,
    اتصل وصل VIII,اتهم وهم VIII,استورد ورد X,استيقظ يقظ X,ود ودد Ia`,
  doubled: `رد ردد Iu,شن شنن Iu,مر مرر Iu,فر فرر Ii,ظل ظلل Ia,قرر قرر II,شاق شقق III,أصر صرر IV,أعد عدد IV,تردد ردد V,تضاد ضدد VI,انضم ضمم VII,احتل حلل VIII,اهتم همم VIII,استمر مرر X,استعد عدد X`,
  assimilating:
    'اضطر ضرر VIII,اصطدم صدم VIII,اطلع طلع VIII,اصطف صفف VIII,ازدهر زهر VIII,ادخر ذخر VIII,اظلم ظلم VIII,اضطلع ضلع VIII,اصطاد صيد VIII,اصطفى صفو VIII',
  hamzated: `أخذ ءخذ Iu,أكل ءكل Iu,أمر ءمر Iu,أسر ءسر Ii,أذن ءذن Ia,سأل سءل Ia,سئم سءم Ia,زأر زءر Ia,قرأ قرء Ia,بدأ بدء Ia,لجأ لجء Ia,برئ برء Ia,خطئ خطء Ia,جرؤ جرء Iu,بطؤ بطء Iu,أكد ءكد II,هنأ هنء II,
    رأس رءس II,آخذ ءخذ III,ساءل سءل III,كافأ كفء III,فاجأ فجء III,آمن ءمن IV,أنشأ نشء IV,أسأم سءم IV,تأكد ءكد V,تنبأ نبء V,ترأس رءس V,تآمر ءمر VI,تساءل سءل VI,تباطأ بطء VI,تواطأ وطء VI,
    انطفأ طفء VII,ائتمر ءمر VIII,ائتلف ءلف VIII,اتخذ ءخذ VIII,ابتدأ بدء VIII,ابتأس بءس VIII,استأنف ءنف X,استأجر ءجر X,استرأف رءف X,استهزأ هزء X,أم ءمم Iu,أن ءنن Ii`,
  'weak twice': `وعى وعي Ii,ولي ولي Ii,وفى وفي Ii,وقى وقي Ii,لوى لوي Ii,نوى نوي Ii,روى روي Ii,قوي قوي Ia,حيي حيي Ia,أدى ءدي II,حيا حيي II,آوى ءوي IV,آذى ءذي IV,آتى ءتي IV,أوى ءوي Ii,أتى ءتي Ii,
    رأى رءي Ia,أرى رءي IV,نأى نءي Ia,جاء جيء Ii,شاء شيء Ia,ساء سوء Iu,أساء سوء IV,أضاء ضوء IV,استاء سوء VIII,أحيا حيي IV,أوفى وفي IV,أوصى وصي IV,توفى وفي V,تولى ولي V,توالى ولي VI,تساوى سوي VI,اتقى وقي VIII,
    ارتأى رءي VIII,استولى ولي X,استوفى وفي X,استحيا حيي X,انزوى زوي VII,انطوى طوي VII,احتوى حوي VIII,تراءى رءي VI,ساوى سوي III,والى ولي III,وأد وءد Ii`,
};

const FIRM: readonly (readonly [string, string, VerbFormCode])[] = [
  ['استجوب', 'جوب', 'X'],
  ['استجاب', 'جوب', 'X'],
  ['حاصص', 'حصص', 'III'],
  ['حاجج', 'حجج', 'III'],
  ['حاج', 'حجج', 'III'],
  ['صدئ', 'صدء', 'Ia'],
  ['عور', 'عور', 'Ia'],
  ['سخي', 'سخي', 'Ia'],
  ['صغي', 'صغي', 'Ia'],
  ['صغى', 'صغي', 'Ia'],
];

function lemmaOf(root: string, form: VerbFormCode, lemma?: string): readonly string[] {
  return conjugate([...root], form, lemma)
    .filter((f) => f.aspect === 'past' && f.person === 3 && f.gender === 'm' && f.number === 's' && f.voice !== 'passive' && f.beforePronoun !== true)
    .map((f) => f.text);
}

describe('the third person singular of the past is the lemma', () => {
  const rows = Object.entries(TABLE).flatMap(([name, list]) => list.split(/,\s*/).map((row) => [name, ...row.trim().split(' ')] as const));

  it('has a table worth the name', () => {
    expect(rows.length).toBeGreaterThanOrEqual(200);
  });

  it.each(rows)('%s: %s', (_name, lemma, root, form) => {
    expect(lemmaOf(root ?? '', form as VerbFormCode)).toEqual([lemma]);
  });

  it.each(FIRM)('%s, when the lemma decides', (lemma, root, form) => {
    expect(lemmaOf(root, form, lemma)).toEqual([lemma]);
  });
});

describe('conjugate', () => {
  it('gives nothing for a root of the wrong length', () => {
    expect(conjugate(['غ', 'ر', 'د'], 'QI')).toEqual([]);
    expect(conjugate(['ت', 'ر', 'ج', 'م'], 'II')).toEqual([]);
  });
});
