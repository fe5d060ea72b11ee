import type { EntityDraft } from './entities.js';
import type { Proposal } from './proposals.js';
import type { Candidate } from './select.js';

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
  return candidates.map((list) =>
    list.map((candidate) => {
      const completed = complete(candidate, seen);
      seen.push(completed.proposal);
      return completed;
    }),
  );
}

function complete(candidate: Candidate, seen: readonly Proposal[]): Candidate {
  const { proposal } = candidate;
  if (proposal.form !== 'noun' || proposal.actors.length > 0) return candidate;
  const word = proposal.sentence.words[proposal.word];
  if (!word?.reading.article) return candidate;
  for (let i = seen.length - 1; i >= 0; i--) {
    const earlier = seen[i];
    if (!earlier || earlier.sentence.index < proposal.sentence.index - REACH) break;
    if (!sameHappening(earlier, proposal) || earlier.actors.length + earlier.recipients.length === 0) continue;
    if (proposal.recipients.length > 0 && !proposal.recipients.some((r) => earlier.recipients.includes(r) || earlier.actors.includes(r))) continue;
    const actors: EntityDraft[] = earlier.actors.filter((a) => !proposal.recipients.includes(a));
    const recipients = proposal.recipients.length > 0 ? proposal.recipients : earlier.recipients;
    return { ...candidate, proposal: { ...proposal, pointsBack: true, actors, recipients, cues: [...proposal.cues, `as in "${earlier.entry.lexeme.lemma}" before`] } };
  }
  return candidate;
}

function sameHappening(earlier: Proposal, later: Proposal): boolean {
  if (earlier.sense.type !== later.sense.type) return false;
  if (earlier.entry.lexeme.lemma === later.entry.lexeme.lemma) return true;
  if (earlier.entry.verb !== null && earlier.entry.verb === later.entry.verb) return true;
  if (earlier.entry.lexeme === later.entry.verb) return true;
  return later.sense.mode !== null && earlier.sense.mode === later.sense.mode;
}
