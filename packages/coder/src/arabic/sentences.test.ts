import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.js';
import { tokenise } from './tokens.js';

/** Words of each sentence, as written. */
function split(text: string): string[] {
  const tokens = tokenise(text);
  return splitSentences(tokens).map((r) => text.slice(tokens[r.first]?.start, tokens[r.end - 1]?.end));
}

describe('sentences', () => {
  it.each([
    ['a full stop', 'جاء زيد. ذهب عمرو.', ['جاء زيد.', 'ذهب عمرو.']],
    ['a question mark', 'هل جاء؟ نعم.', ['هل جاء؟', 'نعم.']],
    ['a line break', 'العنوان\nجاء زيد', ['العنوان', 'جاء زيد']],
    ['a stop with its closing quotation mark', 'قال: «جاء زيد.» ثم ذهب.', ['قال: «جاء زيد.»', 'ثم ذهب.']],
  ])('end at %s', (_, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
  it.each([
    ['an abbreviation', 'قال د. محمد إنه باق.'],
    ['a decimal point', 'بلغت 3.5 مليارات دولار.'],
  ])('do not end at %s', (_, text) => {
    expect(split(text)).toHaveLength(1);
  });
  it('are cut after 400 tokens, so that time grows linearly', () => {
    expect(splitSentences(tokenise('كلمة '.repeat(1000)))).toHaveLength(3);
  });
});
