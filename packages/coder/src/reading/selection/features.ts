import { chainOf } from '../attribution/chain.js';
import type { Candidate } from '../candidates/candidate.js';
import type { EntityDraft } from '../entities/entity.js';
import { toldOnItsOwn } from '../events/prominence.js';
import type { Proposal } from '../events/proposals.js';
import { isUnfilled, unfilledFeature, unmetFeature } from '../events/unmet.js';
import type { Feature } from '../learned/featureNames.js';
import { scorerFeature } from '../learned/scorerFeature.js';
import { type Term, term } from '../learned/terms.js';
import { has } from '../words/words.js';
import { contextFeatures } from './contextFeatures.js';

const feature = scorerFeature;

const NOBODY = term('nobody');
const NAMED = term('named');

/** What the rest of the article says about a candidate. */
export interface Surroundings {
  /** The candidates of its sentence, in reading order. */
  readonly sentence: readonly Candidate[];
}

/**
 * What a proposal looks like, as named features for the learned scorer. Each is present or absent.
 *
 * @param candidate a proposal with its status and the reports around it
 * @param around what stands around it in its sentence; nothing further off, so that an unrelated sentence elsewhere changes nothing
 * @returns features; their names stand in `weights.ts`
 */
export function featuresOf(candidate: Candidate, around: Surroundings): Feature[] {
  const { proposal } = candidate;
  const out: Feature[] = contextFeatures(proposal);
  addWord(proposal, out);
  addParticipants(proposal, out);
  addReport(candidate, out);
  if (proposal.form === 'noun') addNoun(proposal, out);
  else if (proposal.clause) addVerb(proposal, out);
  addNeighbours(candidate, around, out);
  return out;
}

/** The word, its sense, and how well what the sense requires is met. */
function addWord(proposal: Proposal, out: Feature[]): void {
  const { sense, entry, rank } = proposal;
  const form = term(proposal.form);
  const type = term(sense.type);
  const lemma = term(entry.lexeme.lemma);
  out.push(
    feature`bias`,
    feature`type=${type}`,
    feature`form=${form}`,
    feature`type=${type},form=${form}`,
    feature`lemma=${lemma}`,
    feature`lemma=${lemma},form=${form}`,
    feature`lemma=${lemma},type=${type}`,
  );
  const needs = sense.needs;
  const fit = term(proposal.unmet ? 'unmet' : !needs ? 'free' : needs.words.length > 0 ? 'word' : needs.classes.length > 0 ? 'class' : 'preposition');
  out.push(feature`needs=${fit}`, feature`needs=${fit},form=${form}`, feature`needs=${fit},type=${type}`);
  if (rank > 0) out.push(feature`further type`);
  if (proposal.unmet) out.push(unmetFeature(entry.lexeme.lemma, sense.type), feature`unmet,type=${type}`);
  if (sense.frame.weak) out.push(feature`weak`);
  if (isUnfilled(proposal)) out.push(unfilledFeature(entry.lexeme.lemma, sense.type), feature`unfilled,type=${type}`);
  if (proposal.light) out.push(feature`light`);
  if (proposal.oneWith !== '') out.push(feature`one act,form=${form}`, feature`one act,with=${proposal.oneWith}`, feature`one act,lemma=${lemma}`);
  if (proposal.pointsBack) out.push(feature`points back`, feature`points back,type=${type}`);
  if (entry.lexeme.derivation) out.push(feature`derived=${entry.lexeme.derivation}`);
}

/** Who takes part, as far as the rules can tell. */
function addParticipants(proposal: Proposal, out: Feature[]): void {
  const { sense } = proposal;
  const type = term(sense.type);
  const lemma = term(proposal.entry.lexeme.lemma);
  const form = term(proposal.form);
  const actors = Math.min(proposal.actors.length, 2);
  const recipients = Math.min(proposal.recipients.length, 2);
  const all = Math.min(actors + recipients, 2);
  const actor = kindOf(proposal.actors[0]);
  const recipient = kindOf(proposal.recipients[0]);
  out.push(
    feature`actors=${actors}`,
    feature`recipients=${recipients}`,
    feature`form=${form},actors=${actors},recipients=${recipients}`,
    feature`type=${type},participants=${all}`,
    feature`actor=${actor}`,
    feature`recipient=${recipient}`,
    feature`type=${type},actor=${actor}`,
    feature`type=${type},recipient=${recipient}`,
    feature`actor=${actor},recipient=${recipient}`,
    feature`lemma=${lemma},actor=${actor}`,
    feature`lemma=${lemma},recipient=${recipient}`,
    feature`lemma=${lemma},actors=${actors},recipients=${recipients}`,
  );
  if (sense.frame.weak) out.push(feature`weak,participants=${all}`);
}

/** What an entity is, and whether it has a name. */
function kindOf(entity: EntityDraft | undefined): Term {
  if (!entity) return NOBODY;
  return term(entity.lemma === '' || entity.type === 'country' ? `${entity.type}, named` : entity.plural ? `${entity.type}s` : entity.type);
}

/** How the event is told: its status, on whose word, in a sentence with how many names and events. */
function addReport({ proposal, status, scopes }: Candidate, out: Feature[]): void {
  const type = term(proposal.sense.type);
  const told = term(status.status);
  const source = term(chainOf(scopes, proposal.word).at(-1)?.kind ?? 'no');
  out.push(
    feature`status=${told}`,
    feature`status=${told},form=${proposal.form}`,
    feature`status=${told},type=${type}`,
    feature`cited=${source}`,
    feature`cited=${source},type=${type}`,
    feature`lemma=${term(proposal.entry.lexeme.lemma)},status=${told}`,
  );
}

/** An event noun: what governs it, how deep it stands, how definite it is. */
function addNoun(proposal: Proposal, out: Feature[]): void {
  const { sentence, sense, entry, clause } = proposal;
  const type = term(sense.type);
  const lemma = term(entry.lexeme.lemma);
  const word = sentence.words[proposal.word];
  const unit = sentence.units[proposal.unit];
  const article = word?.reading.article ?? false;
  const parties = proposal.actors.length + proposal.recipients.length > 0 ? NAMED : NOBODY;
  const governed = term(proposal.governed || 'none');
  out.push(
    feature`governed=${governed}`,
    feature`governed=${governed},type=${type}`,
    feature`definite=${article}`,
    feature`pronoun=${word?.reading.pronoun !== ''}`,
    feature`definite=${article},${parties}`,
    feature`definite=${article},type=${type},${parties}`,
    feature`definite=${article},lemma=${lemma}`,
    feature`governed=${governed},lemma=${lemma}`,
  );
  if (unit?.kind === 'noun') {
    const prep = term(unit.prep || 'none');
    out.push(feature`depth=${depthOf(proposal)}`, feature`prep=${prep}`, feature`prep=${prep},type=${type}`);
    if (unit.plural) out.push(feature`plural`, feature`plural,type=${type}`);
  }
  const verb = clause?.word.reading.entries[0]?.lexeme;
  if (verb) {
    const senses = verb.senses;
    const kind = term(
      senses.some((s) => s.kind === 'light')
        ? 'light'
        : senses.some((s) => s.kind === 'event')
          ? 'event'
          : senses.some((s) => s.kind === 'report')
            ? 'report'
            : senses.some((s) => s.kind === 'status')
              ? 'status'
              : 'plain',
    );
    const under = term(verb.lemma);
    out.push(
      feature`governor=${kind}`,
      feature`governor=${kind},governed=${governed}`,
      feature`under=${under}`,
      feature`under=${under},type=${type}`,
      feature`under=${under},lemma=${lemma}`,
    );
  }
}

/** A verb: its subject, object, person, tense, and what clause it stands in. */
function addVerb(proposal: Proposal, out: Feature[]): void {
  const { sentence, sense, entry, clause, form } = proposal;
  if (!clause) return;
  const type = term(sense.type);
  const word = sentence.words[proposal.word];
  const left = sentence.words[proposal.word - 1];
  const { person, voice } = entry.features;
  const aspect = term(entry.features.aspect);
  const subject = term(clause.subjectBy);
  out.push(feature`subject=${subject}`, feature`subject=${subject},type=${type}`, feature`conj=${word?.reading.conj || 'none'}`);
  if (left && has(left, 'relative')) out.push(feature`relative`, feature`relative,type=${type}`);
  if (person !== '3' && form === 'verb') out.push(feature`not third person`);
  out.push(feature`aspect=${aspect}`, feature`aspect=${aspect},type=${type}`);
  if (clause.passive || voice === 'passive') out.push(feature`passive`, feature`passive,type=${type}`);
  const main = toldOnItsOwn(proposal);
  out.push(feature`main=${main}`, feature`main=${main},type=${type}`);
  if (clause.content >= 0) out.push(feature`content clause`, feature`content clause,type=${type}`);
}

/** Other events of the sentence: of the same type, and how many there are. */
function addNeighbours(candidate: Candidate, around: Surroundings, out: Feature[]): void {
  const { proposal } = candidate;
  const { sense, entry, word } = proposal;
  const type = term(sense.type);
  const form = term(proposal.form);
  const parties = proposal.actors.length + proposal.recipients.length > 0 ? NAMED : NOBODY;
  let before: Candidate | null = null;
  let after: Candidate | null = null;
  let earlier = 0;
  let others = 0;
  for (const c of around.sentence) {
    const p = c.proposal;
    if (p.rank > 0 || p.word === word) continue;
    others++;
    if (p.word < word) earlier++;
    if (p.sense.type !== sense.type) continue;
    if (p.word < word) before = c;
    else after ??= c;
  }
  const of = governing(proposal, around);
  if (of) {
    const kind = term(of.sense.type);
    out.push(feature`of=${kind}`, feature`of=${kind},form=${form}`, feature`of=${kind},type=${type}`, feature`of=${of.entry.lexeme.lemma}`);
  }
  out.push(feature`before it=${Math.min(earlier, 3)}`, feature`others=${Math.min(others, 4)}`);
  if (before)
    out.push(
      feature`again,${gap(word - before.proposal.word)},form=${form}`,
      feature`again,type=${type}`,
      feature`again=${before.proposal.form},form=${form}`,
      feature`again,${parties}`,
      feature`again=${before.proposal.form},lemma=${entry.lexeme.lemma}`,
      feature`again,${shared(before.proposal, proposal)},type=${type}`,
    );
  if (after)
    out.push(
      feature`to come,${gap(after.proposal.word - word)},form=${form}`,
      feature`to come,type=${type}`,
      feature`to come=${after.proposal.form},form=${form}`,
      feature`to come,${parties}`,
      feature`to come,${shared(proposal, after.proposal)},type=${type}`,
    );
}

function gap(words: number): string {
  return words < 4 ? 'near' : words < 10 ? 'further' : 'far';
}

/** The event whose object, complement or content this one is: what is asked for, promised, refused, condemned; or whose own verb it is. */
function governing(proposal: Proposal, around: Surroundings): Proposal | null {
  const { clause, form, unit, word } = proposal;
  let best: Proposal | null = null;
  for (const { proposal: other } of around.sentence) {
    if (other.rank > 0 || other.word === word) continue;
    if (form === 'verb') {
      // غارات استهدفت: the event that is its subject tells the same.
      if (clause?.subject?.unit === other.unit && other.form === 'noun') return other;
      if (other.word > word) continue;
      const content =
        other.form === 'verb' ? (other.clause?.content ?? -1) : proposal.sentence.units[other.unit + 1]?.kind === 'complementizer' ? other.unit + 1 : -1;
      if (content >= 0 && unit > content && unit <= content + 4) best = other;
    } else if (
      (other.word < word && (other.complements.some((c) => c.unit === unit) || (other.form === 'noun' && other.unit === unit))) ||
      (other.form === 'verb' && other.clause === clause)
    )
      best = other;
  }
  return best;
}

/** Whether two events name the same participants. */
function shared(a: Proposal, b: Proposal): string {
  if (b.actors.length + b.recipients.length === 0) return 'nobody';
  const actor = b.actors.some((e) => a.actors.includes(e));
  const recipient = b.recipients.some((e) => a.recipients.includes(e));
  return actor && recipient ? 'same' : actor ? 'same actor' : recipient ? 'same recipient' : 'others';
}

/** How deep in a chain of genitives the trigger stands: 0 for the head. */
function depthOf(proposal: Proposal): number {
  const unit = proposal.sentence.units[proposal.unit];
  let depth = 0;
  if (unit?.kind === 'noun')
    for (let np = unit.genitive; np && depth < 3; np = np.genitive) {
      if (np.head > proposal.word) break;
      depth++;
    }
  return depth;
}
