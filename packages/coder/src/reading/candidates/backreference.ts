import type { EntityDraft } from '../entities/entity.js';
import { type Proposal, revised } from '../events/proposals.js';
import { type Candidate, withProposal } from './candidate.js';

/** How many sentences back an event noun may point. */
const REACH = 6;

/**
 * Gives event nouns that point back (اللقاء، الهجوم) the participants of what they point to: the last event of the same type and
 * word, or of the same mode, that names any.
 *
 * @param candidates proposals by sentence
 * @returns the same lists with those proposals completed; none is changed in place
 */
export function followBackReferences(candidates: readonly (readonly Candidate[])[]): Candidate[][] {
  const seen: Proposal[] = [];
  const completed = candidates.map((list) =>
    list.map((candidate) => {
      const full = complete(candidate, seen);
      if (full.proposal.rank === 0) seen.push(full.proposal);
      return full;
    }),
  );
  let at = -1;
  // What else a word could be stands where the rules' own choice does.
  return completed.map((list) => list.map((candidate) => shareActors(candidate, seen, candidate.proposal.rank === 0 ? ++at : at)));
}

function complete(candidate: Candidate, seen: readonly Proposal[]): Candidate {
  const { proposal } = candidate;
  if (proposal.form !== 'noun' || proposal.actors.length > 0) return candidate;
  const word = proposal.sentence.words[proposal.word];
  if (!word?.reading.article) return candidate;
  for (let i = seen.length - 1; i >= 0; i--) {
    const earlier = seen[i];
    if (!earlier || earlier.sentence.index < Math.max(proposal.sentence.index - REACH, proposal.sentence.passage)) break;
    if (!sameHappening(earlier, proposal) || earlier.actors.length + earlier.recipients.length === 0) continue;
    if (proposal.recipients.length > 0 && !proposal.recipients.some((r) => earlier.recipients.includes(r) || earlier.actors.includes(r))) continue;
    const actors: EntityDraft[] = earlier.actors.filter((a) => !proposal.recipients.includes(a));
    const recipients = proposal.recipients.length > 0 ? proposal.recipients : earlier.recipients;
    const cues = [...proposal.cues, `as in "${earlier.entry.lexeme.lemma}" before`];
    return withProposal(candidate, revised(proposal, { pointsBack: true, actors, recipients, cues }));
  }
  return candidate;
}

/** The farthest a shared actor is looked for, in events of the article before or after. */
const WINDOW = 40;

/** An event told without its actor takes that of another event of its type upon the same recipient: طرد دبلوماسيين روس. */
function shareActors(candidate: Candidate, all: readonly Proposal[], at: number): Candidate {
  const { proposal } = candidate;
  if (proposal.actors.length > 0 || proposal.recipients.length === 0 || !SHARED.has(proposal.sense.type)) return candidate;
  let best: Proposal | null = null;
  for (let k = Math.max(0, at - WINDOW); k < Math.min(all.length, at + WINDOW); k++) {
    const other = all[k];
    if (!other || other.sense.type !== proposal.sense.type || other.actors.length === 0) continue;
    if (!proposal.recipients.some((r) => other.recipients.some((o) => sameParty(r, o)))) continue;
    if (best === null || Math.abs(other.sentence.index - proposal.sentence.index) < Math.abs(best.sentence.index - proposal.sentence.index)) best = other;
  }
  if (!best) return candidate;
  const cues = [...proposal.cues, `actor as in "${best.entry.lexeme.lemma}"`];
  const near = best.sentence.index === proposal.sentence.index ? 'as in its sentence' : 'as elsewhere';
  const via = new Map([...proposal.via, ...best.actors.map((e): [EntityDraft, string] => [e, near])]);
  return withProposal(candidate, revised(proposal, { actors: best.actors, cues, via }));
}

const SHARED: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'RETREAT', 'AID']);

function sameParty(a: EntityDraft, b: EntityDraft): boolean {
  return a === b || (a.lemma !== '' && a.lemma === b.lemma && a.country === b.country && a.country !== null);
}

function sameHappening(earlier: Proposal, later: Proposal): boolean {
  if (earlier.sense.type !== later.sense.type) return false;
  if (earlier.entry.lexeme.lemma === later.entry.lexeme.lemma) return true;
  if (earlier.entry.verb !== null && earlier.entry.verb === later.entry.verb) return true;
  if (earlier.entry.lexeme === later.entry.verb) return true;
  return later.sense.mode !== null && earlier.sense.mode === later.sense.mode;
}
