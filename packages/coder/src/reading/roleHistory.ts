import type { EntityDraft } from './entities.js';
import type { Candidate } from './select.js';

/** The farthest back a sentence is searched for somebody who is only implied. */
const BACK = 1;

/** How many sentences on either side other events are looked for, and how many events at most: bounds the time on any text. */
const NEAR_SENTENCES = 6;
const NEAR_EVENTS = 100;

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
  const { sentence, sense } = candidate.proposal;
  const earlier = aside(candidate, all, -1);
  const before = earlier.filter((other) => other.proposal.sentence.index >= sentence.index - BACK).slice(0, 3);
  const near = [...earlier.reverse(), ...aside(candidate, all, 1)];
  return { before, alike: near.filter((other) => other.proposal.sense.type === sense.type), all: near };
}

/** The events on one side of an event, nearest first. */
function aside(candidate: Candidate, all: readonly (readonly Candidate[])[], step: -1 | 1): Candidate[] {
  const { sentence, word } = candidate.proposal;
  const found: Candidate[] = [];
  for (let n = 0; n <= NEAR_SENTENCES; n++) {
    const list = all[sentence.index + step * n] ?? [];
    for (let k = step < 0 ? list.length - 1 : 0; k >= 0 && k < list.length; k += step) {
      const other = list[k];
      if (!other || (n === 0 && (other.proposal.word - word) * step <= 0)) continue;
      if (found.push(other) >= NEAR_EVENTS) return found;
    }
  }
  return found;
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
