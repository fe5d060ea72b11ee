import { findSense, isIn } from '../words/words.js';
import type { Unit } from './phrases.js';
import type { ChunkedSentence } from './sentence.js';
import { beforeTransparent, TRANSPARENT } from './verbUnits.js';

/** A verb of saying with who speaks, between two marks that part a subject from its verb, by units. */
export interface Interposed {
  /** The mark in front of it, behind the subject. */
  readonly opening: number;
  readonly verb: number;
  /** The mark behind it, in front of the subject's verb. */
  readonly closing: number;
}

/** How many units it may have with its marks, and the subject in front of it. */
const LONGEST = 8;
const LONGEST_SUBJECT = 6;

/** What may stand in it behind the verb, and in the subject. */
const WHO: ReadonlySet<Unit['kind']> = new Set(['noun', 'time', 'adverb']);
const SUBJECT: ReadonlySet<Unit['kind']> = new Set(['noun', 'pronoun', 'demonstrative', 'open', 'close']);

/**
 * إسرائيل، قال نتنياهو، قصفت مواقع: who speaks, put in between a subject and its verb.
 *
 * @param u unit of the subject's verb
 * @returns null where nobody is put in between
 */
export function interposedBefore({ units, words, dateline }: ChunkedSentence, u: number): Interposed | null {
  const closing = beforeTransparent(units, u - 1);
  if (units[u]?.kind !== 'verb' || units[u]?.conj || !isMark(units[closing])) return null;
  let verb = closing - 1;
  while (verb > closing - LONGEST && WHO.has(units[verb]?.kind ?? 'stop')) verb--;
  const says = units[verb];
  const word = says && words[says.first];
  const who = units[verb + 1];
  const opening = verb - 1;
  if (says?.kind !== 'verb' || says.conj || !word || !isIn(word, 'says behind') || findSense(word, 'report') === null) return null;
  if (who?.kind !== 'noun' || who.prep !== '' || who.conj || !isMark(units[opening])) return null;
  let first = opening;
  while (first > 0 && first > opening - LONGEST_SUBJECT && SUBJECT.has(units[first - 1]?.kind ?? 'stop') && (units[first - 1]?.first ?? -1) > dateline) first--;
  const begins = first === 0 || units[first - 1]?.kind === 'stop' || (units[first - 1]?.first ?? 0) <= dateline;
  const subject = units.slice(first, opening).find((unit) => unit.kind === 'noun');
  return begins && subject?.prep === '' && !subject.conj ? { opening, verb, closing } : null;
}

/** The same, by the unit of the verb of saying. */
export function interposedAt(sentence: ChunkedSentence, verb: number): Interposed | null {
  const { units } = sentence;
  let closing = verb + 1;
  while (closing < verb + LONGEST && WHO.has(units[closing]?.kind ?? 'stop')) closing++;
  if (!isMark(units[closing])) return null;
  let u = closing + 1;
  while (TRANSPARENT.has(units[u]?.kind ?? 'stop')) u++;
  const found = interposedBefore(sentence, u);
  return found?.verb === verb ? found : null;
}

const isMark = (unit: Unit | undefined): boolean => unit?.kind === 'comma' || unit?.kind === 'dash';
