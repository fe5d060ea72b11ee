import { expect, it } from 'vitest';
import { createReader } from '../../index.js';

const reader = createReader();
const TOLD = [
  'التقى وزير الخارجية المصري سامح شكري نظيره السوداني في الخرطوم.',
  'وقال شكري إن مصر تدعم وحدة السودان وترفض التدخل في شؤونه.',
  'واعتقلت الشرطة ثلاثة متظاهرين.',
];

it.each([0, 1, 2])('a pull quote adds no event: all it tells repeats what sentence %i tells', (quoted) => {
  const text = [...TOLD, TOLD[quoted]].join('\n');
  const before = reader.read({ id: 't', text: TOLD.join('\n'), publishedAt: '2018-03-16' });
  const { events } = reader.read({ id: 't', text, publishedAt: '2018-03-16' });
  const again = events.filter((e) => e.sentence === TOLD.length);
  expect(events.length - again.length).toBe(before.events.length);
  expect(again.length).toBeGreaterThan(0);
  expect(again.every((e) => events.find(({ id }) => id === e.repeats)?.sentence === quoted)).toBe(true);
});
