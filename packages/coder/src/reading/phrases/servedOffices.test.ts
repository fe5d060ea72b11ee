import { describe, expect, it } from 'vitest';
import { mentionsOf, peopleOf, propose } from '../../../test/stages.js';

describe('who serves somebody', () => {
  it.each([
    ['قال المتحدث باسم الرئيس التركي رجب طيب أردوغان إن تركيا ترفض القرار.', 'المتحدث باسم الرئيس التركي رجب طيب أردوغان', 'رجب طيب أردوغان'],
    ['قال مستشار الرئيس الفلسطيني محمود عباس إن السلطة ترفض القرار.', 'مستشار الرئيس الفلسطيني محمود عباس', 'محمود عباس'],
    ['قال محامي الرئيس الأميركي دونالد ترامب إن القضية انتهت.', 'محامي الرئيس الأميركي دونالد ترامب', 'دونالد ترامب'],
    ['قالت المتحدثة باسم رئيسة الوزراء البريطانية، تيريزا ماي، إن لندن ترفض القرار.', 'المتحدثة باسم رئيسة الوزراء البريطانية، تيريزا ماي', 'تيريزا ماي'],
  ])('is not him: %s', (text, servant, served) => {
    expect(peopleOf(text)).toEqual(expect.arrayContaining([servant, served]));
  });
  it.each([
    ['قال المتحدث باسم الرئيس الروسي دميتري بيسكوف إن روسيا ترفض القرار.', 'ديمتري بيسكوف'],
    ['أكد نائب الرئيس الأميركي جو بايدن دعم إسرائيل.', 'جو بايدن'],
    ['استقبل الملك فخامة الرئيس عبد الفتاح السيسي.', 'عبد الفتاح السيسي'],
  ])('is who has the name where he holds the office himself: %s', (text, name) => {
    expect(peopleOf(text)).toContain(name);
  });
  it('has the name in front of it', () => {
    const text = 'قال ديمتري بيسكوف، الناطق باسم الرئيس الروسي، فلاديمير بوتين، إن روسيا ترفض القرار.';
    expect(peopleOf(text).sort()).toEqual(['ديمتري بيسكوف', 'فلاديمير بوتين'].sort());
  });
  it.each([
    ['of an office with the article', 'التقى سفير خادم الحرمين الشريفين الرئيس.', 'سفير خادم الحرمين الشريفين'],
    ['of an office of a body', 'زار مساعد رئيس البرلمان الإيراني موسكو.', 'مساعد رئيس البرلمان الإيراني'],
    ['of one who is in office no longer', 'اعتقلت الشرطة نجل وزير سابق.', 'نجل وزير سابق'],
    ['of somebody by name', 'قالت خطيبة خاشقجي إن الرياض رفضت الطلب.', 'خطيبة خاشقجي'],
    ['of somebody by title and name', 'قتل شقيق القيادي حامد رمانة في غارة.', 'شقيق القيادي حامد رمانة'],
    ['of somebody who is known to hold the office', 'قتل شقيق زعيم كوريا الشمالية كيم جونغ أون في ماليزيا.', 'شقيق زعيم كوريا الشمالية كيم جونغ أون'],
  ])('is one person with whom he belongs to: %s', (_, text, servant) => {
    expect(peopleOf(text)).toContain(servant);
    expect(mentionsOf(text).map(({ words }) => words)).toContain(servant);
  });
  it('does nothing to whom he serves', () => {
    const proposed = propose('التقى نائب مستشار الأمن القومي الأمريكي وزير الدفاع.').candidates.flat()[0]?.proposal;
    expect([proposed?.actors, proposed?.recipients].map((side) => side?.map((e) => e.name))).toEqual([['نائب مستشار الأمن القومي الأمريكي'], ['وزير الدفاع']]);
  });
  it('is no bare subject in front of whom he criticises', () => {
    expect(mentionsOf('انتقد ناشط الرئيس.').map(({ words }) => words)).toEqual(['ناشط', 'الرئيس']);
  });
  it('has his own name behind the adjectives on his office', () => {
    expect(mentionsOf('قال محامي ترامب السابق مايكل كوهين إن القضية انتهت.').map(({ words }) => words)).toContain('محامي ترامب السابق مايكل كوهين');
  });
  it.each(['أقال الرئيس نائبه رياك مشار.', 'قال شقيقه خالد إن القضية انتهت.'])('is his, with a name of his own: %s', (text) => {
    expect(mentionsOf(text).at(-1)?.mention.kind).toBe('name');
  });
  it('may serve an office alone', () => {
    expect(peopleOf('قال المتحدث باسم المستشارة الألمانية إن برلين ترفض القرار.')).toContain('المتحدث باسم المستشارة الألمانية');
  });
});
