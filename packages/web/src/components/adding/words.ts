/** A stretch of the text; UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Letters, their marks, digits; not the punctuation around them. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What is written together with the word after it: conjunctions, prepositions, the article, the particle of the future. */
const PROCLITIC = /^(?:[وف]?[بكلس]?(?:ال)?)$/u;
/** A word has that many letters at least. */
const LEAST = 2;

/**
 * The words of a stretch of text.
 *
 * @example wordsIn('قال: نعم', { start: 0, end: 8 }) // [{ start: 0, end: 3 }, { start: 5, end: 8 }]
 */
export function wordsIn(text: string, { start, end }: Stretch): Stretch[] {
  return [...text.slice(start, end).matchAll(WORD)].map((found) => ({ start: start + found.index, end: start + found.index + found[0].length }));
}

/** Whether letters are such as are written together with the word after them. @example isProclitic('وال') // true */
export function isProclitic(letters: string): boolean {
  return letters !== '' && PROCLITIC.test(letters);
}

/**
 * A stretch without one more of the letters that may be written together with its first word; the same stretch where there are none.
 * Whether they are such letters here (وصل has none), only the reader knows.
 *
 * @example withoutProclitic('وزار تركيا', { start: 0, end: 4 }) // { start: 1, end: 4 }
 */
export function withoutProclitic(text: string, { start, end }: Stretch): Stretch {
  const [word = ''] = /^[\p{L}\p{M}]+/u.exec(text.slice(start, end)) ?? [];
  for (const letters of [1, 2]) {
    if (isProclitic(word.slice(0, letters)) && word.length - letters >= LEAST) return { start: start + letters, end };
  }
  return { start, end };
}
