import { describe, expect, it } from 'vitest';
import { clausesOf, headOf } from '../../../test/stages.js';

/** How the clause of a verb comes to its subject, with the heads of its subject and object. */
function sidesOf(text: string, verb: string): [string | undefined, string | null, string | null] {
  const clause = clausesOf(text).find((c) => c.verb === verb);
  return [clause?.subjectBy, headOf(text, clause?.subject ?? null), headOf(text, clause?.object ?? null)];
}

describe('who speaks', () => {
  it.each([
    ['قال الرئيس "لقد رفض الوزراء القرار".', 'رفض', ['after', 'الوزراء', 'القرار']],
    ['كتب الوزير على تويتر «وافق البرلمان على القانون».', 'وافق', ['after', 'البرلمان', null]],
    ['قالت الوزيرة في بيان "الحكومة تأسف لما حدث".', 'تاسف', ['before', 'الحكومة', null]],
  ])('does not act in what he says: %s', (text, verb, sides) => {
    expect(sidesOf(text, verb)).toEqual(sides);
  });
  it.each([
    ['قال المتحدث إن الوزير "سيرفض لقاء السفير".', 'سيرفض', ['before', 'الوزير', 'لقاء']],
    ['قال السفير إن الحركة "تستفز" الجيش.', 'تستفز', ['before', 'الحركة', 'الجيش']],
    ['نفذت الحركة أعمالا "تستفز" الجيش.', 'تستفز', ['before', 'الحركة', 'الجيش']],
  ])('but what is only set in marks has its subject in front: %s', (text, verb, sides) => {
    expect(sidesOf(text, verb)).toEqual(sides);
  });
  it.each([
    ['قال الوزير "رفض البرلمان القرار" ودعا إلى الحوار.', 'ودعا'],
    ['قال الوزير "رفض البرلمان القرار"، وأكد أنه سيهاجم المدينة.', 'سيهاجم'],
  ])('goes on behind his words, not who acts in them: %s', (text, verb) => {
    expect(sidesOf(text, verb)[1]).toBe('الوزير');
  });
});

describe('who speaks, put in between a subject and its verb', () => {
  it.each([
    ['الطائرات، قال الوزير، قصفت المدينة.', 'قصفت', ['before', 'الطائرات', 'المدينة']],
    ['الحكومة التركية، يؤكد الرئيس، لن تسحب قواتها.', 'تسحب', ['before', 'الحكومة', 'قواتها']],
    ['وفي موسكو، قال الوزير، قصفت الطائرات المدينة.', 'قصفت', ['after', 'الطائرات', 'المدينة']],
  ])('does not part them: %s', (text, verb, sides) => {
    expect(sidesOf(text, verb)).toEqual(sides);
  });
});

describe('a clause of its own', () => {
  it.each([
    ['غادر الوفد المدينة حتى يتمكن الجيش من دخولها.', 'يتمكن', 'الجيش'],
    ['أيدت الدول المشروع في حين انضمت بوليفيا إلى روسيا.', 'انضمت', 'بوليفيا'],
    ['انتهى الهدوء حين زار الرئيس العاصمة.', 'زار', 'الرئيس'],
    ['انتهت الهدنة في وقت شنت القوات هجوما.', 'شنت', 'القوات'],
  ])('begins with when or until: %s', (text, verb, subject) => {
    expect(sidesOf(text, verb).slice(0, 2)).toEqual(['after', subject]);
  });
  it('begins with who is joined right in front of the next verb', () => {
    expect(sidesOf('قطر تتهم السعودية بمنع مواطنيها من الحج والرياض تنفي.', 'تنفي')).toEqual(['before', 'والرياض', null]);
    expect(sidesOf('قال السفير إن قطر والرياض تنفي ذلك.', 'تنفي').slice(0, 2)).toEqual(['before', 'قطر']);
  });
  it.each([
    ['جاء الاتصال ليؤكد الرجلان اتفاقهما.', 'ليوكد', 'الرجلان'],
    ['سيعقد اجتماعا مع نظيره يقول مسؤولون إنه مهم.', 'يقول', 'مسؤولون'],
  ])('has the nominative behind its verb: %s', (text, verb, subject) => {
    expect(sidesOf(text, verb)[1]).toBe(subject);
  });
  it('has who stands behind its verb, where commas part it from an object in front', () => {
    expect(sidesOf('بعد أن فتحت النيابة تحقيقا، الخميس، أعلن رئيس الوزراء استقالته.', 'اعلن').slice(0, 2)).toEqual(['after', 'رئيس']);
  });
});

describe('a verb behind something indefinite', () => {
  it.each([
    ['استقبل الزعيم وفدا من البلدية رفيع المستوى قام بزيارة المتحف.', 'قام', 'وفدا'],
    ['أصيب عشرة جنود في كمين للمقاومة استهدف تعزيزات.', 'استهدف', 'كمين'],
    ['يدعم النظام ميليشيات في سوريا قتلت مدنيين.', 'قتلت', 'ميليشيات'],
  ])('describes it: %s', (text, verb, subject) => {
    expect(sidesOf(text, verb).slice(0, 2)).toEqual(['relative', subject]);
  });
  it('describes the man, not how he is', () => {
    expect(sidesOf('وقع هجوم شنه يهودي متطرف هاجم مسيرة.', 'هاجم')[1]).toBe('يهودي');
  });
});

describe('the pronoun on لكن', () => {
  it.each(['لكنه رفض المزاعم.', 'لكنها رفضت الاتهامات.'])('is the subject: %s', (text) => {
    const clause = clausesOf(text)[0];
    expect([clause?.subject, headOf(text, clause?.object ?? null)]).toEqual([null, text.split(' ')[2]?.replace('.', '')]);
  });
});

describe('a thing', () => {
  it('does nothing to another', () => {
    const text = 'شهدت المناطق حروبا واستخدمت فيها الأسلحة الثقيلة.';
    expect(sidesOf(text, 'واستخدمت').slice(1)).toEqual(['الأسلحة', null]);
  });
});
