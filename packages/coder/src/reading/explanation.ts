import type { Explanation } from '../dossier.js';
import type { ReportScope } from './attribution/reports.js';
import type { Candidate } from './candidates/candidate.js';
import { ruledTime, wordsOfTime } from './choices/dates.js';
import type { EventTime } from './choices/timeChoice.js';
import type { EntityDraft } from './entities/entity.js';
import { toldAsAct } from './events/prominence.js';
import type { TimeSpan } from './phrases/chunker.js';
import type { ChunkedSentence } from './phrases/sentence.js';

/** What was settled about an event, beside what the rules had. */
export interface Settled {
  readonly candidate: Candidate;
  readonly status: string;
  readonly ruledStatus: string;
  readonly chain: readonly ReportScope[];
  /** The innermost source by the rules. */
  readonly ruledSource: ReportScope | undefined;
  readonly time: EventTime | null;
  readonly place: EntityDraft | null;
  readonly ruledPlace: EntityDraft | null;
}

/** Words of a sentence, from one to another, as the text has them. */
type Words = (sentence: ChunkedSentence | undefined, first: number, last: number) => string;

/** Prepositions as they are written, by how they are looked up. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['علي', 'على'],
  ['الي', 'إلى'],
  ['امام', 'أمام'],
  ['ازاء', 'إزاء'],
  ['حتي', 'حتى'],
  ['لدي', 'لدى'],
]);

/**
 * What made an event: the line of knowledge, and the words or the weights that decided each thing about it.
 *
 * @param settled what was settled
 * @param sentences all sentences of the article
 * @param words gives the words of a sentence
 * @example explanationOf(settled, sentences, words).roles // ['subject (after) → actor', 'على → recipient']
 */
export function explanationOf(settled: Settled, sentences: readonly ChunkedSentence[], words: Words): Explanation {
  const { candidate, status, ruledStatus, chain, ruledSource, time, place, ruledPlace } = settled;
  const { proposal, status: read, times, scopes, timeBefore } = candidate;
  const attribution =
    chain.length === 0 ? 'narrator' : chain.map((s) => `${s.sense}: ${words(sentences[s.cue.sentence], s.cue.first, s.cue.last)}`).join(' ← ');
  return {
    source: proposal.sense.source,
    lemma: proposal.entry.lexeme.lemma,
    form: proposal.form,
    main: toldAsAct(proposal),
    roles: proposal.cues.map(written),
    status:
      read.cue && status === ruledStatus
        ? `${read.status}: ${words(proposal.sentence, read.cue.first, read.cue.last)}`
        : marked(status, status === ruledStatus),
    attribution: marked(attribution, chain.at(-1) === ruledSource),
    ...(time && { date: marked(dated(candidate, time.span, words), time.span === ruledTime(proposal, times, scopes, timeBefore)) }),
    ...(place && { place: marked(place.name, place === ruledPlace) }),
  };
}

/** What the rules say as it is; of what the weights chose against them, that they did. */
const marked = (text: string, byRules: boolean): string => (byRules ? text : `likeliest ${text}`);

/** The words of the time that dates an event; one named before where its sentence has none. */
function dated({ proposal, times }: Candidate, time: TimeSpan, words: Words): string {
  const at = wordsOfTime(times, time);
  return at ? words(proposal.sentence, at.first, at.last) : 'as in before';
}

/** A cue with its preposition as it is written. */
const written = (cue: string): string => cue.replace(/^[\u0621-\u064A]+/, (word) => WRITTEN.get(word) ?? word);
