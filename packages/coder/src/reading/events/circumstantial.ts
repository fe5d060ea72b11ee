import type { Unit } from '../phrases/phrases.js';
import type { Word } from '../words/words.js';
import type { Proposal } from './proposals.js';

/** What may stand between a verb and another that is joined to it in the same circumstance. */
const WITHIN: ReadonlySet<string> = new Set(['noun', 'adverb', 'time']);

/**
 * Whether an event is told as what somebody was doing meanwhile: وهو يزور روسيا (واو الحال, behind a clause). It goes on while that happens: of 19 such
 * events that annotators have, 18 are actual.
 *
 * @example isCircumstantial(proposalOf('احتفظ بصمته وهو يزور روسيا ويلتقي رئيسها.')) // true, of both; not in وهو يزور روسيا غدا at the opening
 */
export function isCircumstantial({ form, clause, sentence: { units, words } }: Proposal): boolean {
  if (form !== 'verb' || !clause || !isOngoing(clause.word)) return false;
  let u = clause.unit;
  // ويلتقي رئيسها: joined to a verb that is.
  while (units[u]?.conj && !isMeanwhile(units, words, u)) {
    u--;
    while (u > 0 && WITHIN.has(units[u]?.kind ?? '')) u--;
    const verb = words[units[u]?.first ?? -1];
    if (units[u]?.kind !== 'verb' || !verb || !isOngoing(verb)) return false;
  }
  return isMeanwhile(units, words, u);
}

/** وهو يزور: behind a clause, not at the sentence's opening. */
function isMeanwhile(units: readonly Unit[], words: readonly Word[], verb: number): boolean {
  const unit = units[verb - 1];
  return verb > 1 && unit?.kind === 'pronoun' && words[unit.first]?.reading.conj === 'و';
}

/** Told in the present, of no time to come. */
function isOngoing({ reading }: Word): boolean {
  return !reading.future && reading.entries[0]?.features.aspect === 'present';
}
