import { type Feature, featureNames } from './featureNames.js';
import { coarse } from './positions.js';
import type { Proposal } from './proposals.js';
import type { RoleCandidate } from './roleFeatures.js';
import { ALSO_WEIGHTS, PAIR_WEIGHTS } from './roleWeights.js';
import type { Candidate } from './select.js';
import { term } from './terms.js';

/** Weight of two together. */
export type PairFeature = Feature<number>;

const pair = featureNames(PAIR_WEIGHTS);
const also = featureNames(ALSO_WEIGHTS);

const BEFORE = term('<');
const AFTER = term('>');

/** What speaks for one being the actor and another the recipient; null is nobody. */
export function pairFeatures({ proposal }: Candidate, actor: RoleCandidate | null, recipient: RoleCandidate | null): PairFeature[] {
  const type = term(proposal.sense.type);
  const form = term(proposal.form);
  const a = term(actor?.entity.type ?? 'nobody');
  const r = term(recipient?.entity.type ?? 'nobody');
  const features = [pair`${a}>${r}`, pair`${a}>${r},type=${type}`];
  features.push(pair`rules ${actor?.rule ?? 'nobody'}>${recipient?.rule ?? 'nobody'}`);
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
  return features;
}

/** Whether somebody is put to whom a role has been given at all: the rules say so, or the two are joined in the text. */
export function mayJoin(role: 'actor' | 'recipient', winner: RoleCandidate, other: RoleCandidate, { proposal }: Candidate): boolean {
  return other.rule === role || linked(proposal, winner, other);
}

/**
 * What speaks for one more sharing the role of the likeliest: both named in a row, both found by the rules.
 *
 * @param gap by how much the other's score in the role is lower than the winner's
 */
export function alsoFeatures({ proposal }: Candidate, role: 'actor' | 'recipient', winner: RoleCandidate, other: RoleCandidate, gap: number): PairFeature[] {
  const type = term(proposal.sense.type);
  const joined = linked(proposal, winner, other);
  const lower = gap < -1 ? 'above' : gap < 0.5 ? '0' : gap < 1.5 ? '1' : gap < 3 ? '2' : 'far';
  const rules = term(`${winner.rule === role ? 'rule' : winner.rule}+${other.rule === role ? 'rule' : other.rule}`);
  const one = winner.standing !== null && winner.standing.unit === other.standing?.unit;
  const types = term(`${winner.entity.type}+${other.entity.type}`);
  const via = other.rule === 'none' ? 'none' : (proposal.via.get(other.entity) ?? 'other');
  const same = other.entity.country !== null && other.entity.country === winner.entity.country;
  return [
    also`also ${role}`,
    also`also ${role},joined=${joined}`,
    also`also ${role},rules=${rules}`,
    also`also ${role},joined=${joined},rules=${rules}`,
    also`also ${role},lower=${lower}`,
    also`also ${role},lower=${lower},joined=${joined}`,
    also`also ${role},joined=${joined},type=${type}`,
    also`also ${role},types=${types}`,
    also`also ${role},joined=${joined},types=${types}`,
    also`also ${role},via=${via}`,
    also`also ${role},one phrase=${one}`,
    also`also ${role},same country=${same}`,
    also`also ${role},place=${coarse(other.standing?.at ?? 'away')}`,
    also`also ${role},mutual=${proposal.sense.frame.mutual},joined=${joined}`,
  ];
}

/** Whether two stand in one row of joined phrases: فلان وفلان، على فلان وعلى فلان. */
function linked({ sentence }: Proposal, a: RoleCandidate, b: RoleCandidate): boolean {
  if (!a.standing || !b.standing || a.standing.unit === b.standing.unit) return false;
  const from = Math.min(a.standing.unit, b.standing.unit);
  const to = Math.max(a.standing.unit, b.standing.unit);
  if (to - from > 6) return false;
  for (let k = from + 1; k <= to; k++) {
    const unit = sentence.units[k];
    if (unit?.kind === 'comma' || unit?.kind === 'conjunction') continue;
    if (unit?.kind !== 'noun' || !(unit.conj || (unit.prep === '' && sentence.units[k - 1]?.kind === 'comma'))) return false;
  }
  return true;
}
