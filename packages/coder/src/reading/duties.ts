import type { Unit } from './phrases.js';
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
  let u = before(units, clause.unit);
  const that = units[u];
  if (that?.kind !== 'complementizer' || that.prep !== '') return false;
  u = before(units, u);
  // على إيران وتركيا أن
  while (units[u]?.kind === 'noun' && units[u]?.prep === '' && u > 0) u--;
  const party = units[u];
  if ((party?.kind !== 'noun' && party?.kind !== 'pronoun') || party.prep !== 'علي') return false;
  const opening = units[u - 1];
  return opening === undefined || party.conj || OPENERS.has(opening.kind);
}

/** Index of the unit in front, of those that say when, how or not. */
function before(units: readonly Unit[], u: number): number {
  let k = u - 1;
  while (k >= 0 && BETWEEN.has(units[k]?.kind ?? '')) k--;
  return k;
}
