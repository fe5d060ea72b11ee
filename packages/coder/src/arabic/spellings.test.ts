import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './letters.js';
import { spelling } from './spellings.js';

describe('spelling', () => {
  it('folds any text as fold does', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'أإآىةؤئپﻻ\u064B\u0640\u200fءabcZ٣۴'),
      fc.integer({ min: 0, max: 0xffff }).map((u) => String.fromCharCode(u)),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const text = units.join('');
        expect(spelling(`-${text}-`, 1, text.length + 1)).toBe(fold(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('tells words apart however many there are', () => {
    for (let round = 0; round < 2; round++) for (let i = 0; i < 40_000; i++) expect(spelling(`w${i}`, 0, `w${i}`.length)).toBe(`w${i}`);
  });
});
