import { fold, foldCodeUnit } from './letters.js';

/** How many spellings are remembered; a power of two. */
const PLACES = 1 << 14;
/** By a hash of their letters; another with the same hash takes the place. */
const known: string[] = new Array<string>(PLACES).fill('');

/** Letters of the word that is being read; a longer one is folded apart. */
const letters = new Uint16Array(32);

/** Folded unit of each code unit, filled in as units are met. */
const FOLDED = new Uint16Array(65536);
/** In that table: not met yet, folded to nothing, folded to several units or to one that is no character. */
const UNMET = 0;
const NOTHING = 0xfffe;
const SEVERAL = 0xffff;

/** Spreads hashes over the places (Knuth 1997, section 6.4: multiplicative hashing by the golden ratio). */
const SPREAD = 0x9e3779b1;

/**
 * The folded letters of a piece of text, as `fold` has them, but for a word that was met before the very same string: nothing is made, and who
 * looks it up in a table need not look at its letters again.
 *
 * @param start where it begins in `text`, in UTF-16 units
 * @param end where it ends
 * @example spelling('المُدن', 0, 6) // 'المدن'
 */
export function spelling(text: string, start: number, end: number): string {
  if (end - start > letters.length) return fold(text.slice(start, end));
  let length = 0;
  let hash = 0;
  for (let i = start; i < end; i++) {
    const unit = foldedUnit(text.charCodeAt(i));
    if (unit === NOTHING) continue;
    if (unit === SEVERAL) return fold(text.slice(start, end));
    letters[length++] = unit;
    hash = Math.imul(hash ^ unit, SPREAD);
  }
  const place = (hash >>> 11) & (PLACES - 1);
  const before = known[place] as string;
  if (isWritten(before, length)) return before;
  const made = Reflect.apply(String.fromCharCode, String, letters.subarray(0, length)) as string;
  known[place] = made;
  return made;
}

function isWritten(word: string, length: number): boolean {
  if (word.length !== length) return false;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== letters[i]) return false;
  return true;
}

function foldedUnit(unit: number): number {
  const folded = FOLDED[unit] as number;
  return folded === UNMET ? meet(unit) : folded;
}

function meet(unit: number): number {
  const folded = foldCodeUnit(unit);
  const is = folded === '' ? NOTHING : folded.length > 1 || folded >= '\ufffe' ? SEVERAL : folded.charCodeAt(0);
  FOLDED[unit] = is;
  return is;
}
