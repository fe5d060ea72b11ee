import { describe, expect, it } from 'vitest';
import { createReader } from '../../index.js';

const reader = createReader();
const partsOf = (text: string): number[] => reader.propose({ id: 'test', text, publishedAt: '2018-03-14' }).sentences.map(({ passage }) => passage);

const NEWS =
  'زار وزير الخارجية الروسي سيرغي لافروف القاهرة لبحث الأزمة السورية.\nوالتقى الوزير نظيره المصري سامح شكري.\nقال لافروف إن الأزمة السورية لا حل عسكريا لها.';

describe('passages', () => {
  it('are one where an article goes on about the same', () => {
    expect(partsOf(NEWS)).toEqual([0, 0, 0]);
  });

  it.each([' ', '\n', '\n\n'])('end behind a sentence that has nothing to do with what follows (%j)', (gap) => {
    expect(partsOf(`سجل اللاعب هدفين في مباراة ليفربول.${gap}${NEWS}`)).toEqual([0, 1, 1, 1]);
    expect(partsOf(`${NEWS}${gap}سجل اللاعب هدفين في مباراة ليفربول.`)).toEqual([0, 0, 0, 3]);
  });

  it.each([
    'قال الشاهد "تساقطت الأمطار. سجل اللاعب هدفين".',
    'تساقطت الأمطار.\nوأضاف لافروف أن الأزمة انتهت.',
    'وصل لافروف إلى القاهرة. دعا إلى وقف القتال.',
    'زار وزير الخارجية الروسي القاهرة.\nالوزير انتقد الغارات.',
  ])('go on where the words do: %s', (text) => {
    expect(partsOf(text)).toEqual([0, 0]);
  });

  it('end at the headline of another text, which changes nothing in the first', () => {
    const other = 'رئيس البلدية يفتتح مدرسة في عمّان\nافتتح رئيس البلدية مدرسة جديدة في عمّان. وقال الرئيس إن المدرسة كبيرة.';
    const alone = `لافروف في القاهرة\n${NEWS}`;
    expect(partsOf(`${alone}\n\n${other}`).slice(0, 4)).toEqual(partsOf(alone));
    expect(partsOf(`${alone}\n\n${other}`)[4]).toBe(4);
    expect(partsOf(`${alone}\n${other}`)).toEqual(partsOf(`${alone}\n\n${other}`));
  });

  it('hand nobody on: who wrote a novel does not call for a truce', () => {
    const [event] = reader.read({
      id: 'test',
      text: 'أصدر الروائي خليل صويلح رواية جديدة.\nدعا إلى وقف إطلاق النار في اليمن.',
      publishedAt: '2018-03-14',
    }).events;
    expect(event?.type).toBe('REQUEST');
    expect(event?.actors).toEqual([]);
  });

  it('part two articles that have two words of many in common', () => {
    const other =
      'أعلنت وزارة الزراعة المغربية ارتفاع إنتاج الزيتون. وقال المدير إن الأزمة لم تمس المزارعين.\nوبلغت صادرات الفواكه مستويات قياسية، بحسب الغرفة التجارية. وزار الوفد معارض الحبوب في فاس.';
    const joined = partsOf(`${NEWS}\n\n${other}`);
    expect(joined[3]).toBe(3);
  });

  it('take time in proportion to their number, however they hang together', () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `تحرك الجسم${i} قرب الصخر${i + 1}.`);
    const chained = [...lines, ...lines.map((_, i) => `عبر الجسم${2999 - i} الصخر${2999 - i} النهر${i}.`)].join('\n');
    expect(partsOf(chained)).toHaveLength(6000);
  });
});
