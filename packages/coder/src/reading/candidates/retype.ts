import type { PloverType } from '../../knowledge/model.js';
import { revised } from '../events/proposals.js';
import { type Candidate, withProposal } from './candidate.js';

/** Those who protest as citizens; a state or an official that does so condemns. */
const CITIZENS: ReadonlySet<string> = new Set(['group', 'party', 'organization', 'armed_group']);

/**
 * Corrects the type that the word alone gives an event by who does it: PROTEST is civilian (codebook of PLOVER), a state's protest is a
 * reproach.
 *
 * @param candidate a proposal
 * @returns the same candidate, or one with another type
 */
export function retype(candidate: Candidate): Candidate {
  const { proposal } = candidate;
  const [actor] = proposal.actors;
  // احتجت موسكو على الطرد
  const official = actor !== undefined && !CITIZENS.has(actor.type) && !actor.plural;
  // تظاهر الفلسطينيون: in the street no state protests.
  const inWords = proposal.entry.lexeme.senses.some((s) => s.kind === 'event' && s.type === 'ACCUSE');
  return proposal.sense.type === 'PROTEST' && proposal.form === 'verb' && official && inWords ? as(candidate, 'ACCUSE', 'a state protests') : candidate;
}

function as(candidate: Candidate, type: PloverType, why: string): Candidate {
  const { proposal } = candidate;
  const sense = { ...proposal.sense, type, mode: null };
  return withProposal(candidate, revised(proposal, { sense, cues: [...proposal.cues, `${why} → ${type}`] }));
}
