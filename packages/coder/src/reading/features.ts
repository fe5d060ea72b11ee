import { chainOf } from './attribution.js';
import { type Feature, featureNames } from './featureNames.js';
import type { Candidate } from './select.js';
import { WEIGHTS } from './weights.js';
import { has } from './words.js';

export type ScorerFeature = Feature<number>;

const feature = featureNames(WEIGHTS);

/** What the rest of the article says about a candidate. */
export interface Surroundings {
  /** The other candidates of its sentence, in reading order. */
  readonly sentence: readonly Candidate[];
}

/**
 * What a proposal looks like, as named features for the learned scorer. Each is present or absent.
 *
 * @param candidate a proposal with its status and the reports around it
 * @param around what stands around it in its sentence; nothing further off, so that an unrelated sentence elsewhere changes nothing
 * @returns features; their names stand in `weights.ts`
 */
export function featuresOf(candidate: Candidate, around: Surroundings): ScorerFeature[] {
  const { proposal, status, scopes } = candidate;
  const { sentence, sense, entry, form } = proposal;
  const word = sentence.words[proposal.word];
  const left = sentence.words[proposal.word - 1];
  const lemma = entry.lexeme.lemma;
  const actors = Math.min(proposal.actors.length, 2);
  const recipients = Math.min(proposal.recipients.length, 2);
  const chain = chainOf(scopes, proposal.word);
  const unit = sentence.units[proposal.unit];
  const features = [
    feature`bias`,
    feature`type=${sense.type}`,
    feature`form=${form}`,
    feature`type=${sense.type},form=${form}`,
    feature`lemma=${lemma}`,
    feature`lemma=${lemma},form=${form}`,
    feature`actors=${actors}`,
    feature`recipients=${recipients}`,
    feature`form=${form},actors=${actors},recipients=${recipients}`,
    feature`type=${sense.type},participants=${Math.min(actors + recipients, 2)}`,
    feature`status=${status.status}`,
    feature`cited=${chain.at(-1)?.kind ?? 'no'}`,
  ];
  if (sense.frame.weak) features.push(feature`weak`, feature`weak,participants=${Math.min(actors + recipients, 2)}`);
  if (sense.needs) features.push(feature`required`);
  if (proposal.light) features.push(feature`light`);
  if (proposal.pointsBack) features.push(feature`points back`, feature`points back,type=${sense.type}`);
  if (form === 'noun') {
    features.push(
      feature`governed=${proposal.governed || 'none'}`,
      feature`definite=${word?.reading.article ?? false}`,
      feature`pronoun=${word?.reading.pronoun !== ''}`,
    );
    if (unit?.kind === 'noun') {
      features.push(feature`depth=${depthOf(proposal)}`, feature`prep=${unit.prep || 'none'}`);
      if (unit.plural) features.push(feature`plural`);
    }
    if (proposal.clause) {
      const verb = proposal.clause.word.reading.entries[0]?.lexeme;
      if (verb)
        features.push(
          feature`governor=${verb.senses.some((s) => s.kind === 'light') ? 'light' : verb.senses.some((s) => s.kind === 'event') ? 'event' : verb.senses.some((s) => s.kind === 'report') ? 'report' : verb.senses.some((s) => s.kind === 'status') ? 'status' : 'plain'}`,
        );
    }
  } else if (proposal.clause) {
    features.push(feature`subject=${proposal.clause.subjectBy}`, feature`conj=${word?.reading.conj !== ''}`);
    if (left && has(left, 'relative')) features.push(feature`relative`);
    if (entry.features.person !== '3' && form === 'verb') features.push(feature`not third person`);
  }
  const parties = actors + recipients > 0 ? 'named' : 'nobody';
  if (form === 'noun')
    features.push(
      feature`definite=${word?.reading.article ?? false},${parties}`,
      feature`definite=${word?.reading.article ?? false},type=${sense.type},${parties}`,
    );
  const alike = around.sentence.filter((c) => c !== candidate && c.proposal.sense.type === sense.type);
  const before = alike.filter((c) => c.proposal.word < proposal.word).at(-1);
  const after = alike.find((c) => c.proposal.word > proposal.word);
  if (before)
    features.push(
      feature`again,type=${sense.type}`,
      feature`again=${before.proposal.form},form=${form}`,
      feature`again,${parties}`,
      feature`again=${before.proposal.form},lemma=${lemma}`,
    );
  if (after) features.push(feature`to come,type=${sense.type}`, feature`to come=${after.proposal.form},form=${form}`, feature`to come,${parties}`);
  const governor = proposal.form === 'noun' ? proposal.clause?.word.reading.entries[0]?.lexeme.lemma : undefined;
  if (governor) features.push(feature`under=${governor}`, feature`under=${governor},type=${sense.type}`);
  for (const e of [...proposal.actors.slice(0, 1)]) features.push(feature`actor=${e.type}`);
  for (const e of [...proposal.recipients.slice(0, 1)]) features.push(feature`recipient=${e.type}`);
  if (entry.lexeme.derivation) features.push(feature`derived=${entry.lexeme.derivation}`);
  return features;
}

/** How deep in a chain of genitives the trigger stands: 0 for the head. */
function depthOf(proposal: Candidate['proposal']): number {
  const unit = proposal.sentence.units[proposal.unit];
  let depth = 0;
  if (unit?.kind === 'noun')
    for (let np = unit.genitive; np && depth < 3; np = np.genitive) {
      if (np.head > proposal.word) break;
      depth++;
    }
  return depth;
}
