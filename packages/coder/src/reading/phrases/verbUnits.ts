import { isIn, type Word } from '../words/words.js';
import type { NounPhrase, Unit } from './phrases.js';

/** Whether a verb is joined by و or ف, also on what stands in front of it: وباتت تفرض. */
export function unitHasConj(units: readonly Unit[], u: number): boolean {
  if (units[u]?.kind !== 'verb') return false;
  let k = u;
  while (!units[k]?.conj && LEADING.has(units[k - 1]?.kind ?? 'stop')) k--;
  return units[k]?.conj === true;
}

const LEADING: ReadonlySet<Unit['kind']> = new Set(['perfective', 'negation', 'future', 'auxiliary', 'adverb', 'time', 'open', 'other']);

export const TRANSPARENT: ReadonlySet<Unit['kind']> = new Set(['perfective', 'negation', 'future', 'auxiliary', 'adverb', 'time']);

/** The last unit up to an index that is no particle or time in front of a verb (قد، لن، أمس); -1 where there is none. */
export function beforeTransparent(units: readonly Unit[], from: number): number {
  let k = from;
  while (k >= 0 && TRANSPARENT.has(units[k]?.kind ?? 'other')) k--;
  return k;
}

/** The folded preposition in front of a unit; '' where there is none, or no unit. */
export function unitPrep(unit: Unit | undefined): string {
  return unit?.prep ?? '';
}

/** في وقت تشن القوات عملية: whether a phrase only says that what the verb behind it tells was so meanwhile. */
export function isWhile(words: readonly Word[], { prep, first, last, definite, head }: NounPhrase): boolean {
  return prep === 'في' && first === last && !definite && isIn(words[head], 'occasion');
}
