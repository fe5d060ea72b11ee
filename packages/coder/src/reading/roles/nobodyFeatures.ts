import type { Candidate } from '../candidates/candidate.js';
import { topicFeatures } from '../events/topics.js';
import type { Feature } from '../learned/featureNames.js';
import { type Term, term } from '../learned/terms.js';
import { besides } from '../words/lexical.js';
import { roleFeature } from './roleFeatures.js';
import { governorOf, shapeOf } from './roleScene.js';

const feature = roleFeature;

const NONE = term('none');

/** What the sentence is about. */
const topicOf = topicFeatures((word, type) => feature`nobody,around lemma=${word},type=${type}`);

/** A role of an event, as the features see it that speak for nobody being named in it. */
interface Open {
  readonly candidate: Candidate;
  readonly lemma: Term;
  readonly type: Term;
  readonly form: Term;
  /** Whom the rules name: in this role, in the other. */
  readonly filled: Term;
}

/**
 * What speaks for nobody being named in a role. Whether annotators name somebody is told by the word and how it stands, by the words beside it, and by
 * what the sentence is about.
 *
 * @param candidate the event
 * @param role the role that may be left open
 * @param count how many candidates for it there are
 * @returns features; the same names stand in `roleWeights.ts`
 */
export function nobodyFeatures(candidate: Candidate, role: 'actor' | 'recipient', count: number): Feature[] {
  const { proposal } = candidate;
  const own = role === 'actor' ? proposal.actors : proposal.recipients;
  const other = role === 'actor' ? proposal.recipients : proposal.actors;
  const open: Open = {
    candidate,
    lemma: term((proposal.entry.verb ?? proposal.entry.lexeme).lemma),
    type: term(proposal.sense.type),
    form: term(proposal.form),
    filled: term(`${own.length > 0 ? 'own' : '-'}${other.length > 0 ? 'other' : '-'}`),
  };
  return [...byEvent(open, count), ...byGrammar(open), ...byWords(open)];
}

/** The event, and whom the rules name. */
function byEvent({ candidate: { proposal, status }, lemma, type, form, filled }: Open, count: number): Feature[] {
  return [
    feature`nobody`,
    feature`nobody,type=${type}`,
    feature`nobody,form=${form}`,
    feature`nobody,lemma=${lemma}`,
    feature`nobody,shape=${shapeOf(proposal)}`,
    feature`nobody,filled=${filled}`,
    feature`nobody,filled=${filled},form=${form}`,
    feature`nobody,filled=${filled},type=${type}`,
    feature`nobody,filled=${filled},lemma=${lemma}`,
    feature`nobody,of=${Math.min(8, count)}`,
    feature`nobody,object=${proposal.sense.frame.slots.O ?? 'no'}`,
    feature`nobody,status=${status.status},type=${type}`,
    feature`nobody,status=${status.status},lemma=${lemma}`,
  ];
}

/** How the word stands in its clause. */
function byGrammar({ candidate: { proposal }, lemma, type, form, filled }: Open): Feature[] {
  const { clause, sentence, word, governed: slot } = proposal;
  const reading = sentence.words[word]?.reading;
  const definite = reading?.article ?? false;
  const governed = term(slot || 'none');
  const person = term(proposal.form === 'verb' ? (clause?.features.person ?? 'none') : 'none');
  return [
    feature`nobody,definite=${definite},form=${form}`,
    feature`nobody,definite=${definite},type=${type},form=${form}`,
    feature`nobody,definite=${definite},lemma=${lemma}`,
    feature`nobody,pronoun=${reading?.pronoun !== ''},form=${form}`,
    feature`nobody,passive=${clause?.passive ?? false}`,
    feature`nobody,person=${person},type=${type}`,
    feature`nobody,person=${person},filled=${filled}`,
    feature`nobody,filled=${filled},clause lemma=${governorOf(proposal) ?? NONE}`,
    feature`nobody,governed=${governed},type=${type}`,
    feature`nobody,governed=${governed},filled=${filled}`,
    feature`nobody,governed=${governed},lemma=${lemma}`,
  ];
}

/** The words beside it, and all of its sentence. */
function byWords({ candidate: { proposal }, type, filled }: Open): Feature[] {
  const found = [...topicOf(proposal.sentence.words, type)];
  for (const { step, lemma } of besides(proposal))
    found.push(
      feature`nobody,next${step} lemma=${lemma}`,
      feature`nobody,next${step} lemma=${lemma},type=${type}`,
      feature`nobody,next${step} lemma=${lemma},filled=${filled}`,
    );
  return found;
}
