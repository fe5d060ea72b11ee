import type { ReportScope } from '../attribution/reports.js';
import type { Candidate } from '../candidates/candidate.js';
import { isCircumstantial } from '../events/circumstantial.js';
import { isDuty } from '../events/duties.js';
import { likeliest, type Option } from '../learned/choice.js';
import { type Feature, featureNames } from '../learned/featureNames.js';
import { LEARNED } from '../learned/learned.js';
import { distinctTerms, joinedTerm, type Term, term } from '../learned/terms.js';
import { governs } from '../roles/roleHistory.js';
import { governorOf } from '../roles/roleScene.js';
import type { Status } from '../status/statusReading.js';
import { lexicalOf } from '../words/lexical.js';
import { has, type Word } from '../words/words.js';

/** Names a feature of whether an event happened, was denied, is to come or only possible. */
export const statusFeature = featureNames(LEARNED.statuses);
const feature = statusFeature;
const weightOf = (feature: Feature): number => LEARNED.statuses.at(feature);

/** What may be told of an event beside that it happened. That it depends on something is the rules' to say, who see the condition. */
const MARKED: readonly Status[] = ['negated', 'planned', 'possible'];

/** How many words next to the trigger are looked at one by one; and how many before and behind it as a bag. */
const NEXT = [-3, -2, -1, 1, 2, 3];
const BEHIND = 10;
const AHEAD = 7;

const NO_VERB = term('none');
const SPACE = term(' ');

/** An event with what its status is told by. */
interface Scene {
  readonly candidate: Candidate;
  readonly ruled: Term;
  readonly type: Term;
  readonly form: Term;
  readonly lemma: Term;
  readonly aspect: Term;
  /** In what sense it is reported: `say`, `deny`, `ask` ...; `narrator` where the article tells it. */
  readonly told: Term;
  /** The event in whose complement it is told. */
  readonly over: Candidate | undefined;
  readonly words: Wording;
}

/** The words around a trigger: those next to it, the two before it as one, and all that are near, each once. */
interface Wording {
  readonly next: readonly { readonly step: number; readonly beside: Term }[];
  readonly two: Term;
  readonly before: readonly Term[];
  readonly after: readonly Term[];
  /** The nearest verb before it, and its tense. */
  readonly verb: Term;
}

/**
 * Whether an event happened, was denied, is to come or possible: the likeliest, of which the rules' answer is one feature among others. What hangs on a
 * condition that the rules see is conditional, what somebody ought to do has not happened, and what somebody was doing meanwhile has.
 *
 * @param candidate the event, its roles decided
 * @param ruled the rules' answer (`ruledStatus.ts`)
 * @param told the innermost report that it stands in
 * @param around the candidates of its sentence
 * @example chooseStatus(candidate, 'planned', undefined, around) // 'planned' for سيزور, most likely
 */
export function chooseStatus(candidate: Candidate, ruled: Status, told: ReportScope | undefined, around: readonly Candidate[]): Status {
  if (isSettled(candidate, ruled)) return ruled;
  return likeliest(statusOptions(candidate, ruled, told, around), weightOf) ?? (isDuty(candidate.proposal) ? 'planned' : 'actual');
}

/** Whether the rules' answer stands, whatever the weights say: a condition that they see, what somebody was doing meanwhile, or what plainly says so. */
export function isSettled({ proposal, status }: Candidate, ruled: Status): boolean {
  return ruled === 'conditional' || (status.settled && ruled === status.status) || (ruled === 'actual' && isCircumstantial(proposal));
}

/** All that an event's status may be, with what speaks for and against each; null, for actual, first. The features' names stand in `statusWeights.ts`. */
export function statusOptions(candidate: Candidate, ruled: Status, told: ReportScope | undefined, around: readonly Candidate[]): Option<Status>[] {
  const { proposal } = candidate;
  const scene: Scene = {
    candidate,
    ruled: term(ruled),
    type: term(proposal.sense.type),
    form: term(proposal.form),
    lemma: term((proposal.entry.verb ?? proposal.entry.lexeme).lemma),
    aspect: term(proposal.form === 'verb' ? (proposal.entry.features.aspect ?? '') : proposal.form),
    told: term(told?.sense ?? 'narrator'),
    over: around.find((c) => governs(c, candidate)),
    words: wordingOf(proposal.sentence.words, proposal.word),
  };
  return [{ value: null, features: [feature`none`] }, ...MARKED.map((value) => ({ value, features: featuresOf(term(value), scene) }))];
}

function featuresOf(status: Term, scene: Scene): Feature[] {
  const features = [feature`${status}`];
  byRules(features, status, scene);
  byGovernor(features, status, scene);
  byWords(features, status, scene);
  return features;
}

/** What the rules say, and what kind of event and word it is. */
function byRules(features: Feature[], status: Term, { candidate, ruled, type, form, lemma, aspect, told }: Scene): void {
  const { sentence, word } = candidate.proposal;
  const reading = sentence.words[word]?.reading;
  features.push(
    feature`${status},rule=${ruled}`,
    feature`${status},rule=${ruled},type=${type}`,
    feature`${status},rule=${ruled},form=${form}`,
    feature`${status},rule=${ruled},lemma=${lemma}`,
    feature`${status},type=${type}`,
    feature`${status},type=${type},form=${form}`,
    feature`${status},lemma=${lemma}`,
    feature`${status},aspect=${aspect}`,
    feature`${status},aspect=${aspect},rule=${ruled}`,
    feature`${status},future=${reading?.future ?? false},rule=${ruled}`,
    feature`${status},definite=${reading?.article ?? false},form=${form}`,
    feature`${status},prep=${term(reading?.prep ?? '')},form=${form}`,
    feature`${status},told=${told},rule=${ruled}`,
    feature`${status},told=${told},aspect=${aspect}`,
  );
}

/** The verb or the event in whose complement it is told: يعتزم زيارة، هدد بقصف. */
function byGovernor(features: Feature[], status: Term, { candidate, ruled, type, over }: Scene): void {
  const { proposal } = candidate;
  const { clause, form } = proposal;
  const governed = term(proposal.light ? 'light' : proposal.governed || 'none');
  const governor = governorOf(proposal);
  features.push(feature`${status},governed=${governed}`, feature`${status},governed=${governed},type=${type}`);
  if (form === 'verb') features.push(feature`${status},subject=${clause?.subjectBy ?? 'none'}`);
  else if (governor)
    features.push(
      feature`${status},clause lemma=${governor}`,
      feature`${status},clause lemma=${governor},rule=${ruled}`,
      feature`${status},clause aspect=${clause?.features.aspect ?? ''},rule=${ruled}`,
      feature`${status},clause aspect=${clause?.features.aspect ?? ''},governed=${governed}`,
    );
  if (!over) return;
  const { sense, entry } = over.proposal;
  features.push(
    feature`${status},under=${sense.type}`,
    feature`${status},under=${sense.type},type=${type}`,
    feature`${status},under lemma=${term((entry.verb ?? entry.lexeme).lemma)}`,
    feature`${status},under status=${over.status.status},rule=${ruled}`,
  );
}

/** The words around it, whatever the rules make of them. */
function byWords(features: Feature[], status: Term, { words: { next, two, before, after, verb }, ruled, form }: Scene): void {
  for (const { step, beside } of next)
    features.push(
      feature`${status},next${step}=${beside}`,
      feature`${status},next${step}=${beside},rule=${ruled}`,
      feature`${status},next${step}=${beside},form=${form}`,
    );
  features.push(feature`${status},words before=${two}`);
  for (const one of before) features.push(feature`${status},word before=${one}`, feature`${status},word before=${one},rule=${ruled}`);
  for (const one of after) features.push(feature`${status},word after=${one}`);
  features.push(feature`${status},verb lemma=${verb}`, feature`${status},verb lemma=${verb},rule=${ruled}`, feature`${status},verb lemma=${verb},form=${form}`);
}

function wordingOf(words: readonly Word[], word: number): Wording {
  return {
    next: NEXT.map((step) => ({ step, beside: lexicalOf(words[word + step]) })),
    two: joinedTerm([lexicalOf(words[word - 2]), SPACE, lexicalOf(words[word - 1])]),
    before: distinctTerms(words.slice(Math.max(0, word - BEHIND), word).map(lexicalOf)),
    after: distinctTerms(words.slice(word + 1, word + 1 + AHEAD).map(lexicalOf)),
    verb: verbBefore(words, word),
  };
}

/** How far back a verb is looked for. */
const VERB_REACH = 40;

/** The nearest verb before a word, and its tense. */
function verbBefore(words: readonly Word[], at: number): Term {
  for (let k = at - 1; k >= 0 && k >= at - VERB_REACH; k--) {
    const word = words[k];
    if (word?.pos !== 'verb' || word.reading.entries.length === 0) continue;
    const aspect = word.reading.future ? 'future' : (word.reading.entries[0]?.features.aspect ?? '');
    return term(`${lexicalOf(word)} ${aspect}${has(words[k - 1] ?? word, 'negation') ? ' not' : ''}`);
  }
  return NO_VERB;
}
