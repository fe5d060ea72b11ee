import type { Word } from '../words/words.js';
import type { NounPhrase, Unit } from './phrases.js';

/** وكذلك، وأيضا: behind it stands one more of those in front. */
const ALSO = /^و(كذلك|ايضا)$/;

/** Whether a unit does nothing but join what stands behind it to what stands in front: و apart from its word, وكذلك. */
export function onlyJoins(words: readonly Word[], unit: Unit | undefined): boolean {
  return unit?.kind === 'conjunction' || (unit?.kind === 'adverb' && unit.first === unit.last && ALSO.test(words[unit.first]?.token.folded ?? ''));
}

/** على الأقل، على الأكثر: how many are meant, behind those who are counted. */
export function isAtLeast(words: readonly Word[], unit: Unit | undefined): boolean {
  return unit?.kind === 'noun' && unit.prep === 'علي' && unit.first === unit.last && /^(اقل|اكثر)$/.test(words[unit.head]?.reading.stem ?? '');
}

/** How many units stand in brackets at most: رئيس مجلس الأمة (البرلمان). */
const LONGEST_IN_BRACKETS = 6;

/** The unit that closes a bracket; -1 where none is opened. */
export function closingBracket(words: readonly Word[], units: readonly Unit[], open: number): number {
  if (signAt(words, units[open]) !== '(') return -1;
  for (let k = open + 1; k <= open + LONGEST_IN_BRACKETS; k++) if (signAt(words, units[k]) === ')') return k;
  return -1;
}

function signAt(words: readonly Word[], unit: Unit | undefined): string {
  return unit?.kind === 'dash' ? (words[unit.first]?.token.folded ?? '') : '';
}

/** How many units a row of joined phrases reaches from one to the next, with nothing else between them. */
const REACH = 6;

/** Whether two phrases stand in one row of joined ones: فلان وفلان، على فلان وعلى فلان. */
export function linked(words: readonly Word[], units: readonly Unit[], from: number, to: number): boolean {
  if (to - from > REACH) return false;
  for (let k = from + 1; k <= to; k++) {
    const closed = closingBracket(words, units, k);
    if (closed > 0 && closed < to) k = closed;
    else if (!goesOn(words, units, k)) return false;
  }
  return to > from;
}

function goesOn(words: readonly Word[], units: readonly Unit[], k: number): boolean {
  const unit = units[k];
  if (unit?.kind === 'comma' || onlyJoins(words, unit) || isAtLeast(words, unit)) return true;
  return unit?.kind === 'noun' && (isJoined(words, units, k) || (unit.prep === '' && units[k - 1]?.kind === 'comma'));
}

/** Whether a phrase is joined to one before it, by و or by what adds somebody. */
function isJoined(words: readonly Word[], units: readonly Unit[], k: number): boolean {
  const unit = units[k];
  return unit?.kind === 'noun' && (unit.conj || onlyJoins(words, units[k - 1]) || addsSomebody(words, unit));
}

/** إلى جانب، بالإضافة إلى، فضلا عن: prepositions of several words that add somebody to those before; مع alone does not. */
function addsSomebody(words: readonly Word[], { prep, from, first }: NounPhrase): boolean {
  return prep === 'مع' && first - from > 1 && words[from]?.token.folded !== 'مع';
}

/** How many units who is joined may stand behind those whom he is joined to, with descriptions of theirs between them. */
const FAR = 12;

/** Units behind which a clause of its own goes on. */
const CLAUSES: ReadonlySet<string> = new Set(['verb', 'complementizer', 'subordinator', 'conditional', 'stop', 'colon']);

/** Whether a phrase may be joined to another with words between that describe that one: فلان وزير الدفاع في مصر، وفلان. */
export function looselyLinked(words: readonly Word[], units: readonly Unit[], from: number, to: number): boolean {
  if (to - from > FAR || to <= from || !isJoined(words, units, to)) return false;
  for (let k = from + 1; k < to; k++) if (CLAUSES.has(units[k]?.kind ?? 'stop')) return false;
  return true;
}
