import { type Feature, featureNames } from './featureNames.js';
import { LEARNED } from './learned.js';
import type { NounPhrase } from './phrases.js';
import { coarse } from './positions.js';
import type { Proposal } from './proposals.js';
import type { RoleCandidate } from './roleFeatures.js';
import type { Candidate } from './select.js';
import { term } from './terms.js';
import type { Word } from './words.js';

/** Names a feature of an actor and a recipient together. */
export const pairFeature = featureNames(LEARNED.pairs);
const pair = pairFeature;

const BEFORE = term('<');
const AFTER = term('>');

/** What speaks for some being the actors and others the recipients, by the first of each; none is nobody. */
export function pairFeatures({ proposal }: Candidate, actors: readonly RoleCandidate[], recipients: readonly RoleCandidate[]): Feature[] {
  const [actor = null] = actors;
  const [recipient = null] = recipients;
  const type = term(proposal.sense.type);
  const form = term(proposal.form);
  const a = term(actor?.entity.type ?? 'nobody');
  const r = term(recipient?.entity.type ?? 'nobody');
  const lemma = term((proposal.entry.verb ?? proposal.entry.lexeme).lemma);
  const rules = term(`${actor?.rule ?? 'nobody'}>${recipient?.rule ?? 'nobody'}`);
  const features = [pair`${a}>${r}`, pair`${a}>${r},type=${type}`, pair`${a}>${r},lemma=${lemma}`];
  features.push(pair`rules ${rules}`, pair`rules ${rules},type=${type}`, pair`rules ${rules},form=${form}`, pair`rules ${rules},lemma=${lemma}`);
  const places = term(`${actor ? coarse(actor.standing?.at ?? 'away') : '-'}>${recipient ? coarse(recipient.standing?.at ?? 'away') : '-'}`);
  features.push(pair`at ${places}`, pair`at ${places},type=${type}`);
  if (actor && recipient) {
    const same = actor.entity.country !== null && actor.entity.country === recipient.entity.country;
    if (same) features.push(pair`same country`, pair`same country,type=${type}`, pair`same country,${a}>${r}`);
    if (actor.standing && recipient.standing) {
      const order = actor.standing.mention.head < recipient.standing.mention.head ? BEFORE : AFTER;
      features.push(pair`order=${order},form=${form}`, pair`order=${order},type=${type}`);
      if (actor.standing.unit === recipient.standing.unit) features.push(pair`one phrase`, pair`one phrase${order}`);
    }
  } else {
    const nobody = term(actor ? 'recipient' : recipient ? 'actor' : 'both');
    features.push(pair`nobody=${nobody},form=${form}`, pair`nobody=${nobody},type=${type}`);
  }
  if (actors.length > 1 || recipients.length > 1) {
    const many = term(`${Math.min(2, actors.length)}>${Math.min(2, recipients.length)}`);
    features.push(pair`many=${many}`, pair`many=${many},type=${type}`, pair`many=${many},mutual=${proposal.sense.frame.mutual},form=${form}`);
  }
  return features;
}

/** Whether two stand in one row of joined phrases: فلان وفلان، على فلان وعلى فلان. */
export function linked({ sentence }: Proposal, a: RoleCandidate, b: RoleCandidate): boolean {
  if (!a.standing || !b.standing || a.standing.unit === b.standing.unit) return false;
  const from = Math.min(a.standing.unit, b.standing.unit);
  const to = Math.max(a.standing.unit, b.standing.unit);
  if (to - from > 6) return false;
  for (let k = from + 1; k <= to; k++) {
    const unit = sentence.units[k];
    if (unit?.kind === 'comma' || unit?.kind === 'conjunction') continue;
    if (unit?.kind !== 'noun' || !(unit.conj || joins(sentence.words, unit) || (unit.prep === '' && sentence.units[k - 1]?.kind === 'comma'))) return false;
  }
  return true;
}

/** إلى جانب، بالإضافة إلى، فضلا عن: prepositions of several words that add somebody to those before; مع alone does not. */
function joins(words: readonly Word[], { prep, from, first }: NounPhrase): boolean {
  return prep === 'مع' && first - from > 1 && words[from]?.token.folded !== 'مع';
}
