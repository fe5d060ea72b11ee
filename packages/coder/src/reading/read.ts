import { withoutLatinAsides } from '../arabic/asides.js';
import { fold } from '../arabic/letters.js';
import { levelQuotes } from '../arabic/quotes.js';
import { type SentenceRange, splitSentences } from '../arabic/sentences.js';
import { findTimes, type TimeExpression } from '../arabic/time/index.js';
import { tokenise } from '../arabic/tokens.js';
import type { DocumentInput, Dossier } from '../dossier.js';
import type { Lexicon } from '../knowledge/lexicon.js';
import { assemble, type EventReading } from './assemble.js';
import { readReports } from './attribution/attribution.js';
import { chainOf } from './attribution/chain.js';
import type { ReportScope, Speaker } from './attribution/reports.js';
import { followBackReferences } from './candidates/backreference.js';
import { type Candidate, withProposal } from './candidates/candidate.js';
import { followPlans } from './candidates/retold.js';
import { retype } from './candidates/retype.js';
import { isToCome, lastPoint } from './choices/dates.js';
import { choosePlace } from './choices/placeChoice.js';
import { placed } from './choices/placeHistory.js';
import { chooseTime } from './choices/timeChoice.js';
import { readClauses } from './clauses/clauses.js';
import { resolveEntities } from './entities/entities.js';
import type { EntityDraft, EntityTable, Located } from './entities/entity.js';
import { oftenNamed } from './entities/oftenNamed.js';
import { passages } from './entities/passages.js';
import { rowsOf } from './entities/rows.js';
import { traceDiscourse } from './events/discourse.js';
import { type Duty, dutyIn } from './events/dutyProposals.js';
import { Participants } from './events/participants.js';
import { proposeEvents, revised } from './events/proposals.js';
import { findRepeats } from './events/repeats.js';
import { chunk, type SentenceContext, type TimeSpan } from './phrases/chunker.js';
import { bareMentions, collectMentions } from './phrases/collect.js';
import { findCues } from './phrases/cues.js';
import { datelineEnd } from './phrases/datelines.js';
import { settleNarrative } from './phrases/narrativeTimes.js';
import { quotationsGoOn } from './phrases/quotations.js';
import type { ChunkedSentence } from './phrases/sentence.js';
import type { RoleContext } from './roles/roleScene.js';
import { decideRoles } from './roles/roles.js';
import { readOnce } from './selection/readOnce.js';
import { principal, selectEvents } from './selection/select.js';
import { readStatus } from './status/status.js';
import { Analyser } from './words/analysis.js';
import { isFamilyFirst, shortForms, usesLaterName, wordySurname } from './words/names.js';
import { readPrefixedNames } from './words/prefixedNames.js';
import { markSiteLines } from './words/siteLines.js';
import { usualForms } from './words/verbCounts.js';
import { readWords } from './words/wordChoice.js';

export interface ReadOptions {
  /** Adds to every event what made it; default false. */
  readonly explain?: boolean;
}

/** Time expressions of a sentence by the index of their first word in it. */
function timesIn(expressions: readonly TimeExpression[], range: SentenceRange): Map<number, TimeSpan> {
  const spans = new Map<number, TimeSpan>();
  let low = 0;
  let high = expressions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((expressions[mid]?.firstToken ?? 0) < range.first) low = mid + 1;
    else high = mid;
  }
  for (let k = low; k < expressions.length; k++) {
    const expression = expressions[k];
    if (!expression || expression.firstToken >= range.end) break;
    spans.set(expression.firstToken - range.first, { last: Math.min(expression.lastToken, range.end - 1) - range.first, expression });
  }
  return spans;
}

const NO_TIMES: ReadonlyMap<number, TimeSpan> = new Map();

/** Words behind which the name of a month is one, folded: a number, or what says when. */
const WHEN = /^(\d+|[وفبل]*(شهر|في|منذ|خلال|حتي|قبل|بعد|من|الي|مطلع|نهايه|اوايل|اواخر|منتصف|اول))$/;

/** ضد رمضان، دعت ماي: a month alone, in an article that has named somebody so. */
function isNameNow({ words, surnames, wordySurnames }: SentenceContext, k: number): boolean {
  const folded = words[k]?.token.folded ?? '';
  if (!surnames.has(folded) && !wordySurnames.has(folded)) return false;
  return !WHEN.test(words[k - 1]?.token.folded ?? '') && !/^(\d+|الماضي|المقبل|الجاري|الحالي)$/.test(words[k + 1]?.token.folded ?? '');
}

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

/** From such a distance of odds (natural logarithm) a reading of a word is too unlikely to find it by. */
const UNLIKELY = 2.5;

/**
 * Reads articles with one lexicon. The same text gives the same dossier, always.
 *
 * @example new Reader(lexicon).read({ id: '1', text: 'زار لافروف القاهرة.', publishedAt: '2018-03-01' }).events[0]?.type // 'CONSULT'
 */
export class Reader {
  readonly #lexicon: Lexicon;
  readonly #analyser: Analyser;
  readonly #duty: Duty | null;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#duty = dutyIn(lexicon);
    this.#analyser = new Analyser(lexicon);
  }

  /**
   * @param document the article
   * @returns its dossier; offsets are UTF-16 code units into `document.text`
   */
  read(document: DocumentInput, options: ReadOptions = {}): Dossier {
    const { sentences, table, participants, candidates, reports, context } = this.propose(document);
    const repeats = findRepeats(sentences);
    const selected = candidates.flatMap((ofSentence) => selectEvents(ofSentence, (candidate) => decideRoles(candidate, context)));
    const accepted = readOnce(selected, repeats);
    const published = document.publishedAt?.slice(0, 10) ?? '';
    const all = accepted.map(({ candidate }) => placed(candidate, participants));
    const events = accepted.map(({ candidate, confidence, roles }, i): EventReading => {
      const around = candidates[candidate.proposal.sentence.index] ?? [];
      const place = choosePlace(i, all, around, participants);
      const time = chooseTime(candidate, around, published);
      return { candidate: withProposal(candidate, revised(candidate.proposal, roles)), confidence, place, ruledPlace: all[i]?.rule?.entity ?? null, time };
    });
    return assemble({
      document,
      published,
      sentences,
      table,
      events,
      repeats,
      candidates,
      reports,
      version: this.#lexicon.version,
      explain: options.explain === true,
    });
  }

  /**
   * What a written word may be an inflection of: for search. A verbal noun or participle leads to its verb, so that زيارة، يزور and زار meet. Of verbs that are written alike the
   * far more usual one is taken, in a text as in a question: so يزور does not meet تزوير.
   *
   * @param folded a token's folded letters, clitics attached (see `tokenise`)
   * @param asked whether it is the word of a question: that has no pronoun or preposition where it can stand without, and names the country or place that it can name
   * @returns folded lemmas, each once; a word that the lexicon does not hold leads to itself without its clitics; a particle to nothing
   * @example reader.lemmas('وسيزور') // ['زار']
   */
  lemmas(folded: string, asked = false): readonly string[] {
    const all = this.#analyser.analyse(folded);
    // What plain text hardly ever means is left out: متن is a deck, not "they died".
    const likely = all.filter(({ odds }) => all.every((other) => other.odds - odds < UNLIKELY));
    // A word that the lexicon holds as it stands is not split: وزير is a minister, not "and was visited".
    const whole = likely.filter((reading) => reading.conj === '' && reading.entries.length > 0);
    const possible = whole.length > 0 ? whole : likely;
    // متهما is somebody accused, not "the two of you died".
    const stands = possible.some((reading) => reading.pronoun === '' && reading.entries.length > 0);
    const readings = stands ? possible.filter(({ pos, pronoun }) => pos !== 'verb' || pronoun.length < 2) : possible;
    const bare = asked ? readings.filter((reading) => reading.prep === '' && reading.pronoun === '' && (reading.entries.length > 0 || reading.named)) : [];
    const found = new Set<string>();
    let isPlace = false;
    for (const { pronoun, stem, conj } of readings) {
      const names = pronoun === '' ? this.#lexicon.names(stem) : [];
      if (names.length > 0) found.add(stem);
      isPlace ||= conj === '' && names.some(({ entity }) => entity.type === 'country' || entity.type === 'place');
    }
    for (const reading of bare.length > 0 ? bare : readings) {
      // مصر is Egypt to who asks for it, and not whoever insists.
      for (const entry of usualForms(reading.entries)) if (!asked || !isPlace || entry.verb === null) found.add(fold((entry.verb ?? entry.lexeme).lemma));
      if (reading.entries.length === 0 && reading.pos !== 'particle') found.add(reading.stem);
    }
    return [...found];
  }

  /**
   * All stages but the last: every proposal of the rules, before the scorer accepts or rejects it. For training.
   *
   * @param document the article
   * @returns candidates by sentence, with what the dossier is assembled from
   */
  propose(document: DocumentInput): Proposed {
    const { text } = document;
    const tokens = withoutLatinAsides(levelQuotes(tokenise(text)));
    // What a site says about itself is no sentence of the article, and makes none stand further off.
    const ranges = markSiteLines(tokens, splitSentences(tokens), this.#lexicon).filter(({ site }) => site !== 'promo');
    const expressions = findTimes(tokens, document.publishedAt ?? null);
    const chunked: Omit<ChunkedSentence, 'passage' | 'mayGoOn'>[] = [];
    const times: Map<number, TimeSpan>[] = [];
    const surnames = new Set<string>();
    const wordySurnames = new Set<string>();
    const named = new Set<string>();
    /** In which sentence each short name was first given. */
    const givenIn = new Map<string, number>();
    const isCommon = (word: string): boolean => this.#lexicon.forms(word).length > 0;
    const isGiven = (word: string): boolean =>
      this.#lexicon.forms(word).every((entry) => entry.lexeme.senses.length > 0 && entry.lexeme.senses.every((sense) => sense.kind === 'given'));
    const contexts = ranges.map((range, i): SentenceContext => {
      const spans = timesIn(expressions, range);
      times[i] = spans;
      const words = readPrefixedNames(readWords(tokens, range, this.#analyser), this.#lexicon, this.#analyser);
      return { text, words, tokens: words.map((w) => w.token), lexicon: this.#lexicon, surnames, wordySurnames, named, times: spans, titled: new Map() };
    });
    const read = (i: number): void => {
      const context = contexts[i];
      if (!context) return;
      for (const [k, { last }] of times[i] ?? []) if (last === k && isNameNow(context, k)) times[i]?.delete(k);
      const units = chunk(context);
      const sentence = { index: i, words: context.words, units, dateline: datelineEnd(units), mentions: collectMentions(units) };
      chunked[i] = sentence;
      for (const mention of sentence.mentions) {
        // تنظيم القاعدة
        if (mention.type === 'armed_group' && mention.last > mention.first) for (const { key } of mention.known) named.add(key);
        if (mention.type !== 'person' || mention.name === '') continue;
        for (const { key } of mention.known) named.add(key);
        const wordy = wordySurname(mention.name, isCommon);
        if (wordy !== null) wordySurnames.add(wordy);
        for (const form of shortForms(mention.name, isCommon, isGiven, isFamilyFirst(mention.known))) {
          surnames.add(form);
          if (!givenIn.has(form)) givenIn.set(form, i);
        }
      }
    };
    contexts.forEach((_, i) => {
      read(i);
    });
    // A headline or caption uses short names that the text gives in full further down: it is read again, now that they are known.
    contexts.forEach((context, i) => {
      if (context.words.some((word) => usesLaterName(word, givenIn, i))) read(i);
    });
    // Nor does anybody act on from a line of the site's.
    const isApart = (i: number): boolean => ranges[i]?.site != null;
    const opensLine = (i: number): boolean => tokens[(ranges[i]?.first ?? 0) - 1]?.kind === 'newline';
    const parts = passages(chunked, isApart, opensLine);
    const { firsts, threads } = parts;
    const located: Located[] = chunked.flatMap((s) => {
      const bare = bareMentions(s);
      return s.mentions.map((mention) => ({ mention, sentence: s.index, thread: threads[s.index] ?? 0, bare: bare.has(mention) }));
    });
    const table = resolveEntities(located, text, this.#lexicon.countries, document.publishedAt ?? null);
    // Field by field, so that all have one shape.
    const goOn = quotationsGoOn(chunked, opensLine);
    const sentences = chunked.map(
      ({ index, words, units, dateline, mentions }, i): ChunkedSentence => ({
        index,
        passage: firsts[i] ?? 0,
        mayGoOn: goOn[i] ?? false,
        words,
        units,
        dateline,
        mentions,
      }),
    );
    const subjects: (EntityDraft | null)[] = [];
    // Nobody in the article goes on about whom a site's own line names.
    const participants = new Participants(
      table,
      traceDiscourse(
        located.filter(({ sentence }) => !isApart(sentence)),
        table,
        parts,
        chunked.flatMap(rowsOf),
      ),
      subjects,
    );
    const candidates: Candidate[][] = [];
    const reports: ReportScope[][] = [];
    let speaker: Speaker | null = null;
    let timeBefore: TimeSpan | null = null;
    for (const sentence of sentences) {
      if (sentence.passage === sentence.index) {
        speaker = null;
        timeBefore = null;
      }
      const line = ranges[sentence.index]?.site ?? null;
      const told = settleNarrative(times[sentence.index] ?? NO_TIMES, sentence.words, timeBefore, document.publishedAt ?? null);
      const clauses = readClauses(sentence);
      const cues = findCues(sentence.words, this.#lexicon);
      const first = clauses.find((c) => c.subject?.phrase && c.subjectBy !== 'dropped');
      subjects.push(first?.subject ? (participants.of(sentence, first.subject, 'actor')[0] ?? null) : null);
      const report = readReports(sentence, clauses, cues, participants, line === 'link' ? null : speaker);
      if (line === null) speaker = report.speaker;
      reports.push(report.scopes);
      const speakerAt = (word: number): EntityDraft | null => chainOf(report.scopes, word).at(-1)?.entity ?? null;
      const proposals = proposeEvents(sentence, clauses, participants, cues, speakerAt, this.#duty).filter(({ word }) => word > sentence.dateline);
      candidates.push(
        proposals.map((proposal) =>
          retype({
            proposal,
            status: readStatus(proposal, cues, isToCome(proposal, told, report.scopes, document.publishedAt ?? null)),
            scopes: report.scopes,
            clauses,
            times: told,
            timeBefore,
          }),
        ),
      );
      timeBefore = lastPoint(told) ?? timeBefore;
    }
    const completed = followPlans(followBackReferences(candidates));
    const context: RoleContext = {
      participants,
      candidates: principal(completed).map((list, i) => (isApart(i) ? null : list)),
      subjects: subjects.map((subject, i) => (isApart(i) ? undefined : subject)),
      isOften: oftenNamed(sentences, threads),
    };
    return { sentences, table, participants, candidates: completed, reports, context };
  }
}
