import { foldCodeUnit } from './letters.js';
import { spelling } from './spellings.js';
import type { Token, TokenKind } from './token.js';

/** Character classes, one byte a code unit. */
const SPACE = 0;
const LETTER = 1;
const DIGIT = 2;
const LATIN = 3;
const SILENT = 4;
const NEWLINE = 5;
const MARK = 6;

/** Class of each code unit, filled in as units are met. */
const UNKNOWN = 255;
const TATWEEL = 0x640;
const CLASS = new Uint8Array(65536).fill(UNKNOWN);

function classAt(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  const known = CLASS[unit] ?? SPACE;
  if (known !== UNKNOWN) return known;
  const found = classOf(unit);
  CLASS[unit] = found;
  return found;
}

function classOf(unit: number): number {
  const char = String.fromCharCode(unit);
  // Line feed, vertical tab, form feed, carriage return, next line; separators of lines and paragraphs.
  if ((unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029) return NEWLINE;
  // Hashtags are read as their words: #كوريا_الشمالية is كوريا الشمالية.
  if (char === '#' || char === '_' || /\s/.test(char)) return SPACE;
  const folded = foldCodeUnit(unit);
  if (folded === '') return SILENT;
  const first = folded.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return DIGIT;
  if (/\p{Script=Arabic}/u.test(folded) && /\p{L}/u.test(folded)) return LETTER;
  if (/\p{L}/u.test(folded)) return LATIN;
  return MARK;
}

const KIND: readonly TokenKind[] = ['punctuation', 'word', 'number', 'latin', 'punctuation', 'newline', 'punctuation'];

/**
 * Splits a text into tokens: words with their clitics still on, numbers, Latin words, single punctuation marks and line breaks.
 * White space and invisible marks between tokens belong to none.
 *
 * @param text the text as given; offsets of the tokens are UTF-16 code units into it
 * @returns tokens in reading order
 * @example tokenise('زار 3 مدن.').map((t) => t.folded) // ['زار', '3', 'مدن', '.']
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let i = 0;
  while (i < length) {
    const kind = classAt(text, i);
    if (kind === SPACE || kind === SILENT) {
      const dash = dashEnd(text, i);
      if (dash > i) tokens.push({ start: i, end: dash, kind: 'punctuation', folded: '-' });
      i = Math.max(dash, i + 1);
      continue;
    }
    const start = i;
    i++;
    if (kind === LETTER || kind === DIGIT || kind === LATIN) i = runEnd(text, i, kind);
    const end = lastSounded(text, start, i);
    const folded = foldedRun(text, start, end, kind);
    tokens.push({ start, end, kind: KIND[kind] ?? 'punctuation', folded: kind === MARK && folded === ',' ? '،' : folded });
  }
  return tokens;
}

/** End of a tatweel that stands by itself, as a dash does (بيروت ـ رويترز); `i` where there is none. Inside and next to a word it is silent (بـ«حزب الله»). */
function dashEnd(text: string, i: number): number {
  let end = i;
  while (text.charCodeAt(end) === TATWEEL) end++;
  const follows = end < text.length ? classAt(text, end) : SPACE;
  return follows === LETTER || follows === SILENT ? i : end;
}

/** End of the run of one class that began before `i`: silent marks join, and a number keeps separators between digits. */
function runEnd(text: string, from: number, kind: number): number {
  let i = from;
  for (; i < text.length; i++) {
    const next = classAt(text, i);
    if (next === kind || next === SILENT) continue;
    if (kind === DIGIT && isSeparator(text.charCodeAt(i)) && i + 1 < text.length && classAt(text, i + 1) === DIGIT) continue;
    if (kind === LATIN && next === DIGIT) continue;
    break;
  }
  return i;
}

function isSeparator(unit: number): boolean {
  return unit === 0x2e || unit === 0x2c || unit === 0x066b || unit === 0x066c;
}

/** Trailing silent marks that start no letter (a closing bidi mark) stay outside the token; diacritics stay inside. */
function lastSounded(text: string, start: number, end: number): number {
  let i = end;
  while (i > start + 1 && isInvisible(text.charCodeAt(i - 1))) i--;
  return i;
}

function isInvisible(unit: number): boolean {
  return unit === 0x061c || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x2069) || unit === 0xfeff;
}

function foldedRun(text: string, start: number, end: number, kind: number): string {
  if (end === start + 1) return foldCodeUnit(text.charCodeAt(start));
  const folded = spelling(text, start, end);
  return kind === DIGIT ? plainNumber(folded) : folded;
}

/** Removes group separators: `10,000` is a whole number, `1.5` a decimal; a date such as `15.3.2018` keeps its points. */
function plainNumber(digits: string): string {
  return digits.replaceAll(',', '');
}
