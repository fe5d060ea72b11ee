import { withoutLatinAsides } from '../arabic/asides.js';
import { levelQuotes } from '../arabic/quotes.js';
import { splitSentences } from '../arabic/sentences.js';
import { findTimes } from '../arabic/time/index.js';
import { tokenise } from '../arabic/tokens.js';
import type { DocumentInput } from '../dossier.js';
import type { Lexicon } from '../knowledge/lexicon.js';
import { readReports } from './attribution/attribution.js';
import { chainOf } from './attribution/chain.js';
import type { ReportScope, Speaker } from './attribution/reports.js';
import { tellBefore } from './attribution/saidOfBefore.js';
import { tellBackwards } from './attribution/speakersBehind.js';
import { followBackReferences } from './candidates/backreference.js';
import type { Candidate } from './candidates/candidate.js';
import { followPlans } from './candidates/retold.js';
import { retype } from './candidates/retype.js';
import { isToCome, lastPoint } from './choices/dates.js';
import { timesOf } from './choices/ownTimes.js';
import { readClauses } from './clauses/clauses.js';
import { resolveEntities } from './entities/entities.js';
import type { EntityDraft, EntityTable } from './entities/entity.js';
import { oftenNamed } from './entities/oftenNamed.js';
import { passages } from './entities/passages.js';
import { locate, placeSentences } from './entities/placeSentences.js';
import { rowsOf } from './entities/rows.js';
import { traceDiscourse } from './events/discourse.js';
import type { Duty } from './events/dutyProposals.js';
import { Participants } from './events/participants.js';
import { proposeEvents } from './events/proposals.js';
import { togetherIn } from './events/together.js';
import { entryYear, headingYear, inYear } from './phrases/chronologies.js';
import { chunkArticle } from './phrases/chunkArticle.js';
import type { TimeSpan } from './phrases/chunker.js';
import { findCues } from './phrases/cues.js';
import { withoutFirstSince } from './phrases/firstSince.js';
import { settleNarrative } from './phrases/narrativeTimes.js';
import { beginsQuoted } from './phrases/quotations.js';
import type { ChunkedSentence } from './phrases/sentence.js';
import type { RoleContext } from './roles/roleScene.js';
import { principal } from './selection/select.js';
import { readStatus } from './status/status.js';
import type { Analyser } from './words/analysis.js';
import { markSiteLines, type SiteLine } from './words/siteLines.js';

/** What the rules propose for an article. */
export interface Proposed {
  readonly sentences: readonly ChunkedSentence[];
  readonly table: EntityTable;
  readonly participants: Participants;
  readonly candidates: readonly (readonly Candidate[])[];
  readonly reports: readonly (readonly ReportScope[])[];
  /** What the roles of an event are decided by beside the event itself. */
  readonly context: RoleContext;
}

/** What articles are read with. */
export interface Instruments {
  readonly lexicon: Lexicon;
  readonly analyser: Analyser;
  readonly duty: Duty | null;
}

/**
 * All stages before the choice: every proposal of the rules, before the scorer accepts or rejects it.
 *
 * @param document the article
 * @param instruments what is known
 * @returns candidates by sentence, with what the dossier is assembled from
 */
export function propose(document: DocumentInput, instruments: Instruments): Proposed {
  const { lexicon, analyser } = instruments;
  const published = document.publishedAt ?? null;
  const tokens = withoutLatinAsides(levelQuotes(tokenise(document.text)));
  // What a site says about itself is no sentence of the article, and makes none stand further off.
  const ranges = markSiteLines(tokens, splitSentences(tokens), lexicon).filter(({ site }) => site !== 'promo');
  const { chunked, times } = chunkArticle(
    { text: document.text, tokens, ranges, expressions: findTimes(tokens, published, { listsOf: (form) => lexicon.listsOf(form, []) }) },
    lexicon,
    analyser,
  );
  // Nor does anybody act on from a line of the site's, or is meant because it names him.
  const isApart = (i: number): boolean => ranges[i]?.site != null;
  const opensLine = (i: number): boolean => tokens[(ranges[i]?.first ?? 0) - 1]?.kind === 'newline';
  const quoted = beginsQuoted(chunked, opensLine);
  const parts = passages(chunked, isApart, opensLine, quoted);
  const located = locate(chunked, parts);
  const table = resolveEntities(located, document.text, lexicon, published);
  const sentences = placeSentences(chunked, parts, quoted);
  const subjects: (EntityDraft | null)[] = [];
  const own = located.filter(({ sentence }) => !isApart(sentence));
  const participants = new Participants(table, traceDiscourse(own, table, parts, chunked.flatMap(rowsOf)), subjects);
  const teller = new Teller({ ...instruments, participants, subjects, published });
  const proposed = sentences.map((sentence, i) => teller.propose(sentence, times[i] ?? NO_TIMES, ranges[i]?.site ?? null));
  const candidates = followPlans(followBackReferences(proposed));
  const context: RoleContext = {
    participants,
    candidates: principal(candidates).map((list, i) => (isApart(i) ? null : list)),
    subjects: subjects.map((subject, i) => (isApart(i) ? undefined : subject)),
    isOften: oftenNamed(sentences, parts.threads),
  };
  return { sentences, table, participants, candidates, reports: teller.reports, context };
}

const NO_TIMES: ReadonlyMap<number, TimeSpan> = new Map();

/** What is the same for all sentences of an article. */
interface Telling extends Instruments {
  readonly participants: Participants;
  /** Who acts in the first clause of each sentence; each is added before its sentence's events are proposed. */
  readonly subjects: (EntityDraft | null)[];
  readonly published: string | null;
}

/** Goes through an article sentence by sentence, and keeps who speaks on and which day was named last. */
class Teller {
  readonly reports: ReportScope[][] = [];
  readonly #telling: Telling;
  /** The sentences so far. */
  readonly #read: ChunkedSentence[] = [];
  #speaker: Speaker | null = null;
  #timeBefore: TimeSpan | null = null;
  /** The year of the heading of a chronology that the last sentences stand under. */
  #year: number | null = null;

  constructor(telling: Telling) {
    this.#telling = telling;
  }

  /** The candidates of the next sentence. */
  propose(sentence: ChunkedSentence, spans: ReadonlyMap<number, TimeSpan>, line: SiteLine | null): Candidate[] {
    const { lexicon, duty, participants, subjects, published } = this.#telling;
    if (sentence.passage === sentence.index) {
      this.#speaker = null;
      this.#timeBefore = null;
    }
    const timeBefore = this.#timeBefore;
    if (published !== null) this.#year = headingYear(sentence, published) ?? entryYear(spans, this.#year);
    const times = settleNarrative(inYear(withoutFirstSince(spans, sentence.words), sentence.words, this.#year), sentence.words, timeBefore, published);
    const clauses = readClauses(sentence);
    const cues = findCues(sentence.words, lexicon);
    const first = clauses.find((c) => c.subject?.phrase && c.subjectBy !== 'dropped');
    subjects.push(first?.subject ? (participants.of(sentence, first.subject, 'actor')[0] ?? null) : null);
    const { scopes, speaker, saidBefore } = readReports(sentence, clauses, cues, participants, line === 'link' ? null : this.#speaker);
    if (line === null) this.#speaker = speaker;
    this.reports.push(scopes);
    this.#read.push(sentence);
    tellBackwards(this.#read, this.reports);
    if (saidBefore && line === null) tellBefore(this.#read, this.reports, saidBefore);
    this.#timeBefore = lastPoint(times) ?? timeBefore;
    const speakerAt = (word: number): EntityDraft | null => chainOf(scopes, word).at(-1)?.entity ?? null;
    const proposals = proposeEvents(sentence, clauses, participants, cues, speakerAt, duty).filter(({ word }) => word > sentence.dateline);
    if (line === null) for (const sides of togetherIn(proposals)) participants.noteTogether(sentence.index, sides);
    return proposals.map((proposal) => {
      const own = timesOf(proposal, times, published);
      const status = readStatus(proposal, cues, isToCome(proposal, own, scopes, published));
      return retype({ proposal, status, scopes, clauses, times: own, timeBefore });
    });
  }
}
