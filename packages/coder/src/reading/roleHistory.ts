import type { EntityDraft } from './entities.js';
import type { Candidate } from './select.js';

/** The farthest back a sentence is searched for somebody who is only implied. */
const BACK = 1;

/** The events around another. */
export interface Neighbours {
  /** Before it in its sentence and the one before that, nearest first. */
  readonly before: readonly Candidate[];
  /** Of the same type anywhere near. */
  readonly alike: readonly Candidate[];
  /** All that are near. */
  readonly all: readonly Candidate[];
}

/** Events before in this sentence and the one before it, nearest first; and events of the same type anywhere near. */
export function neighbours(candidate: Candidate, all: readonly (readonly Candidate[])[]): Neighbours {
  const { index } = candidate.proposal.sentence;
  const before: Candidate[] = [];
  for (let i = index; i >= Math.max(0, index - BACK); i--)
    for (const other of [...(all[i] ?? [])].reverse())
      if (other.proposal.sentence.index < index || other.proposal.word < candidate.proposal.word) before.push(other);
  const near: Candidate[] = [];
  for (let i = Math.max(0, index - 6); i <= index + 6; i++)
    for (const other of all[i] ?? []) if (i !== index || other.proposal.word !== candidate.proposal.word) near.push(other);
  const alike = near.filter((c) => c.proposal.sense.type === candidate.proposal.sense.type);
  return { before: before.slice(0, 3), alike, all: near };
}

/** Whether the second event is told inside a complement of the first: طالب بالإفراج، أدان الهجوم. */
export function governs(first: Candidate, second: Candidate): boolean {
  const a = first.proposal;
  const b = second.proposal;
  if (a === b || b.form !== 'noun' || a.word >= b.word) return false;
  return (a.form === 'verb' && a.clause !== null && a.clause === b.clause) || (a.form === 'noun' && a.complements.some((c) => c.unit === b.unit));
}

/** What somebody is in an event by the rules. */
export function roleIn({ proposal }: Candidate, entity: EntityDraft): string {
  return proposal.actors.includes(entity) ? 'actor' : proposal.recipients.includes(entity) ? 'recipient' : 'none';
}

/** Acts by what they do to whom they are done to. */
export const KINDS: Readonly<Record<string, 'word for' | 'deed for' | 'word against' | 'deed against'>> = {
  AGREE: 'word for',
  CONSULT: 'word for',
  SUPPORT: 'word for',
  CONCEDE: 'word for',
  COOPERATE: 'deed for',
  AID: 'deed for',
  RETREAT: 'deed for',
  REQUEST: 'word against',
  ACCUSE: 'word against',
  REJECT: 'word against',
  THREATEN: 'word against',
  PROTEST: 'deed against',
  SANCTION: 'deed against',
  MOBILIZE: 'deed against',
  COERCE: 'deed against',
  ASSAULT: 'deed against',
};

/** What somebody mostly is in other events of a kind near this one. */
export function historyOf(entity: EntityDraft, kind: string | undefined, others: readonly Candidate[]): string {
  let actor = 0;
  let recipient = 0;
  for (const c of others) {
    if (KINDS[c.proposal.sense.type] !== kind) continue;
    if (c.proposal.actors.includes(entity)) actor++;
    else if (c.proposal.recipients.includes(entity)) recipient++;
  }
  if (actor + recipient === 0) return 'none';
  return actor > recipient
    ? recipient === 0
      ? actor > 1
        ? 'actor+'
        : 'actor'
      : 'rather actor'
    : recipient > actor
      ? actor === 0
        ? recipient > 1
          ? 'recipient+'
          : 'recipient'
        : 'rather recipient'
      : 'both';
}
