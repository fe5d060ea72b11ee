import type { Complement } from '../clauses/clause.js';
import type { EntityDraft } from '../entities/entity.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import type { Proposal } from './proposals.js';
import type { Chosen } from './senseChoice.js';

/** Those whom one cue gives a role in an event that a participle tells. */
export interface ParticipleParty {
  readonly role: 'actor' | 'recipient';
  readonly entities: EntityDraft[];
  /** What led to them: a folded preposition, or `described`. */
  readonly by: string;
}

/**
 * The event that a participle tells, or another word that is no verb with a clause of its own.
 *
 * @param word index of the word
 * @param u index of the unit it stands in
 * @param chosen the sense that it is taken in
 * @param complement what completes it; null where nothing does
 * @param parties who takes part, actors first
 */
export function participleProposal(
  sentence: ChunkedSentence,
  word: number,
  u: number,
  { entry, sense }: Pick<Chosen, 'entry' | 'sense'>,
  complement: Complement | null,
  parties: readonly ParticipleParty[],
): Proposal {
  const named = parties.filter(({ entities }) => entities.length > 0);
  const ofRole = (wanted: ParticipleParty['role']): EntityDraft[] => named.flatMap(({ role, entities }) => (role === wanted ? entities : []));
  const actors = ofRole('actor');
  return {
    sentence,
    word,
    lastWord: word,
    unit: u,
    entry,
    sense,
    rank: 0,
    unmet: false,
    form: 'participle',
    actors,
    recipients: ofRole('recipient').filter((r) => !actors.includes(r)),
    places: [],
    clause: null,
    governed: '',
    light: false,
    pointsBack: false,
    oneWith: '',
    complements: complement ? [complement] : [],
    cues: named.map(({ role, by }) => `${by} → ${role}`),
    // Who is named in both roles acts.
    via: new Map([...named].reverse().flatMap(({ entities, by }) => entities.map((e): [EntityDraft, string] => [e, by]))),
  };
}
