import { describe, expect, it } from 'vitest';
import { createReader } from '../../index.js';

const reader = createReader();

function countsOf(text: string): (Readonly<Record<string, number>> | undefined)[] {
  return reader.read({ id: 't', text, publishedAt: '2018-03-16' }).events.map((e) => e.counts);
}

describe('counts', () => {
  it.each([
    ['the killed, in figures', 'قتل الجيش السوري 15 مدنيا في حلب.', { killed: 15 }],
    ['the killed, in words', 'قتل الجيش السوري خمسة عشر مدنيا في حلب.', { killed: 15 }],
    ['the arrested', 'اعتقلت الشرطة التركية 23 صحافيا في أنقرة.', { arrested: 23 }],
    ['a crowd', 'تظاهر نحو 20 ألف شخص في برشلونة ضد الحكومة الإسبانية.', { crowd: 20000 }],
    ['killed and injured of one act', 'قتل الجيش السوري 7 مدنيين وأصاب 19 آخرين في حلب.', { killed: 7 }],
    ['the injured, where some have fallen so', 'سقط عشرة جرحى في انفجار ببغداد.', { injured: 10 }],
  ])('tell %s', (_, text, counts) => {
    expect(countsOf(text)[0]).toMatchObject(counts);
  });
  it('of an attack are those of its outcome', () => {
    const [counts] = countsOf('شن تنظيم داعش هجوما على مدينة تدمر أسفر عن مقتل 7 جنود وإصابة 19 آخرين.');
    expect(counts).toEqual({ killed: 7, injured: 19 });
  });
  it('are none for vague quantities, dates and years', () => {
    expect(countsOf('قتل الجيش السوري عشرات المدنيين في حلب.')[0]).toBeUndefined();
    expect(countsOf('اعتقلت الشرطة التركية صحافيا في 2 مارس 2018.')[0]).toBeUndefined();
  });
  it('are none for what is no person', () => {
    expect(countsOf('حكمت محكمة تركية على الصحافي بالحبس خمس سنوات.')[0]).toBeUndefined();
  });
  it('are none where nobody is counted', () => {
    expect(countsOf('زار لافروف القاهرة مع 12 وزيرا.')[0]).toBeUndefined();
  });
});
