import type { Candidate } from '../candidates/candidate.js';
import type { EntityDraft } from '../entities/entity.js';

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

/**
 * Events before in this sentence and the one before it, nearest first; and events of the same type anywhere near.
 *
 * @param all events by sentence; null for a line that is passed over
 */
export function neighbours(candidate: Candidate, all: readonly (readonly Candidate[] | null)[]): Neighbours {
  const { type } = candidate.proposal.sense;
  const before = aside(candidate, all, -1, BACK).slice(0, 3);
  const near = [...aside(candidate, all, -1, NEAR_SENTENCES).reverse(), ...aside(candidate, all, 1, NEAR_SENTENCES)];
  return { before, alike: near.filter((other) => other.proposal.sense.type === type), all: near };
}

/** The events on one side of an event, nearest first, in its sentence and so many more. */
function aside(candidate: Candidate, all: readonly (readonly Candidate[] | null)[], step: -1 | 1, reach: number): Candidate[] {
  const { sentence, word } = candidate.proposal;
  const found: Candidate[] = [];
  let left = reach;
  for (let i = sentence.index; i >= 0 && i < all.length && left >= 0; i += step) {
    const list = all[i];
    if (!list) continue;
    if ((list[0]?.proposal.sentence.passage ?? sentence.passage) !== sentence.passage) break;
    for (let k = step < 0 ? list.length - 1 : 0; k >= 0 && k < list.length; k += step) {
      const other = list[k];
      if (!other || (i === sentence.index && (other.proposal.word - word) * step <= 0)) continue;
      if (found.push(other) >= NEAR_EVENTS) return found;
    }
    left--;
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

/** An event told inside another: in its complement, in its content clause, or merely behind it in the sentence. */
export interface Inside {
  readonly candidate: Candidate;
  readonly how: 'complement' | 'content' | 'behind';
}

/** How many events inside another are looked at. */
const MOST_INSIDE = 3;

/**
 * The events told inside another, in reading order: برحيل of طالب برحيل فلان, يرحل of طالب بأن يرحل فلان.
 *
 * @param sentence the events of its sentence
 */
export function inside(outer: Candidate, sentence: readonly Candidate[]): Inside[] {
  const { word, clause } = outer.proposal;
  const content = clause?.content ?? -1;
  const found: Inside[] = [];
  for (const candidate of sentence) {
    // Of a word that can tell events of several types the first, which fits best.
    if (candidate.proposal.word <= word || candidate.proposal.word === found.at(-1)?.candidate.proposal.word) continue;
    const how = governs(outer, candidate) ? 'complement' : content >= 0 && candidate.proposal.unit > content ? 'content' : 'behind';
    if (found.push({ candidate, how }) >= MOST_INSIDE) break;
  }
  return found;
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

/** How often somebody acts and is acted upon. */
interface Counts {
  actor: number;
  recipient: number;
}

/**
 * What everybody mostly is in other events of a kind near this one.
 *
 * @returns only those who take part in one; all others have none
 */
export function histories(kind: string | undefined, others: readonly Candidate[]): ReadonlyMap<EntityDraft, string> {
  const counts = new Map<EntityDraft, Counts>();
  for (const c of others) {
    if (KINDS[c.proposal.sense.type] !== kind) continue;
    eachRole(c, (entity, role) => {
      const of = counts.get(entity) ?? { actor: 0, recipient: 0 };
      of[role]++;
      counts.set(entity, of);
    });
  }
  return new Map([...counts].map(([entity, of]) => [entity, mostly(of)]));
}

function mostly({ actor, recipient }: Counts): string {
  if (actor === recipient) return 'both';
  if (actor > recipient) return recipient === 0 ? (actor > 1 ? 'actor+' : 'actor') : 'rather actor';
  return actor === 0 ? (recipient > 1 ? 'recipient+' : 'recipient') : 'rather recipient';
}

/** What everybody is in some events by the rules, each role once, in the order of the events. */
export function rolesIn(events: readonly Candidate[]): ReadonlyMap<EntityDraft, readonly ('actor' | 'recipient')[]> {
  const roles = new Map<EntityDraft, ('actor' | 'recipient')[]>();
  for (const c of events)
    eachRole(c, (entity, role) => {
      const of = roles.get(entity);
      if (!of) roles.set(entity, [role]);
      else if (!of.includes(role)) of.push(role);
    });
  return roles;
}

/** Everybody who takes part in an event, each once: whoever is both is the actor. */
function eachRole({ proposal: { actors, recipients } }: Candidate, tell: (entity: EntityDraft, role: 'actor' | 'recipient') => void): void {
  actors.forEach((entity, k) => {
    if (actors.indexOf(entity) === k) tell(entity, 'actor');
  });
  recipients.forEach((entity, k) => {
    if (recipients.indexOf(entity) === k && !actors.includes(entity)) tell(entity, 'recipient');
  });
}
