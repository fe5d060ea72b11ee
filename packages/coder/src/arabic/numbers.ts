import { type Numeral, numeral } from './numerals.js';
import type { Token } from './token.js';

/** A number read from a text. */
export interface ReadNumber {
  readonly value: number;
  /** Index of the last token of the number. */
  readonly lastToken: number;
}

/**
 * Reads the number that starts at a token: digits, number words, or both (15 ألفا). Masculine, feminine and case forms count alike.
 * A proclitic on the first word (و ف ب ل ك ال) is passed over. Vague quantities (عشرات، مئات، آلاف القتلى) are no numbers.
 *
 * @param tokens tokens of one text
 * @param index where the number must start
 * @returns the number, or null if none starts there
 * @example readNumber(tokenise('مئة وخمسون ألفا'), 0) // { value: 150000, lastToken: 2 }
 * @example readNumber(tokenise('عشرات القتلى'), 0) // null
 */
export function readNumber(tokens: readonly Token[], index: number): ReadNumber | null {
  let total = 0;
  let ceiling = Number.POSITIVE_INFINITY;
  let last = -1;
  let at = index;
  for (;;) {
    const term = readTerm(tokens, at, last >= 0);
    if (!term || term.scale >= ceiling) break;
    total += term.value;
    last = term.last;
    ceiling = term.scale;
    if (term.scale < 1000) break;
    at = last + 1;
    if (isJoiner(tokens, at)) at++;
  }
  return last < 0 ? null : { value: total, lastToken: last };
}

interface Term {
  readonly value: number;
  readonly scale: number;
  readonly last: number;
}

interface Group {
  readonly value: number;
  readonly last: number;
}

/** One summand: a group below a thousand with its scale (ثلاثمئة ألف), a scale alone (مليون), or a dual scale (ألفان). */
function readTerm(tokens: readonly Token[], i: number, inner: boolean): Term | null {
  const word = numeralAt(tokens, i);
  if (inner && !(word ? word.joined && !word.governed : isJoiner(tokens, i - 1) && tokens[i]?.kind === 'number')) return null;
  if (word?.role === 'scales') return withPart(tokens, { value: word.value, scale: word.value / 2, last: i });
  if (word?.role === 'scale') {
    if (!word.opens) return null;
    // ألفا جندي is the dual ألفان in construct; the accusative ألفا follows a number only.
    const dual = tokens[i]?.folded.endsWith('ا') === true;
    return withPart(tokens, { value: dual ? 2 * word.value : word.value, scale: word.value, last: i });
  }
  const group = word?.role === 'part' ? { value: word.value, last: i } : readGroup(tokens, i);
  if (!group) return null;
  const scale = numeralAt(tokens, group.last + 1);
  if (scale?.role === 'scale' && !scale.joined && !scale.governed) {
    return withPart(tokens, { value: group.value * scale.value, scale: scale.value, last: group.last + 1 });
  }
  return word?.role === 'part' ? null : { value: group.value, scale: 1, last: group.last };
}

/** Adds ونصف and وربع to a scale, with the scale repeated or not: مليون ونصف المليون. */
function withPart(tokens: readonly Token[], term: Term): Term {
  const part = numeralAt(tokens, term.last + 1);
  if (part?.role !== 'part' || !part.joined) return term;
  const again = numeralAt(tokens, term.last + 2);
  const last = again?.role === 'scale' && !again.joined ? (again.value === term.scale ? term.last + 2 : -1) : term.last + 1;
  return last < 0 ? term : { value: term.value + part.value * term.scale, scale: term.scale, last };
}

/** A number below a thousand, or digits. */
function readGroup(tokens: readonly Token[], i: number): Group | null {
  const token = tokens[i];
  if (token?.kind === 'number') {
    const value = Number(token.folded);
    return Number.isFinite(value) ? { value, last: i } : null;
  }
  const word = numeralAt(tokens, i);
  if (!word) return null;
  if (word.role === 'hundred' || word.role === 'hundreds') return withRest(tokens, word.value, i);
  const next = follower(tokens, i + 1);
  if (word.role === 'unit') {
    if (next?.role === 'ten' && !next.joined) return { value: word.value + 10, last: i + 1 };
    if (next?.role === 'tens' && next.joined) return { value: word.value + next.value, last: i + 1 };
    if (next?.role === 'hundred' && !next.joined && word.value > 2) return withRest(tokens, word.value * 100, i + 1);
    return word.opens ? { value: word.value, last: i } : null;
  }
  return word.role === 'ten' || word.role === 'tens' ? { value: word.value, last: i } : null;
}

/** Tens and units after hundreds: مئة وخمسة وعشرون. */
function withRest(tokens: readonly Token[], hundreds: number, last: number): Group {
  const next = follower(tokens, last + 1);
  if (next?.joined && (next.role === 'unit' || next.role === 'ten' || next.role === 'tens')) {
    const rest = readGroup(tokens, last + 1);
    if (rest && rest.value < 100) return { value: hundreds + rest.value, last: rest.last };
  }
  return { value: hundreds, last };
}

function numeralAt(tokens: readonly Token[], i: number): Numeral | undefined {
  const token = tokens[i];
  return token?.kind === 'word' ? numeral(token.folded) : undefined;
}

/** A number word that may continue a number. */
function follower(tokens: readonly Token[], i: number): Numeral | undefined {
  const word = numeralAt(tokens, i);
  return word?.governed ? undefined : word;
}

/** The و that the tokeniser splits from digits: و300. */
function isJoiner(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token?.kind === 'word' && token.folded === 'و';
}

/** Whether a number alone is rather a year than how many. */
export function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}
