import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segments } from './segments.js';

const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 0, max: 30 })).map(([start, length]) => ({ start, end: start + length }));

test('stretches make up the range without gaps, and each is covered by exactly the spans over it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.array(span, { maxLength: 12 }), (end, spans) => {
      const found = segments({ start: 0, end }, spans);
      expect(found[0]?.start).toBe(0);
      expect(found.at(-1)?.end).toBe(end);
      found.forEach((one, i) => {
        expect(one.start).toBe(i === 0 ? 0 : found[i - 1]?.end);
        for (let at = one.start; at < one.end; at++) {
          expect(one.covers).toEqual(spans.flatMap((s, index) => (s.start <= at && at < s.end ? [index] : [])));
        }
      });
    }),
  );
});

test('many spans in a long text are cut in time that grows with their number', () => {
  const spans = Array.from({ length: 50_000 }, (_, i) => ({ start: i * 10, end: i * 10 + 7 }));
  const started = performance.now();
  expect(segments({ start: 0, end: 500_000 }, spans)).toHaveLength(100_000);
  expect(performance.now() - started).toBeLessThan(2000);
});
