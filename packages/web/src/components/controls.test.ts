import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces, stretches } from './controls.js';

test('what turns the direction is named, the rest stays as it is', () => {
  expect(stretches('a\u202Eb\u2069')).toEqual([
    { text: 'a', control: false },
    { text: 'RLO', control: true },
    { text: 'b', control: false },
    { text: 'PDI', control: true },
  ]);
});

test('pieces make up the text, and none is longer than a browser bears', () => {
  const long = fc.integer({ min: 1, max: 4000 }).map((length) => 'ط'.repeat(length));
  fc.assert(
    fc.property(fc.array(fc.oneof(long, fc.string(), fc.constant(' ')), { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      const cut = pieces(text);
      expect(cut.join('')).toBe(text);
      if (/\S{501}/.test(text)) for (const piece of cut) expect(piece.trim().length).toBeLessThanOrEqual(500);
    }),
  );
});

test('a pair of surrogates is not cut in two', () => {
  for (const piece of pieces('😀'.repeat(700))) expect(piece.isWellFormed()).toBe(true);
});
