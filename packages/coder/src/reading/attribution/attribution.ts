import type { LexicalEntry } from '../../knowledge/lexicon.js';
import type { FormFeatures, ReportSense } from '../../knowledge/model.js';
import { type Clause, revisedClause } from '../clauses/clause.js';
import type { Participants } from '../events/participants.js';
import { SPEECH } from '../events/speechActs.js';
import type { CueHit } from '../phrases/cues.js';
import { interposedAt } from '../phrases/interposed.js';
import type { NounPhrase } from '../phrases/phrases.js';
import { type Quotation, quotations } from '../phrases/quotations.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isVerbalNoun } from '../words/actNouns.js';
import { finiteEntries } from '../words/finite.js';
import { isOpening } from '../words/quotationMarks.js';
import { findSense, has, isIn, type Word } from '../words/words.js';
import { accordingTo, colonHeadline } from './according.js';
import { contentOf, participleEnd, scopeEnd, takesUp } from './contents.js';
import { nounReports } from './reportNouns.js';
import { accusingParticiples, reportParticiples } from './reportParticiples.js';
import { type Cue, type ReportScope, type Source, type Speaker, scopeOf, sourceOnly, speakerOf } from './reports.js';
import { isSaidBefore } from './saidBefore.js';
import { pointsBack } from './saidOfBefore.js';
import { fitsSpeaker, isStatement, relayed, sourceOf } from './sources.js';

/** Speech acts whose content is told on the actor's word; what is praised, asked for or promised is told by whoever reports that. */
const ACTS: ReadonlySet<string> = new Set(['ACCUSE', 'THREATEN']);

/** Words from which on a quotation is somebody's speech and not a name or a turn of phrase. */
const BARE_QUOTE = 6;

/** Fewer words between quotation marks before a verb of saying are a name. */
const SHORTEST_QUOTE = 3;

/** How many units may part an accusing participle from what it accuses of. */
const GROUNDS_REACH = 6;

/** A complementizer with و in front, folded. */
const GOES_ON = /^و(ان|انه|انها|انهم|بان|بانه|بانها|بانهم)$/;

/** How many sources a text's short forms can point back to. */
const REMEMBERED = 6;

/** What a sentence reports on whose word. */
export interface Reports {
  /** Outer before inner. */
  readonly scopes: ReportScope[];
  /** Who speaks on in the next sentence. */
  readonly speaker: Speaker | null;
  /** Who told the sentence before, as this one says (هذا ما أكده الوزير); its words are those of the cue. */
  readonly saidBefore: ReportScope | null;
}

/**
 * Finds what in a sentence stands on whose word.
 *
 * @param sentence the chunked sentence
 * @param clauses its clauses
 * @param cues its multi-word cues
 * @param before who spoke last
 */
export function readReports(
  sentence: ChunkedSentence,
  clauses: readonly Clause[],
  cues: readonly CueHit[],
  participants: Participants,
  before: Speaker | null,
): Reports {
  const reader = new SentenceReports(sentence, clauses, participants, before);
  // حسبما أفادت الوكالة: the verb of a cue tells nothing that the cue does not. جاء في بيان: nor does a cue inside another.
  const told = cues.filter((c, k) => c.sense.kind === 'report' && !cues.some((o, j) => j < k && o.sense.kind === 'report' && c.first <= o.last));
  reader.carryOn();
  for (const clause of clauses) {
    const at = sentence.units[clause.unit]?.first ?? -1;
    reader.readParticiples(at);
    reader.readClause(
      clause,
      told.some((c) => c.first < at && at <= c.last),
    );
  }
  reader.readParticiples(sentence.words.length);
  reader.readNouns();
  for (const hit of told) reader.readCue(hit);
  return reader.finish();
}

/** Gathers the scopes of one sentence in reading order. */
class SentenceReports {
  readonly #scopes: ReportScope[] = [];
  readonly #sentence: ChunkedSentence;
  readonly #clauses: readonly Clause[];
  readonly #participants: Participants;
  readonly #speaker: Speaker | null;
  readonly #quotes: readonly Quotation[];
  /** Who reported last in this sentence, and on its outermost level. */
  #last: Source | null = null;
  #lastAt = -1;
  #next: Speaker | null = null;
  #saidBefore: ReportScope | null = null;
  #recent: readonly Source[];
  /** Participles that report or accuse and have not been read, in the order of the text. */
  readonly #participles: { readonly word: number; readonly sense: ReportScope['sense'] }[];

  constructor(sentence: ChunkedSentence, clauses: readonly Clause[], participants: Participants, before: Speaker | null) {
    this.#sentence = sentence;
    this.#clauses = clauses;
    this.#participants = participants;
    this.#speaker = before && !sentence.beginsQuoted ? speakerOf(before, before.cue, false, before.recent) : before;
    this.#recent = before?.recent ?? [];
    this.#quotes = quotations(sentence, sentence.beginsQuoted);
    const accusing = accusingParticiples(sentence).map((word) => ({ word, sense: 'act' as const }));
    this.#participles = [...reportParticiples(sentence), ...accusing].sort((a, b) => a.word - b.word);
  }

  /** A quotation that the sentence before left open; وأنه ...: a clause that only goes on with what was told. */
  carryOn(): void {
    const speaker = this.#speaker;
    const opening = this.#sentence.units[0];
    if (speaker && opening?.kind === 'complementizer' && GOES_ON.test(this.#sentence.words[opening.first]?.token.folded ?? '')) {
      this.#add(opening.last + 1, scopeEnd(this.#sentence, this.#clauses, null, opening.last), speaker, speaker.cue, 'continue', false);
      this.#next = speaker;
    }
    const carried = this.#quotes[0];
    if (!speaker?.open || carried?.first !== 0) return;
    this.#add(0, carried.last, speaker, speaker.cue, 'continue', true);
    if (!carried.closed) this.#next = speaker;
  }

  /** @param cued whether a cue that is read by itself holds the verb */
  readClause(read: Clause, cued: boolean): void {
    const unit = this.#sentence.units[read.unit];
    const report = reportOf(this.#sentence, read);
    if (unit && !report) this.#readTopic(read, unit.first);
    // أدينوا بالقتل، اتهم الوزير بالفساد: who is charged is not who charges.
    if (!unit || (!report && (isDoneTo(read) || !isAct(read)))) return;
    // لم يذكر، لم ينف: what is not said, or not denied, is on nobody's word; but whoever does not deny that something is so (لا ينكر أن) says so.
    const before = this.#sentence.words[unit.first - 1];
    const not = before !== undefined && (has(before, 'negation') || isWithout(this.#sentence, unit.first - 1));
    const admits = not && report?.sense === 'deny' && read.content >= 0 && before.reading.stem === 'لا';
    if (not && !admits) return;
    // ولفت: the report's own inflection, where the form could be another verb's.
    const clause = report ? objectFirst(revisedClause(read, { features: report.features }), this.#sentence) : read;
    // علمت «عكاظ» من مصادر: to know is to report only from somebody.
    if (report?.sense === 'relay' && isKnowing(clause) && !relayed(this.#sentence, clause, this.#participants)) return;
    const source =
      (report && this.#goesOn(clause)) ??
      sourceOf(this.#sentence, clause, this.#participants, this.#last ?? this.#speaker, this.#recent) ??
      // ونُقل عن مصدر أن: nobody passes it on.
      (report?.sense === 'relay' ? relayed(this.#sentence, clause, this.#participants) : null);
    if (!source) return;
    const nested = this.#scopes.some((s) => s.first <= unit.first && unit.first <= s.last);
    const cue = { sentence: this.#sentence.index, first: unit.first, last: unit.first };
    // قال المحامي إن القضاة اعتبروا أن: what somebody holds or finds is told, inside another's words, by that other.
    const held = nested && isIn(clause.word, 'holds');
    const origin = cued || held ? null : this.#readContent(clause, source, cue, admits ? 'say' : (report?.sense ?? 'act'));
    if (report) this.#remember(source);
    if (origin) this.#remember(origin);
    if (!report || clause.subjectBy === 'relative' || nested || this.#isPublishing(clause)) return;
    this.#last = source;
    this.#lastAt = unit.first;
    // نقلت الوكالة عن مسؤول أن ... وأضاف: whose words are passed on speaks on.
    this.#speakOn(origin ?? source, cue, false);
  }

  /** التقى لافروف ... وقال: where nobody has spoken, the person that a sentence is about speaks on. */
  #readTopic(clause: Clause, at: number): void {
    const told = this.#scopes.some((s) => s.first <= at && at <= s.last);
    if (told || this.#next !== null || (clause.subjectBy !== 'after' && clause.subjectBy !== 'before')) return;
    const source = sourceOf(this.#sentence, clause, this.#participants, null);
    if (source?.entity?.type === 'person' && source.kind === 'named') this.#speakOn(source, { sentence: this.#sentence.index, first: at, last: at }, false);
  }

  /** وأكد ... وأضاف: a report without a subject goes on with whoever reported last. */
  #goesOn(clause: Clause): Source | null {
    const subjectless = clause.subjectBy === 'dropped' || clause.subjectBy === 'none';
    return subjectless && this.#last && fitsSpeaker(clause, this.#last) ? this.#last : null;
  }

  /** Returns whose words are passed on, where the source only passes them on. */
  #readContent(clause: Clause, source: Source, cue: Cue, sense: ReportScope['sense']): Source | null {
    const interposed = sense === 'act' ? null : interposedAt(this.#sentence, clause.unit);
    if (interposed) {
      const closing = this.#sentence.units[interposed.closing]?.first ?? cue.last;
      this.#addPassedOn(0, scopeEnd(this.#sentence, this.#clauses, clause, closing), source, cue, sense, clause);
      return null;
    }
    const content = contentOf(this.#sentence, clause, sense);
    if (!content) {
      if (sense !== 'act') this.#readBefore(clause, source, cue, sense);
      return null;
    }
    if (sense !== 'act') this.#readInterrupted(clause, source, cue, sense);
    const quote = this.#quotes.find((q) => q.first <= content.first + 1 && q.first >= content.first - 1);
    const from = quote?.closed ? quote.last : content.first;
    const last = content.limit !== null && !quote?.closed ? content.limit : Math.max(from, scopeEnd(this.#sentence, this.#clauses, clause, from));
    this.#add(content.first, last, source, cue, sense, quote !== undefined);
    // نقلت الصحيفة عن مصادر أن: the paper passes on what others say.
    const origin = sense === 'act' ? null : relayed(this.#sentence, clause, this.#participants);
    if (origin) this.#add(content.first, last, origin, cue, 'relay', quote !== undefined);
    if (quote && !quote.closed) this.#speakOn(source, cue, true);
    return origin;
  }

  /** «...»، قال فلان، «...»: a quotation that says who speaks half-way. */
  #readInterrupted(clause: Clause, source: Source, cue: Cue, sense: ReportScope['sense']): void {
    const { words } = this.#sentence;
    if (clause.word.reading.conj !== '' || words[cue.first - 1]?.token.folded !== '،') return;
    const quote = this.#quotes.find((q) => q.closed && q.last === cue.first - 2 && (q.last - q.first > SHORTEST_QUOTE || this.#hasVerb(q)));
    if (quote) this.#add(quote.first, quote.last, source, cue, sense, true);
  }

  /** «...»، قال فلان؛ ...، كما أفادت الوكالة. */
  #readBefore(clause: Clause, source: Source, cue: Cue, sense: ReportScope['sense']): void {
    const { words } = this.#sentence;
    const as = words[cue.first - 1];
    if (sense !== 'deny' && pointsBack(this.#sentence, clause)) this.#saidBefore = scopeOf(source, cue.first, cue.last, cue, sense, false);
    if (clause.subjectBy === 'after' && clause.objectPronoun === '' && clause.unit > 1 && as && /^(كما|مثلما|هكذا)$/.test(as.token.folded)) {
      this.#addPassedOn(0, cue.first - 1, source, cue, sense, clause);
      return;
    }
    // «...»، هذا ما قاله فلان
    const what = as?.reading.stem === 'ما' && has(words[cue.first - 2] ?? as, 'demonstrative') ? 2 : 0;
    const quote = this.#quotes.find((q) => q.closed && q.last < cue.first && q.last >= cue.first - 3 - what);
    // إسرائيل قصفت «مواقع» في سوريا، قال نتنياهو
    if ((quote?.first ?? 1) > 0 && isSaidBefore(this.#sentence, this.#clauses, clause, source)) this.#addPassedOn(0, cue.first - 1, source, cue, sense, clause);
    else if (quote) this.#add(quote.first, quote.last, source, cue, sense, true);
  }

  /** ...، كما نقلت الصحيفة عن مسؤول: what stands on the word of somebody, and of whom he passes on. */
  #addPassedOn(first: number, last: number, source: Source, cue: Cue, sense: ReportScope['sense'], clause: Clause): void {
    this.#add(first, last, source, cue, sense, false);
    this.#addOrigin(first, last, cue, clause);
  }

  /** Reads the participles before a word that have not been read: what stands behind one is told by it, and no main clause. */
  readParticiples(before: number): void {
    for (let next = this.#participles[0]; next && next.word < before; next = this.#participles[0]) {
      this.#participles.shift();
      if (next.sense === 'act') this.#readAccusing(next.word);
      else this.#readParticiple(next.word, next.sense);
    }
  }

  #readParticiple(word: number, sense: ReportScope['sense']): void {
    const source = this.#governorOf(word);
    if (!source) return;
    const cue = { sentence: this.#sentence.index, first: word, last: word };
    this.#add(word + 1, participleEnd(this.#sentence, this.#clauses, word), source, cue, sense, false);
    this.#speakOn(source, cue, false);
  }

  #readAccusing(word: number): void {
    const grounds = groundsAfter(this.#sentence, word);
    const source = grounds && this.#governorOf(word);
    if (!source) return;
    const last = participleEnd(this.#sentence, this.#clauses, word);
    if (grounds.from <= last) this.#add(grounds.from, last, source, { sentence: this.#sentence.index, first: word, last: word }, 'act', false);
  }

  /** Whose participle it is: the subject nearest before it that is not itself part of what is reported, or else who reported last. */
  #governorOf(word: number): Source | null {
    const main = this.#clauses.findLast((c) => this.#isMain(c, word));
    const at = main ? (this.#sentence.units[main.unit]?.first ?? -1) : -1;
    if (!main || at <= this.#lastAt) return this.#last ?? (this.#speaker && sourceOnly(this.#speaker));
    return sourceOf(this.#sentence, main, this.#participants, this.#speaker);
  }

  #isMain(clause: Clause, before: number): boolean {
    const at = this.#sentence.units[clause.unit]?.first ?? before;
    const told =
      this.#scopes.some((s) => s.cue.sentence === this.#sentence.index && s.cue.first < at && s.first <= at && at <= s.last) ||
      this.#quotes.some((q) => q.closed && q.first < at && at < q.last && q.last < before);
    // مؤكدا agrees with a he, مؤكدة with a she.
    const ending = this.#sentence.words[before]?.token.folded.at(-1);
    const agrees = ending === 'ا' ? clause.features.gender !== 'f' : ending !== 'ه' || clause.features.gender !== 'm';
    return at < before && !told && agrees && !this.#isPublishing(clause) && (clause.subjectBy === 'after' || clause.subjectBy === 'before');
  }

  /** أكد لافروف في تصريح نقلته الوكالة: who publishes what somebody says does not speak; وفق حصيلة أوردتها الوزارة: nobody else does. */
  #isPublishing({ word, unit }: Clause): boolean {
    const publishes = isIn(word, 'issuing') || findSense(word, 'report')?.sense.sense === 'relay';
    const where = this.#sentence.units[unit - 1];
    if (!publishes || where?.kind !== 'noun' || where.prep !== 'في' || !takesUp(word, where, this.#sentence.words)) return false;
    return this.#clauses.some((c) => c.unit < unit && c.subject?.phrase?.mention != null);
  }

  readNouns(): void {
    for (const scope of nounReports(this.#sentence, this.#participants)) {
      // نقلت الوكالة عن لافروف قوله إن: whose words they are is known, if there is more than a pronoun.
      const known = scope.sense !== 'deny' && this.#sentence.words[scope.cue.first]?.reading.pronoun !== '';
      if (!known || !this.#scopes.some((s) => s.first <= scope.first && scope.first <= s.last)) this.#scopes.push(scope);
    }
  }

  readCue(hit: CueHit): void {
    if (this.#isWhere(hit)) return;
    const scope = accordingTo(this.#sentence, hit, this.#participants, this.#last ?? this.#speaker, this.#recent);
    if (!scope) return;
    const own = this.#partOff(hit, scope);
    this.#scopes.push(own);
    this.#remember(own);
    this.#readPassedOn(hit, own);
    // بحسب مصادر، ...: who is cited at the head of a sentence speaks on.
    if (own.first > hit.last && this.#lastAt < 0) this.#next = speakerOf(own, own.cue, false, []);
  }

  /** قال الجيش إن طائراته قصفت المدينة، وقتل عشرة بحسب الوزارة: what is joined behind what another tells is not told by that one. */
  #partOff({ first: at }: CueHit, scope: ReportScope): ReportScope {
    const { units, words } = this.#sentence;
    const around = this.#scopes.findIndex(
      (s) => s.sense !== 'act' && !s.quoted && s.entity !== scope.entity && s.cue.first < s.first && s.first < at && at <= s.last,
    );
    const other = this.#scopes[around];
    if (!other || scope.first > 0) return scope;
    const joint = units.findLast(
      (u, k) => u.kind === 'verb' && words[u.first]?.reading.conj === 'و' && units[k - 1]?.kind === 'comma' && u.first > other.first && u.first < at,
    );
    if (!joint) return scope;
    this.#scopes[around] = scopeOf(other, other.first, joint.first - 1, other.cue, other.sense, other.quoted);
    return scopeOf(scope, joint.first, scope.last, scope.cue, scope.sense, scope.quoted);
  }

  /** بحسب ما نقلته الصحيفة عن مصادر: whom the verb of a cue passes on. */
  #readPassedOn(hit: CueHit, { first, last, cue }: ReportScope): void {
    const verb = this.#clauses.find(({ unit }) => {
      const at = this.#sentence.units[unit]?.first ?? -1;
      return at > hit.first && at <= hit.last + 1;
    });
    if (verb) this.#addOrigin(first, last, cue, verb);
  }

  /** بحسب ما نقلت عنه الوكالة: whose words they are by a pronoun has been said. */
  #addOrigin(first: number, last: number, cue: Cue, clause: Clause): void {
    const origin = clause.prepositional.some((c) => c.pronoun !== '') ? null : relayed(this.#sentence, clause, this.#participants);
    if (!origin) return;
    this.#add(first, last, origin, cue, 'relay', false);
    this.#remember(origin);
  }

  /**
   * قالت صحيفة، نقلا عن مسؤول، إن: an outlet tells what somebody told it, wherever نقلا stands.
   *
   * @returns more than 0 where the first scope is inside the second, less than 0 where it is around it, 0 where neither can be told
   */
  #handedOn(a: ReportScope, b: ReportScope): number {
    if (a.first > b.last || b.first > a.last) return 0;
    const from = (scope: ReportScope): boolean => this.#sentence.words[scope.cue.first]?.reading.stem === 'نقلا' && scope.entity?.type !== 'organization';
    const outlet = (scope: ReportScope): boolean => scope.entity?.type === 'organization' && scope.kind === 'named';
    return from(a) && outlet(b) ? 1 : from(b) && outlet(a) ? -1 : 0;
  }

  /** نددت تركيا على لسان رئيسها، قال في بيان للوزارة: behind a verb of saying it tells where that was said, or through whom. */
  #isWhere({ first, last }: CueHit): boolean {
    const { words, units } = this.#sentence;
    if (/^(جاء|ورد|كما|نقلا)$/.test(words[first]?.reading.stem ?? '') || !words.slice(first, last + 1).some((w) => isIn(w, 'medium'))) return false;
    return this.#clauses.some((c) => {
      const at = units[c.unit]?.first ?? first;
      return at < first && (reportOf(this.#sentence, c) !== null || isSpeechAct(c));
    });
  }

  /** A quotation that nothing introduces is whoever's who spoke last. */
  #readBareQuotes(): void {
    const speaker = this.#next ?? this.#speaker;
    if (!speaker) return;
    for (const quote of this.#quotes) {
      // One that an earlier sentence opened is whoever's who speaks there.
      if (!isOpening(this.#sentence.words[quote.first])) continue;
      const covered = this.#scopes.some((s) => s.first <= quote.first + 1 && quote.first <= s.last);
      if (!covered && (quote.last - quote.first >= BARE_QUOTE || this.#isAll(quote)))
        this.#add(quote.first, quote.last, speaker, speaker.cue, 'continue', true);
    }
  }

  /** «واعتقلت العشرات»: a sentence that goes on beyond its end, or is nothing else and has a verb, is no name, however short. */
  #isAll({ first, last, closed }: Quotation): boolean {
    if (first > 0) return false;
    if (!closed) return true;
    return this.#sentence.words.slice(last + 1).every(({ pos }) => pos === 'punctuation') && this.#hasVerb({ first, last });
  }

  #hasVerb({ first, last }: Pick<Quotation, 'first' | 'last'>): boolean {
    return this.#clauses.some(({ unit }) => {
      const at = this.#sentence.units[unit]?.first ?? -1;
      return first < at && at < last;
    });
  }

  /** A quotation that is open at the sentence's end is still spoken by whoever speaks there. */
  #leaveOpen(): void {
    const quote = this.#quotes.at(-1);
    if (!quote || quote.closed || this.#next?.open) return;
    const said = this.#scopes.findLast((s) => s.entity !== null && s.sense !== 'act' && s.first <= quote.first + 1 && quote.first <= s.last);
    if (said) this.#speakOn(said, said.cue, true);
  }

  finish(): Reports {
    this.#readBareQuotes();
    this.#leaveOpen();
    // رويترز نقلا عن مصادر: the outlet passes on what is told.
    const told = this.#scopes.filter((s) => this.#sentence.words[s.cue.first]?.reading.stem !== 'نقلا');
    const headline = colonHeadline(this.#sentence, this.#participants);
    this.#scopes.push(...headline.filter(({ first }) => !told.some((s) => s.first <= first)));
    this.#scopes.sort((a, b) => this.#handedOn(a, b) || a.first - b.first || b.last - a.last);
    const speaker = this.#next ?? this.#speaker;
    return {
      scopes: this.#scopes,
      speaker: speaker && speakerOf(speaker, speaker.cue, this.#next !== null && speaker.open, this.#recent),
      saidBefore: this.#saidBefore,
    };
  }

  #add(first: number, last: number, source: Source, cue: Cue, sense: ReportScope['sense'], quoted: boolean): void {
    this.#scopes.push(scopeOf(source, first, last, cue, sense, quoted));
  }

  #remember(source: Source): void {
    if (source.entity === null) return;
    this.#recent = [sourceOnly(source), ...this.#recent.filter((s) => s.entity !== source.entity)].slice(0, REMEMBERED);
  }

  #speakOn(source: Source, cue: Cue, open: boolean): void {
    if (this.#next?.open !== true) this.#next = speakerOf(source, cue, open, []);
  }
}

/** ، متهمة إياه بدعم ...: the phrase behind ب that tells what somebody, who stands between, is accused of; متهمين بالقتل are accused themselves. */
function groundsAfter({ units, words }: ChunkedSentence, word: number): NounPhrase | null {
  const from = units.findIndex((u) => u.first > word);
  // متهما حركة حماس بقصف المدينة: whom it accuses may be one phrase with it.
  const alone = units.some((u) => u.first <= word && u.last === word);
  if (words[word - 1]?.token.folded !== '،' || (alone && units[from]?.prep === 'ب')) return null;
  for (let u = from; u >= 0 && u < Math.min(units.length, from + GROUNDS_REACH); u++) {
    const unit = units[u];
    if (!unit || unit.kind === 'verb' || unit.kind === 'comma' || unit.kind === 'stop') return null;
    if (unit.kind === 'noun' && unit.prep === 'ب') return unit;
  }
  return null;
}

const isKnowing = (clause: Clause): boolean => clause.word.reading.entries.some((e) => e.lexeme.lemma === 'علم');

/** دون أن تعلن: whether the أن in front of a verb says that it is not done. */
function isWithout({ words }: ChunkedSentence, at: number): boolean {
  const word = words[at];
  return word !== undefined && has(word, 'complementizer') && /^(دون|بدون)$/.test(words[at - 1]?.reading.stem ?? '');
}

/** A noun that is neither an act nor somebody's own thing. */
function canSpeak(head: Word | undefined): boolean {
  return head !== undefined && head.reading.pronoun === '' && !isVerbalNoun(head);
}

/** نفى التمثيل بالجثة: an act tells nothing; right behind a report it is what is told, and who tells it is not said again. */
function objectFirst(clause: Clause, sentence: ChunkedSentence): Clause {
  const phrase = clause.subject?.phrase;
  const head = phrase ? sentence.words[phrase.head] : undefined;
  // قال الاحتلال إن: whatever the gender, who stands between a verb of telling and what it tells speaks.
  const object = clause.object?.phrase;
  const bare = clause.content >= 0 && clause.objectPronoun === '' && clause.subjectBy !== 'after' && clause.subjectBy !== 'relative';
  const able = object != null && (object.mention !== null || object.nationality !== null || canSpeak(sentence.words[object.head]));
  // ونقلت عنه الوكالة أن
  const next = clause.unit + (sentence.units[clause.unit + 1]?.kind === 'pronoun' ? 2 : 1);
  if (bare && able && clause.object?.unit === next && !isIn(clause.word, 'tells somebody'))
    return revisedClause(clause, { subject: clause.object, subjectBy: 'after', object: null });
  const act = clause.subjectBy === 'after' && phrase?.mention === null && head !== undefined && isVerbalNoun(head);
  // وأكدت الصحة مقتل عشرة
  const ministry = clause.features.gender === 'f' && isIn(head, 'ministry');
  return act && !isStatement(head) && !ministry ? revisedClause(clause, { subject: null, subjectBy: 'none', object: clause.subject }) : clause;
}

/** What a verb reports, if it is one of saying in the person and aspect that its place allows. */
function reportOf(sentence: ChunkedSentence, clause: Clause): { readonly sense: ReportSense; readonly features: FormFeatures } | null {
  const before = sentence.words[(sentence.units[clause.unit]?.first ?? 0) - 1];
  for (const entry of finiteEntries(clause.word)) {
    const { person, aspect } = entry.features;
    if (person !== '3' || aspect === 'imperative' || (aspect === 'jussive' && !(before && has(before, 'negation')))) continue;
    // شهدت المدينة مظاهرات is no testimony.
    const opening = sentence.words[sentence.units[clause.content]?.first ?? -1];
    if (isIn(clause.word, 'testifies') && !opening?.token.folded.startsWith('بان')) continue;
    for (const sense of entry.lexeme.senses) if (sense.kind === 'report') return { sense: sense.sense, features: entry.features };
  }
  return null;
}

function isAct(clause: Clause): boolean {
  if (isIn(clause.word, 'promises with ب')) return true;
  return clause.word.reading.entries.some((e) =>
    e.lexeme.senses.some((s) => s.kind === 'event' && (s.needs === null || e.lexeme.lemma === 'حمل') && ACTS.has(s.type)),
  );
}

/** أدين كادار، اتهم الوزير بالفساد: whether the subject of a verb is whom it is done to, by its form or since nobody else is. */
function isDoneTo({ passive, word, subjectBy, object, objectPronoun }: Clause): boolean {
  if (passive) return true;
  const isCharge = ({ features, lexeme }: LexicalEntry): boolean =>
    features.person === '3' && lexeme.senses.some((s) => s.kind === 'event' && ACTS.has(s.type));
  const third = finiteEntries(word).filter(isCharge);
  if (third.length > 0 && third.every(({ features }) => features.voice === 'passive')) return true;
  if (subjectBy === 'dropped' || object !== null || objectPronoun !== '') return false;
  return third.some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && s.type === 'ACCUSE' && s.frame.passive));
}

/** Whether a verb by itself is an act of word: ندد، طالب، رفض. */
function isSpeechAct(clause: Clause): boolean {
  return finiteEntries(clause.word).some((e) => e.features.person === '3' && e.lexeme.senses.some((s) => s.kind === 'event' && SPEECH.has(s.type)));
}
