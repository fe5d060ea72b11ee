import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../test/stages.js';
import { type Surface, surfaceOf } from './surface.js';

const TEXT = 'استقبل الوزير في بيروت السفير.';

function surface(first: number, last: number, trigger: number): Surface {
  return surfaceOf(wordsOf(TEXT), first, last, trigger);
}

describe('how a phrase stands to a trigger by the words alone', () => {
  it('says on which side it stands', () => {
    expect(surface(1, 1, 0).side.text).toBe('>');
    expect(surface(0, 0, 1).side.text).toBe('<');
  });

  it('names the words next to it, none at an end', () => {
    const { before, after } = surface(3, 3, 0);
    expect(String(before)).toBe('في');
    expect(String(after)).not.toBe('none');
    expect(String(surface(0, 0, 1).before)).toBe('none');
  });

  it('names the kinds of words between, each run of a kind once', () => {
    expect(surface(3, 3, 0).path?.text).toBe('N في|');
    expect(surface(4, 4, 0).path?.text).toBe('N في N|');
    expect([...surface(4, 4, 0).between].map(String)).toEqual(['في']);
  });

  it('names what is attached to the phrase', () => {
    expect(surfaceOf(wordsOf('اتفق الوزير بعمان.'), 2, 2, 0).path?.text).toBe('N|ب');
  });

  it('gives no path where there are many kinds of words between', () => {
    const words = wordsOf('قال الوزير في بيروت إن الرئيس من المقرر أن يزور عمان قبل قمة.');
    expect(surfaceOf(words, words.length - 2, words.length - 2, 0).path).toBeNull();
  });
});
