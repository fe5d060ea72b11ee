import type { Unit } from './phrases.js';

/** Whether a verb is joined by و or ف, also on what stands in front of it: وباتت تفرض. */
export function unitHasConj(units: readonly Unit[], u: number): boolean {
  if (units[u]?.kind !== 'verb') return false;
  let k = u;
  while (!units[k]?.conj && LEADING.has(units[k - 1]?.kind ?? 'stop')) k--;
  return units[k]?.conj === true;
}

const LEADING: ReadonlySet<Unit['kind']> = new Set(['perfective', 'negation', 'future', 'auxiliary', 'adverb', 'time', 'open', 'other']);

export const TRANSPARENT: ReadonlySet<Unit['kind']> = new Set(['perfective', 'negation', 'future', 'auxiliary', 'adverb', 'time']);

/** The folded preposition in front of a unit; '' where there is none, or no unit. */
export function unitPrep(unit: Unit | undefined): string {
  return unit?.prep ?? '';
}
