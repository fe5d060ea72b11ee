import type { Candidate } from '../candidates/candidate.js';
import { type Feature, featureNames } from '../learned/featureNames.js';
import { LEARNED } from '../learned/learned.js';
import { term } from '../learned/terms.js';
import { coarse } from './positions.js';
import type { RoleCandidate } from './roleFeatures.js';

/** Names a feature of an actor and a recipient together. */
export const pairFeature = featureNames(LEARNED.pairs);
const pair = pairFeature;

const BEFORE = term('<');
const AFTER = term('>');

/** What speaks for some being the actors of an event and others its recipients; an empty list is nobody. */
export type PairFeatures = (actors: readonly RoleCandidate[], recipients: readonly RoleCandidate[]) => readonly Feature[];

/** Somebody, or nobody, as a pair sees it. */
interface Side {
  readonly type: string;
  readonly rule: string;
  readonly place: string;
}

const NOBODY: Side = { type: 'nobody', rule: 'nobody', place: '-' };

/**
 * What speaks for each pair of an event's actors and recipients, by the first of each. Of the hundred pairs of an event most are of a kind with
 * others: what goes by the kind alone is put together once.
 *
 * @param candidate the event
 * @example pairsOf(candidate)([russia], [turkey]) // the same names stand in `roleWeights.ts`
 */
export function pairsOf({ proposal }: Candidate): PairFeatures {
  const type = term(proposal.sense.type);
  const form = term(proposal.form);
  const lemma = term((proposal.entry.verb ?? proposal.entry.lexeme).lemma);
  const { mutual } = proposal.sense.frame;

  const sides = remembered((one: RoleCandidate): Side => ({ type: one.entity.type, rule: one.rule, place: coarse(one.standing?.at ?? 'away') }));
  const byTypes = remembered((key: string) => {
    const types = term(key);
    return [pair`${types}`, pair`${types},type=${type}`, pair`${types},lemma=${lemma}`];
  });
  const byRules = remembered((key: string) => {
    const rules = term(key);
    return [pair`rules ${rules}`, pair`rules ${rules},type=${type}`, pair`rules ${rules},form=${form}`, pair`rules ${rules},lemma=${lemma}`];
  });
  const byPlaces = remembered((key: string) => {
    const places = term(key);
    return [pair`at ${places}`, pair`at ${places},type=${type}`];
  });

  return (actors, recipients) => {
    const [actor] = actors;
    const [recipient] = recipients;
    const a = actor ? sides(actor) : NOBODY;
    const r = recipient ? sides(recipient) : NOBODY;
    const types = `${a.type}>${r.type}`;
    const features = [...byTypes(types), ...byRules(`${a.rule}>${r.rule}`), ...byPlaces(`${a.place}>${r.place}`)];
    if (actor && recipient) {
      const same = actor.entity.country !== null && actor.entity.country === recipient.entity.country;
      if (same) features.push(pair`same country`, pair`same country,type=${type}`, pair`same country,${term(types)}`);
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
      features.push(pair`many=${many}`, pair`many=${many},type=${type}`, pair`many=${many},mutual=${mutual},form=${form}`);
    }
    return features;
  };
}

/** A function that is asked once for each of its values. */
function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
