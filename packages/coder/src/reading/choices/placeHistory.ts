import type { Candidate } from '../candidates/candidate.js';
import type { EntityDraft } from '../entities/entity.js';
import type { Participants } from '../events/participants.js';
import type { Proposal } from '../events/proposals.js';
import { placeOf, type RulePlace } from './places.js';

/** An event of an article with where the rules put it. */
export interface Placed {
  readonly candidate: Candidate;
  readonly rule: RulePlace | null;
}

/** Where the rules put an event, by the participants that they gave it. */
export function placed(candidate: Candidate, participants: Participants): Placed {
  const { proposal } = candidate;
  return { candidate, rule: placeOf(proposal, participants, new Set([...proposal.actors, ...proposal.recipients])) };
}

/** How many sentences on either side other events may tell where this one happened, how many events and how many places at most: bounds the time on any text. */
const NEAR_SENTENCES = 8;
const NEAR_EVENTS = 40;
const MOST_PLACES = 6;

/** The other events near one, in reading order. */
function near(index: number, all: readonly Placed[]): Placed[] {
  const { index: here = 0, passage = 0 } = all[index]?.candidate.proposal.sentence ?? {};
  return all
    .slice(Math.max(0, index - NEAR_EVENTS), index + NEAR_EVENTS + 1)
    .filter(
      (other) =>
        other !== all[index] &&
        Math.abs(other.candidate.proposal.sentence.index - here) <= NEAR_SENTENCES &&
        other.candidate.proposal.sentence.passage === passage,
    );
}

/**
 * Where other events near an event happened, and which: such of the same word before such of the same type before any, in its own sentence
 * before elsewhere.
 *
 * @param index the event's place in `all`
 * @param all the article's events, in reading order
 */
export function historyOf(index: number, all: readonly Placed[]): Map<EntityDraft, string> {
  const own = all[index]?.candidate.proposal;
  const ranks = new Map<EntityDraft, number>();
  for (const { candidate, rule } of own ? near(index, all) : []) {
    if (!own || !rule) continue;
    const other = candidate.proposal;
    const alike = lemmaOf(other) === lemmaOf(own) ? 3 : other.sense.type === own.sense.type ? 2 : 1;
    ranks.set(rule.entity, Math.max(ranks.get(rule.entity) ?? 0, alike * 2 + (other.sentence === own.sentence ? 1 : 0)));
  }
  return new Map([...ranks].map(([entity, rank]) => [entity, `${['', 'any', 'type', 'word'][rank >> 1]}${rank % 2 === 1 ? ' here' : ''}`]));
}

function lemmaOf({ entry }: Proposal): string {
  return (entry.verb ?? entry.lexeme).lemma;
}

/** How far a unit may stand from an event to be told in one breath with it. */
const BREATH = 4;

/**
 * Where the other events of an event's sentence happened, and how the nearest of each place stands to it: before or behind, bound to it by a
 * clause, joined by و, of its type.
 */
export function toldBy(index: number, all: readonly Placed[]): Map<EntityDraft, string> {
  const found = new Map<EntityDraft, string>();
  const own = all[index]?.candidate.proposal;
  if (!own) return found;
  for (const step of [-1, 1]) {
    for (let far = 1; far <= NEAR_EVENTS; far++) {
      const next = all[index + step * far];
      if (next?.candidate.proposal.sentence !== own.sentence) break;
      if (!next.rule || found.has(next.rule.entity)) continue;
      const other = next.candidate.proposal;
      const bound = other.unit === own.clause?.unit || other.unit === own.unit || (other.clause !== null && other.clause === own.clause);
      const bond = bound ? 'bound' : Math.abs(other.unit - own.unit) <= BREATH ? 'near' : 'far';
      const joined = step < 0 && own.sentence.words[own.word]?.reading.conj !== '' ? '+' : '';
      found.set(next.rule.entity, `${step < 0 ? '<' : '>'}${Math.min(2, far)}${bond}${joined}${other.sense.type === own.sense.type ? '=' : ''}`);
    }
  }
  return found;
}

/** Places beyond an event's sentence that may be meant: the last one named before it, and where events of its type happened near it. */
export function elsewhere(index: number, all: readonly Placed[], participants: Participants): EntityDraft[] {
  const own = all[index]?.candidate.proposal;
  if (!own) return [];
  const found = new Set<EntityDraft>();
  const last = participants.lastPlace(own.sentence, 0);
  if (last) found.add(last);
  for (const { candidate, rule } of near(index, all)) {
    const { sentence, sense } = candidate.proposal;
    if (rule && sentence !== own.sentence && sense.type === own.sense.type) found.add(rule.entity);
  }
  return [...found].slice(0, MOST_PLACES);
}
