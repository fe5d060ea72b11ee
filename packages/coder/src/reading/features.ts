import { chainOf } from './attribution.js';
import type { Candidate } from './select.js';
import { has } from './words.js';

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
 * @returns feature names; the same names stand in `weights.ts`
 */
export function featuresOf(candidate: Candidate, around: Surroundings): string[] {
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
    'bias',
    `type=${sense.type}`,
    `form=${form}`,
    `type=${sense.type},form=${form}`,
    `lemma=${lemma}`,
    `lemma=${lemma},form=${form}`,
    `actors=${actors}`,
    `recipients=${recipients}`,
    `form=${form},actors=${actors},recipients=${recipients}`,
    `type=${sense.type},participants=${Math.min(actors + recipients, 2)}`,
    `status=${status.status}`,
    `cited=${chain.at(-1)?.kind ?? 'no'}`,
  ];
  if (sense.frame.weak) features.push('weak', `weak,participants=${Math.min(actors + recipients, 2)}`);
  if (sense.needs) features.push('required');
  if (proposal.light) features.push('light');
  if (proposal.pointsBack) features.push('points back', `points back,type=${sense.type}`);
  if (form === 'noun') {
    features.push(`governed=${proposal.governed || 'none'}`, `definite=${word?.reading.article ?? false}`, `pronoun=${word?.reading.pronoun !== ''}`);
    if (unit?.kind === 'noun') {
      features.push(`depth=${depthOf(proposal)}`, `prep=${unit.prep || 'none'}`);
      if (unit.plural) features.push('plural');
    }
    if (proposal.clause) {
      const verb = proposal.clause.word.reading.entries[0]?.lexeme;
      if (verb)
        features.push(
          `governor=${verb.senses.some((s) => s.kind === 'light') ? 'light' : verb.senses.some((s) => s.kind === 'event') ? 'event' : verb.senses.some((s) => s.kind === 'report') ? 'report' : verb.senses.some((s) => s.kind === 'status') ? 'status' : 'plain'}`,
        );
    }
  } else if (proposal.clause) {
    features.push(`subject=${proposal.clause.subjectBy}`, `conj=${word?.reading.conj !== ''}`);
    if (left && has(left, 'relative')) features.push('relative');
    if (entry.features.person !== '3' && form === 'verb') features.push('not third person');
  }
  const parties = actors + recipients > 0 ? 'named' : 'nobody';
  if (form === 'noun')
    features.push(`definite=${word?.reading.article ?? false},${parties}`, `definite=${word?.reading.article ?? false},type=${sense.type},${parties}`);
  const alike = around.sentence.filter((c) => c !== candidate && c.proposal.sense.type === sense.type);
  const before = alike.filter((c) => c.proposal.word < proposal.word).at(-1);
  const after = alike.find((c) => c.proposal.word > proposal.word);
  if (before)
    features.push(`again,type=${sense.type}`, `again=${before.proposal.form},form=${form}`, `again,${parties}`, `again=${before.proposal.form},lemma=${lemma}`);
  if (after) features.push(`to come,type=${sense.type}`, `to come=${after.proposal.form},form=${form}`, `to come,${parties}`);
  const governor = proposal.form === 'noun' ? proposal.clause?.word.reading.entries[0]?.lexeme.lemma : undefined;
  if (governor) features.push(`under=${governor}`, `under=${governor},type=${sense.type}`);
  for (const e of [...proposal.actors.slice(0, 1)]) features.push(`actor=${e.type}`);
  for (const e of [...proposal.recipients.slice(0, 1)]) features.push(`recipient=${e.type}`);
  if (entry.lexeme.derivation) features.push(`derived=${entry.lexeme.derivation}`);
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
