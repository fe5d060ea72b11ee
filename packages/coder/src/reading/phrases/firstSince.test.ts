import { expect, it } from 'vitest';
import { createReader } from '../../index.js';

const reader = createReader();

/** The first days of the events of a text of 16 March 2018. */
function days(text: string): (string | null)[] {
  return reader.read({ id: 't', text, publishedAt: '2018-03-16' }).events.map((e) => e.date?.start ?? null);
}

it.each([
  ['هي الزيارة الأولى من نوعها منذ عام 2011، والتقى الرئيس خلالها نظيره الفرنسي في باريس.'],
  ['في أعنف هجوم منذ عام 2011، قتل مسلحون عشرين جنديا في المدينة.'],
])('is no time of what it compares with: %s', (text) => {
  const found = days(text);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((day) => day === null)).toBe(true);
});

it.each([
  ['قتلت القوات أكثر من ألف مدني في المدينة منذ 5 مارس.', '2018-03-05'],
  ['يحتجز الجيش التركي الصحافيين منذ عام 2011.', '2011-01-01'],
])('leaves a time that something goes on since: %s', (text, day) => {
  expect(days(text)).toContain(day);
});
