import { stripVTControlCharacters } from 'node:util';

const FIRST_STRONG_ISOLATE = '\u2068';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const RIGHT_TO_LEFT_LETTERS = new RegExp(RIGHT_TO_LEFT, 'g');
const LATIN_LETTERS = /\p{Script=Latin}/gu;
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const LONE_SURROGATES = /\p{Cs}/gu;
const WIDTHLESS = /[\p{M}\p{Cf}]/u;
const DOUBLE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/**
 * Makes text from outside safe to print: no escape sequences, no control characters, no bidi controls that could reach beyond it, one line.
 *
 * @example cleanText('a\u001b[31mb\nc\u202E') // 'ab c'
 */
export function cleanText(text: string): string {
  return stripVTControlCharacters(text).replace(BIDI_CONTROLS, '').replace(CONTROLS, ' ').replace(LONE_SURROGATES, '\uFFFD');
}

/**
 * Isolates text with right-to-left letters, so that a terminal with bidi support lays it out on its own and one without shows it as it is.
 *
 * @param text clean text
 * @param shown what to print for it, where that has colours; default the text
 * @example isolate('سلام') // '\u2068سلام\u2069'
 */
export function isolate(text: string, shown: string = text): string {
  const at = text.search(RIGHT_TO_LEFT);
  if (at < 0) return shown;
  // A line of Arabic may begin with a Latin word, which must not turn it round.
  const latin = text.match(LATIN_LETTERS)?.length ?? 0;
  const turned = latin > 0 && text.search(LATIN_LETTERS) < at && latin < (text.match(RIGHT_TO_LEFT_LETTERS)?.length ?? 0);
  return (turned ? RIGHT_TO_LEFT_ISOLATE : FIRST_STRONG_ISOLATE) + shown + POP_DIRECTIONAL_ISOLATE;
}

/**
 * Columns that text takes in a terminal.
 *
 * @example displayWidth('كِتاب') // 4: the vowel mark takes none
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) if (!WIDTHLESS.test(character)) width += DOUBLE.test(character) ? 2 : 1;
  return width;
}

/** The greatest of any number of numbers, 0 for none: a list may be longer than a call may have arguments. */
export function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
