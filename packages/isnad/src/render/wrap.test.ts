import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../terminal/text.js';
import { type Piece, wrap } from './wrap.js';

const word = fc.oneof(fc.stringMatching(/^[a-z]{1,12}$/), fc.stringMatching(/^[ابتسمن]{1,12}$/));
const run = fc.record({ text: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')) });
const pieces: fc.Arbitrary<Piece[]> = fc.array(fc.array(run, { maxLength: 3 }), { maxLength: 5 });
const bare = (text: string): string => text.replace(/[\u2067-\u2069\s]/g, '');

describe('wrap', () => {
  it('loses nothing, keeps to the width, and closes on every line what it opens', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 4, max: 40 }), (given, width) => {
        const lines = wrap(given, width);
        expect(bare(lines.join(''))).toBe(
          bare(
            given
              .flat()
              .map((part) => part.text)
              .join(''),
          ),
        );
        for (const line of lines) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(line.replace(/[^\u2067-\u2069]/g, '')).toMatch(/^([\u2067\u2068]\u2069)*$/);
        }
      }),
    );
  });

  it('isolates a piece as one, and again on the next line', () => {
    expect(wrap([[{ text: 'said' }], [{ text: 'قال الوزير أمس' }]], 15)).toEqual(['said \u2068قال الوزير\u2069', '\u2068أمس\u2069']);
  });

  it('paints within a word and does not count the paint', () => {
    const paint = (text: string): string => `<${text}>`;
    expect(wrap([[{ text: 'و' }, { text: 'قال نعم', paint }, { text: '.' }]], 9)).toEqual(['\u2068و<قال نعم>.\u2069']);
  });

  it('breaks a word that is wider than a line', () => {
    expect(wrap([[{ text: 'ab' }], [{ text: 'abcdefgh' }]], 4)).toEqual(['ab', 'abcd', 'efgh']);
  });
});
