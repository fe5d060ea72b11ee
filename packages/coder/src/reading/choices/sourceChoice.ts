import { chainOf } from '../attribution/chain.js';
import { plainlyEnds } from '../attribution/contents.js';
import type { ReportScope } from '../attribution/reports.js';
import type { Candidate } from '../candidates/candidate.js';
import type { EntityDraft } from '../entities/entity.js';
import { likeliest, type Option } from '../learned/choice.js';
import { type Feature, featureNames } from '../learned/featureNames.js';
import { LEARNED } from '../learned/learned.js';
import { joinedTerm, type Term, term } from '../learned/terms.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { surfaceOf } from '../roles/surface.js';
import { lexicalOf } from '../words/lexical.js';
import { isClosing, isOpening } from '../words/quotationMarks.js';
import { isKnown } from './eventChain.js';

/** Names a feature of on whose word an event stands. */
export const sourceFeature = featureNames(LEARNED.sources);
const feature = sourceFeature;
const weightOf = (feature: Feature): number => LEARNED.sources.at(feature);

const NEVER = term('never');
const INSIDE = term('inside');
const BEHIND = term('behind');
const SPACE = term(' ');

/** How many words in front of an event are looked at for marks: bounds the time on a text without a full stop. */
const MOST_LOOKED_AT = 60;

/** How many reports are weighed, those nearest to the event: bounds the time on a sentence of reports. */
const MOST = 8;

/** An event with what its source is told by. */
interface Scene {
  readonly candidate: Candidate;
  /** The rules' chain. */
  readonly chain: readonly ReportScope[];
  readonly type: Term;
  readonly form: Term;
  readonly status: Term;
  /** How many reports are weighed. */
  readonly many: number;
}

/**
 * On whose word an event stands, from the outermost report to the innermost: the likeliest of the reports of its sentence and the last of the sentence
 * before, or the article itself. The rules' answer is one feature among others.
 *
 * @param candidate the event, its roles decided
 * @param chain the rules' answer (`eventChain.ts`)
 * @param before reports of the sentence before
 * @returns none for the article itself
 * @example chooseSource(candidate, eventChain(candidate), reports[index - 1] ?? []).at(-1)?.entity // لافروف, of what قال لافروف إن tells
 */
export function chooseSource(candidate: Candidate, chain: readonly ReportScope[], before: readonly ReportScope[]): readonly ReportScope[] {
  const chosen = likeliest(sourceOptions(candidate, chain, before), weightOf);
  if (chosen === null) return [];
  const at = chain.indexOf(chosen);
  if (at >= 0) return chain.slice(0, at + 1);
  if (chosen.cue.sentence !== candidate.proposal.sentence.index) return [chosen];
  // It stands outside the report, or is the speaker's own act: the reports that the report itself stands in come with it.
  return [...chainOf(candidate.scopes, chosen.cue.first).filter((scope) => scope !== chosen && scope.entity !== chosen.entity), chosen];
}

/** Reports of the sentence before one, if that belongs to its passage. */
export function reportsBefore({ index, passage }: ChunkedSentence, reports: readonly (readonly ReportScope[])[]): readonly ReportScope[] {
  return passage < index ? (reports[index - 1] ?? []) : [];
}

/** All on whose word an event may stand, with what speaks for and against each; the article first. The features' names stand in `sourceWeights.ts`. */
export function sourceOptions(candidate: Candidate, chain: readonly ReportScope[], before: readonly ReportScope[]): Option<ReportScope>[] {
  const { proposal, scopes: all, clauses } = candidate;
  if (isKnown(proposal)) return [{ value: null, features: [] }];
  const spoken = spokenTo(candidate, chain);
  if (spoken) return [{ value: spoken, features: [] }];
  // وفيما قال الوزير إن ...، قتل عشرة: what stands behind it is not on his word.
  const scopes = all.filter((scope) => scope.last >= proposal.word || !plainlyEnds(proposal.sentence, clauses, scope));
  const far = ({ cue }: ReportScope): number => Math.abs(cue.first - proposal.word);
  // تعهد بسحب القوات ...: whoever acts by word tells what he promises, threatens or charges, and nothing else.
  const near = [...new Set([...chain, ...scopes.filter(({ sense, first, last }) => sense !== 'act' || (first <= proposal.word && proposal.word <= last))])];
  if (near.length > MOST) near.sort((a, b) => Number(chain.includes(b)) - Number(chain.includes(a)) || far(a) - far(b)).splice(MOST);
  const last = before.at(-1);
  if (last && last.sense !== 'act' && !near.some((s) => s.entity === last.entity && s.kind === last.kind)) near.push(last);
  const scene: Scene = {
    candidate,
    chain,
    type: term(proposal.sense.type),
    form: term(proposal.form),
    status: term(candidate.status.status),
    many: Math.min(4, near.length),
  };
  return [{ value: null, features: narrator(scene) }, ...near.map((value) => ({ value, features: featuresOf(value, scene) }))];
}

/** قالت الصحيفة إن مسؤولا أكد لها أن، أبلغها أن: the innermost report, where it says that it was made to the outlet around it; null where it says no such thing. */
function spokenTo({ proposal }: Candidate, chain: readonly ReportScope[]): ReportScope | null {
  const [outlet, inner] = chain.slice(-2);
  if (!inner || outlet?.entity?.type !== 'organization' || outlet.kind !== 'named' || inner.first <= inner.cue.last) return null;
  const { words, index } = proposal.sentence;
  const verb = inner.cue.sentence === index ? words[inner.cue.first] : undefined;
  const to = words[inner.cue.first + 1];
  if (verb?.pos !== 'verb') return null;
  return verb.reading.pronoun === 'ها' || to?.token.folded === 'لها' ? inner : null;
}

/** What speaks for the article itself. */
function narrator({ candidate, chain, type, form, status, many }: Scene): Feature[] {
  const { proposal, scopes } = candidate;
  const { entry, word, sentence, governed } = proposal;
  const inside = chain.at(-1)?.sense ?? 'none';
  const popped = chain.length === 0 && scopes.some((s) => s.first <= word && word <= s.last);
  return [
    feature`none`,
    feature`none,inside=${inside}`,
    feature`none,inside=${inside},type=${type}`,
    feature`none,inside=${inside},form=${form}`,
    feature`none,own=${popped}`,
    feature`none,own=${popped},type=${type}`,
    feature`none,of=${many}`,
    feature`none,type=${type}`,
    feature`none,form=${form},type=${type}`,
    feature`none,status=${status}`,
    feature`none,lemma=${term((entry.verb ?? entry.lexeme).lemma)}`,
    feature`none,governed=${governed || 'none'},form=${form}`,
    feature`none,definite=${sentence.words[word]?.reading.article ?? false},form=${form}`,
    feature`none,word before=${lexicalOf(sentence.words[word - 1])}`,
    feature`none,word after=${lexicalOf(sentence.words[word + 1])}`,
  ];
}

function featuresOf(scope: ReportScope, scene: Scene): Feature[] {
  const { candidate, chain, type, form, status } = scene;
  const { proposal } = candidate;
  const { word, sentence } = proposal;
  const here = scope.cue.sentence === sentence.index;
  const covers = here && scope.first <= word && word <= scope.last;
  const by = term(scope === chain.at(-1) ? 'rule' : chain.includes(scope) ? 'outer' : covers ? 'covers' : chain.length > 0 ? 'another' : 'free');
  const [sense, kind] = [term(scope.sense), term(scope.kind)];
  const place = term(!here ? 'before' : scope.cue.first > word ? '>' : '<');
  const part = term(partOf(scope.entity, candidate));
  const features = [
    feature`by=${by}`,
    feature`by=${by},sense=${sense}`,
    feature`by=${by},sense=${sense},type=${type}`,
    feature`by=${by},kind=${kind}`,
    feature`by=${by},type=${type}`,
    feature`by=${by},form=${form}`,
    feature`by=${by},place=${place}`,
    feature`by=${by},part=${part}`,
    feature`by=${by},part=${part},type=${type}`,
    feature`by=${by},part=${part},sense=${sense}`,
    feature`by=${by},status=${status}`,
    feature`by=${by},quoted=${scope.quoted}`,
    feature`by=${by},named=${scope.entity?.type ?? 'nobody'}`,
    feature`by=${by},of=${scene.many}`,
    feature`by=${by},sentence first=${sentence.units[0]?.kind ?? ''}`,
    feature`sense=${sense},place=${place}`,
    feature`kind=${kind},type=${type}`,
  ];
  if (here && scope.first <= word) behindWhat(features, scope, by, scene);
  if (here) byWords(features, scope, by, sense, scene);
  return features;
}

/** Behind which mark of what is told the event stands: inside a quotation, behind one, and behind which two words after a comma or a quotation. */
function behindWhat(features: Feature[], { first }: ReportScope, by: Term, { candidate, form }: Scene): void {
  const { sentence, word } = candidate.proposal;
  let quoted: Term = NEVER;
  let joint = -1;
  for (let k = Math.max(first, word - MOST_LOOKED_AT); k < word; k++) {
    const at = sentence.words[k];
    if (isOpening(at)) quoted = INSIDE;
    else if (isClosing(at)) quoted = BEHIND;
    if ((isClosing(at) || at?.token.folded === '،') && k > first) joint = k + 1;
  }
  features.push(feature`by=${by},quotation=${quoted}`);
  if (joint < 0) return;
  const one = lexicalOf(sentence.words[joint]);
  const two = joinedTerm([one, SPACE, lexicalOf(sentence.words[joint + 1])]);
  features.push(
    feature`by=${by},joint=${one}`,
    feature`by=${by},quotation=${quoted},joint=${one}`,
    feature`by=${by},joint two=${two}`,
    feature`by=${by},quotation=${quoted},form=${form}`,
  );
}

/** The words of the report and those between it and the event. */
function byWords(features: Feature[], { cue, first }: ReportScope, by: Term, sense: Term, { candidate, form, type }: Scene): void {
  const { sentence, word } = candidate.proposal;
  const { words } = sentence;
  const lemma = lexicalOf(words[cue.first]);
  const far = Math.min(6, Math.floor(Math.abs(word - (cue.first < word ? first : cue.first)) / 4));
  features.push(
    feature`by=${by},cue lemma=${lemma}`,
    feature`by=${by},cue lemma=${lemma},type=${type}`,
    feature`by=${by},far=${far}`,
    feature`by=${by},far=${far},form=${form}`,
  );
  if (word >= cue.first && word <= cue.last) {
    features.push(feature`by=${by},cue itself`);
    return;
  }
  const { side, after, path, between } = surfaceOf(words, cue.first, cue.last, word);
  features.push(feature`by=${by},word after=${side}${after}`, feature`sense=${sense},word after=${side}${after}`);
  features.push(feature`by=${by},word before=${lexicalOf(words[word - 1])}`, feature`by=${by},next lemma=${lexicalOf(words[word + 1])}`);
  if (path) features.push(feature`by=${by},path=${side}${path}`);
  for (const one of between) features.push(feature`by=${by},words between=${side}${one}`, feature`by=${by},words between=${side}${one},form=${form}`);
}

/** As what a source takes part in the event. */
function partOf(entity: EntityDraft | null, { proposal }: Candidate): string {
  if (!entity) return 'nobody';
  if (proposal.actors.includes(entity)) return 'actor';
  return proposal.recipients.includes(entity) ? 'recipient' : proposal.actors.length === 0 ? 'none, nobody acts' : 'none';
}
