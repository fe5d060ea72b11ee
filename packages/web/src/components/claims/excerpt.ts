/** A stretch of text around a word of it. `…` stands where something was left out. */
export interface Excerpt {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/**
 * Cuts a text around one of its words, between words where there are any; a text that is short enough stays whole.
 *
 * @param start UTF-16 offset of the word in the text
 * @param end exclusive; what lies outside the text is left out
 * @param most about how many characters to keep
 * @example excerpt('one two three four', 8, 13, 12) // { before: '…two ', word: 'three', after: '…' }
 */
export function excerpt(text: string, start: number, end: number, most: number): Excerpt {
  const from = clamp(start, 0, text.length);
  const to = clamp(end, from, text.length);
  if (text.length <= most) return { before: text.slice(0, from), word: text.slice(from, to), after: text.slice(to) };
  const room = Math.max(0, most - (to - from));
  const left = Math.min(from, Math.max(Math.floor(room / 2), room - (text.length - to)));
  const first = from - left;
  const last = Math.min(text.length, to + room - left);
  const before = first === 0 ? text.slice(0, from) : `…${text.slice(first, from).replace(/^[\uDC00-\uDFFF]|^\S{1,20}\s+/u, '')}`;
  const after = last === text.length ? text.slice(to) : `${text.slice(to, last).replace(/[\uD800-\uDBFF]$|\s+\S{0,20}$/u, '')}…`;
  const word = text.slice(from, to);
  return { before, word: word.length > most ? `${word.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : word, after };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
