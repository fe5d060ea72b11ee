import { chainOf } from './attribution.js';
import type { Candidate } from './select.js';
import { has } from './words.js';

/**
 * What a proposal looks like, as named features for the learned scorer. Each is present or absent.
 *
 * @param candidate a proposal with its status and the reports around it
 * @returns feature names; the same names stand in `weights.ts`
 */
export function featuresOf(candidate: Candidate): string[] {
  const { proposal, status, scopes } = candidate;
  const { sentence, sense, entry, form } = proposal;
  const word = sentence.words[proposal.word];
  const before = sentence.words[proposal.word - 1];
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
    `sentence=${sentence.index === 0 ? 'headline' : sentence.index < 4 ? 'lead' : 'body'}`,
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
    if (before && has(before, 'relative')) features.push('relative');
    if (entry.features.person !== '3' && form === 'verb') features.push('not third person');
  }
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
