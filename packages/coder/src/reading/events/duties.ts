import type { Unit } from '../phrases/phrases.js';
import type { Proposal } from './proposals.js';

/** Units that may stand between أن and its verb, and in front of أن. */
const BETWEEN: ReadonlySet<string> = new Set(['negation', 'adverb', 'time', 'auxiliary', 'comma']);

/** What a clause may open behind. */
const OPENERS: ReadonlySet<string> = new Set(['complementizer', 'open', 'comma', 'colon', 'dash', 'subordinator', 'conjunction', 'stop']);

/**
 * Whether an event is what somebody ought to do: على إيران أن توقف التخصيب, where no verb asks for على. Whatever else it may be, it has not happened.
 *
 * @example isDuty(proposalOf('قال إن على المعارضة أن تسلم أسلحتها.')) // true; not in اتفقا على أن يلتقيا
 */
export function isDuty({ form, clause, sentence: { units } }: Proposal): boolean {
  if (form !== 'verb' || !clause) return false;
  return obliged(units, before(units, clause.unit)) >= 0;
}

/**
 * Who ought to do what a clause with أن tells: the index of the unit with على; -1 where nobody does.
 *
 * @param that index of the unit of أن
 */
export function obliged(units: readonly Unit[], that: number): number {
  const opens = units[that];
  return opens?.kind === 'complementizer' && opens.prep === '' ? partyBefore(units, that) : -1;
}

/** Index of the unit with على that opens a clause, where nothing but who is joined to it stands between it and a unit; -1 otherwise. */
export function partyBefore(units: readonly Unit[], act: number): number {
  let u = before(units, act);
  // على إيران وتركيا أن
  while (units[u]?.kind === 'noun' && units[u]?.prep === '' && u > 0) u--;
  const party = units[u];
  if ((party?.kind !== 'noun' && party?.kind !== 'pronoun') || party.prep !== 'علي') return -1;
  const opening = units[u - 1];
  return opening === undefined || party.conj || OPENERS.has(opening.kind) ? u : -1;
}

/** Index of the unit in front, of those that say when, how or not. */
function before(units: readonly Unit[], u: number): number {
  let k = u - 1;
  while (k >= 0 && BETWEEN.has(units[k]?.kind ?? '')) k--;
  return k;
}
