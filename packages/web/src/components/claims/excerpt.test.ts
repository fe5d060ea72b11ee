import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

describe('excerpt', () => {
  it('leaves a short text whole', () => {
    expect(excerpt('قال الوزير إن بلاده وافقت', 4, 10, 100)).toEqual({ before: 'قال ', word: 'الوزير', after: ' إن بلاده وافقت' });
  });

  it('cuts between words on both sides', () => {
    expect(excerpt('aaa bbb ccc ddd WORD eee fff ggg hhh', 16, 20, 16)).toEqual({ before: '…ddd ', word: 'WORD', after: ' eee…' });
  });

  it('gives the room that one side does not need to the other', () => {
    expect(excerpt('WORD bbb ccc ddd eee fff', 0, 4, 14).after).toBe(' bbb ccc…');
  });

  it('is never much longer than asked for and never breaks a pair of surrogates', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(words, words, words, fc.integer({ min: 1, max: 80 }), (before, word, after, most) => {
        const cut = excerpt(before + word + after, before.length, before.length + word.length, most);
        expect(cut.before.length + cut.word.length + cut.after.length).toBeLessThanOrEqual(most + 3);
        for (const part of Object.values(cut)) expect(part).not.toMatch(LONE);
      }),
    );
  });
});

/** Half of a surrogate pair. */
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
