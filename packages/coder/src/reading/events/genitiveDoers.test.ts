import { describe, expect, it } from 'vitest';
import { propose } from '../../../test/stages.js';

/** `type actors → recipients` of every proposal whose requirement is met. */
const proposed = (text: string): string[] =>
  propose(text)
    .candidates.flat()
    .filter(({ proposal: p }) => !p.unmet)
    .map(({ proposal: p }) => `${p.sense.type} ${p.actors.map((e) => e.name).join('+')} → ${p.recipients.map((e) => e.name).join('+')}`);

describe('the genitive behind a verbal noun', () => {
  it.each([
    ['forces bombard', 'عارضت كندا قصف القوات السودانية.', 'ASSAULT القوات السودانية → '],
    ['hospitals are bombarded', 'استنكر المرصد قصف المستشفيات.', 'ASSAULT  → المستشفيات'],
    ['several reproaches are of who makes them', 'رد الوزير على انتقادات الصحيفة.', 'ACCUSE الصحيفة → '],
    ['behind a name of two words', 'أعلن المتحدث إعادة انتشار القوات السودانية في الخرطوم.', 'MOBILIZE القوات السودانية → '],
    ['people refuse', 'فوجئ الوزير من رفض المحتجين.', 'REJECT المحتجين → '],
    ['who receives guests stands behind them', 'وكان في استقبال الرئيس الصيني في المطار الملك سلمان.', 'CONSULT سلمان بن عبد العزيز → الرئيس الصيني'],
    ['a guest received', 'انتقد الحزب استقبال الرئيس الصيني.', 'CONSULT  → الرئيس الصيني'],
    ['delegations visit', 'انتقدت باريس زيارة المفتشين الدوليين.', 'CONSULT المفتشين الدوليين → '],
    ['patients are visited', 'قام السفير بزيارة الجرحى.', 'CONSULT السفير → الجرحى'],
    ['a meeting to be had', 'غادر لافروف متوجها إلى باريس للقاء ماكرون.', 'CONSULT  → إيمانويل ماكرون'],
    ['what describes the genitive is no object', 'أدان الحزب اعتقال ناشط متهم بالتجسس.', 'COERCE  → ناشط متهم'],
    ['ل belongs to an adjective', 'أعلن المرصد مقتل عشرة مقاتلين موالين للحكومة.', 'ASSAULT  → عشرة مقاتلين موالين'],
    ['ل tells what somebody is reproached with', 'استغرب الحزب انتقاد الحكومة لعدم قيامها بالإصلاح.', 'ACCUSE  → الحكومة'],
  ])('%s', (_, text, expected) => {
    expect(proposed(text)).toContain(expected);
  });
});

describe('who answers and who is helped', () => {
  it.each([
    ['a request refused', 'رفضت المحكمة طلب المحامي.', 'REQUEST المحامي → المحكمة'],
    ['a request refused of nobody named', 'رفضت إسرائيل طلب وقف البناء.', 'REQUEST  → إسرائيل'],
    ['an invitation accepted', 'وافق أردوغان على دعوة بوتين إلى موسكو.', 'REQUEST فلاديمير بوتين → رجب طيب أردوغان'],
    ['with whose help', 'تقدمت القوات الليبية بمساندة تركيا.', 'SUPPORT تركيا → القوات الليبية'],
    ['with whose help, in front', 'وبمساندة تركيا تقدمت القوات الليبية.', 'SUPPORT تركيا → القوات الليبية'],
    ['who backs armed people supports them', 'قصفت إسرائيل متمردين مدعومين من إيران.', 'SUPPORT إيران → متمردين مدعومين من إيران'],
    ['help that somebody is accused of', 'اتهمت فرنسا إيران بمساندة حركة حماس.', 'SUPPORT إيران → حركة حماس'],
  ])('%s', (_, text, expected) => {
    expect(proposed(text)).toContain(expected);
  });
});

describe('an act behind a noun that frames it', () => {
  it.each([
    ['a campaign of arrests', 'شنت القوات التركية حملة اعتقالات واسعة.', 'COERCE القوات التركية → '],
    ['responsibility claimed', 'تبنى تنظيم داعش مسؤولية الهجوم على الشرطة.', 'ASSAULT تنظيم الدولة الإسلامية → الشرطة'],
    ['responsibility laid on somebody', 'حملت موسكو إسرائيل مسؤولية قتل الضابط.', 'ASSAULT إسرائيل → الضابط'],
    ['who stands behind it', 'قالت لندن إن روسيا تقف وراء محاولة قتل الجاسوس.', 'ASSAULT روسيا → الجاسوس'],
    ['who is charged with an attempt', 'اعتقلت الشرطة رجلا متهما بمحاولة قتل النائب.', 'ASSAULT رجلا → النائب'],
    ['an attempt condemned is of nobody', 'دانت مصر محاولة اغتيال الرئيس الأفغاني.', 'ASSAULT  → الرئيس الأفغاني'],
    ['what goes on', 'تواصل إسرائيل قصف حركة حماس.', 'ASSAULT إسرائيل → حركة حماس'],
  ])('%s', (_, text, expected) => {
    expect(proposed(text)).toContain(expected);
  });
});
