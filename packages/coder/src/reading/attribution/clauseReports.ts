import { type Clause, revisedClause } from '../clauses/clause.js';
import { interposedAt } from '../phrases/interposed.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { has, isIn } from '../words/words.js';
import { contentOf, scopeEnd } from './contents.js';
import { hasVerb } from './quoteReports.js';
import type { ReportSheet } from './reportSheet.js';
import { type Cue, type ReportScope, type Source, scopeOf } from './reports.js';
import { isSaidBefore } from './saidBefore.js';
import { pointsBack } from './saidOfBefore.js';
import { isAct, isDoneTo, isKnowing, isPublishing, objectFirst, reportOf } from './sayingVerbs.js';
import { fitsSpeaker, relayed, sourceOf } from './sources.js';

/** Fewer words between quotation marks before a verb of saying are a name. */
const SHORTEST_QUOTE = 3;

/**
 * Reads what the verb of a clause tells on somebody's word: قال الوزير إن, اتهمت تركيا.
 *
 * @param read the clause
 * @param cued whether a cue that is read by itself holds the verb
 */
export function readClause(sheet: ReportSheet, read: Clause, cued: boolean): void {
  const unit = sheet.sentence.units[read.unit];
  const report = reportOf(sheet.sentence, read);
  if (unit && !report) readTopic(sheet, read, unit.first);
  // أدينوا بالقتل، اتهم الوزير بالفساد: who is charged is not who charges.
  if (!unit || (!report && (isDoneTo(read) || !isAct(read)))) return;
  // لم يذكر، لم ينف: what is not said, or not denied, is on nobody's word; but whoever does not deny that something is so (لا ينكر أن) says so.
  const before = sheet.sentence.words[unit.first - 1];
  const not = before !== undefined && (has(before, 'negation') || isWithout(sheet.sentence, unit.first - 1));
  const admits = not && report?.sense === 'deny' && read.content >= 0 && before.reading.stem === 'لا';
  if (not && !admits) return;
  // ولفت: the report's own inflection, where the form could be another verb's.
  const clause = report ? objectFirst(revisedClause(read, { features: report.features }), sheet.sentence) : read;
  // علمت «عكاظ» من مصادر: to know is to report only from somebody.
  if (report?.sense === 'relay' && isKnowing(clause) && !relayed(sheet.sentence, clause, sheet.participants)) return;
  const source =
    (report && goesOn(sheet, clause)) ??
    sourceOf(sheet.sentence, clause, sheet.participants, sheet.last ?? sheet.speaker, sheet.recent) ??
    // ونُقل عن مصدر أن: nobody passes it on.
    (report?.sense === 'relay' ? relayed(sheet.sentence, clause, sheet.participants) : null);
  if (!source) return;
  const nested = sheet.scopes.some((s) => s.first <= unit.first && unit.first <= s.last);
  const cue = { sentence: sheet.sentence.index, first: unit.first, last: unit.first };
  // قال المحامي إن القضاة اعتبروا أن: what somebody holds or finds is told, inside another's words, by that other.
  const held = nested && isIn(clause.word, 'holds');
  const origin = cued || held ? null : readContent(sheet, clause, source, cue, admits ? 'say' : (report?.sense ?? 'act'));
  if (report) sheet.remember(source);
  if (origin) sheet.remember(origin);
  if (!report || clause.subjectBy === 'relative' || nested || isPublishing(sheet.sentence, sheet.clauses, clause)) return;
  sheet.last = source;
  sheet.lastAt = unit.first;
  // نقلت الوكالة عن مسؤول أن ... وأضاف: whose words are passed on speaks on.
  sheet.speakOn(origin ?? source, cue, false);
}

/** التقى لافروف ... وقال: where nobody has spoken, the person that a sentence is about speaks on. */
function readTopic(sheet: ReportSheet, clause: Clause, at: number): void {
  const told = sheet.scopes.some((s) => s.first <= at && at <= s.last);
  if (told || sheet.next !== null || (clause.subjectBy !== 'after' && clause.subjectBy !== 'before')) return;
  const source = sourceOf(sheet.sentence, clause, sheet.participants, null);
  if (source?.entity?.type === 'person' && source.kind === 'named') sheet.speakOn(source, { sentence: sheet.sentence.index, first: at, last: at }, false);
}

/** وأكد ... وأضاف: a report without a subject goes on with whoever reported last. */
function goesOn(sheet: ReportSheet, clause: Clause): Source | null {
  const subjectless = clause.subjectBy === 'dropped' || clause.subjectBy === 'none';
  return subjectless && sheet.last && fitsSpeaker(clause, sheet.last) ? sheet.last : null;
}

/** Returns whose words are passed on, where the source only passes them on. */
function readContent(sheet: ReportSheet, clause: Clause, source: Source, cue: Cue, sense: ReportScope['sense']): Source | null {
  const interposed = sense === 'act' ? null : interposedAt(sheet.sentence, clause.unit);
  if (interposed) {
    const closing = sheet.sentence.units[interposed.closing]?.first ?? cue.last;
    addPassedOn(sheet, 0, scopeEnd(sheet.sentence, sheet.clauses, clause, closing), source, cue, sense, clause);
    return null;
  }
  const content = contentOf(sheet.sentence, clause, sense);
  if (!content) {
    if (sense !== 'act') readBefore(sheet, clause, source, cue, sense);
    return null;
  }
  if (sense !== 'act') readInterrupted(sheet, clause, source, cue, sense);
  const quote = sheet.quotes.find((q) => q.first <= content.first + 1 && q.first >= content.first - 1);
  const from = quote?.closed ? quote.last : content.first;
  const last = content.limit !== null && !quote?.closed ? content.limit : Math.max(from, scopeEnd(sheet.sentence, sheet.clauses, clause, from));
  sheet.add(content.first, last, source, cue, sense, quote !== undefined);
  // نقلت الصحيفة عن مصادر أن: the paper passes on what others say.
  const origin = sense === 'act' ? null : relayed(sheet.sentence, clause, sheet.participants);
  if (origin) sheet.add(content.first, last, origin, cue, 'relay', quote !== undefined);
  if (quote && !quote.closed) sheet.speakOn(source, cue, true);
  return origin;
}

/** «...»، قال فلان، «...»: a quotation that says who speaks half-way. */
function readInterrupted(sheet: ReportSheet, clause: Clause, source: Source, cue: Cue, sense: ReportScope['sense']): void {
  const { words } = sheet.sentence;
  if (clause.word.reading.conj !== '' || words[cue.first - 1]?.token.folded !== '،') return;
  const quote = sheet.quotes.find((q) => q.closed && q.last === cue.first - 2 && (q.last - q.first > SHORTEST_QUOTE || hasVerb(sheet, q)));
  if (quote) sheet.add(quote.first, quote.last, source, cue, sense, true);
}

/** «...»، قال فلان؛ ...، كما أفادت الوكالة. */
function readBefore(sheet: ReportSheet, clause: Clause, source: Source, cue: Cue, sense: ReportScope['sense']): void {
  const { words } = sheet.sentence;
  const as = words[cue.first - 1];
  if (sense !== 'deny' && pointsBack(sheet.sentence, clause)) sheet.saidBefore = scopeOf(source, cue.first, cue.last, cue, sense, false);
  if (clause.subjectBy === 'after' && clause.objectPronoun === '' && clause.unit > 1 && as && /^(كما|مثلما|هكذا)$/.test(as.token.folded)) {
    addPassedOn(sheet, 0, cue.first - 1, source, cue, sense, clause);
    return;
  }
  // «...»، هذا ما قاله فلان
  const what = as?.reading.stem === 'ما' && has(words[cue.first - 2] ?? as, 'demonstrative') ? 2 : 0;
  const quote = sheet.quotes.find((q) => q.closed && q.last < cue.first && q.last >= cue.first - 3 - what);
  // إسرائيل قصفت «مواقع» في سوريا، قال نتنياهو
  if ((quote?.first ?? 1) > 0 && isSaidBefore(sheet.sentence, sheet.clauses, clause, source)) addPassedOn(sheet, 0, cue.first - 1, source, cue, sense, clause);
  else if (quote) sheet.add(quote.first, quote.last, source, cue, sense, true);
}

/** ...، كما نقلت الصحيفة عن مسؤول: what stands on the word of somebody, and of whom he passes on. */
function addPassedOn(sheet: ReportSheet, first: number, last: number, source: Source, cue: Cue, sense: ReportScope['sense'], clause: Clause): void {
  sheet.add(first, last, source, cue, sense, false);
  sheet.addOrigin(first, last, cue, clause);
}

/** دون أن تعلن: whether the أن in front of a verb says that it is not done. */
function isWithout({ words }: ChunkedSentence, at: number): boolean {
  const word = words[at];
  return word !== undefined && has(word, 'complementizer') && /^(دون|بدون)$/.test(words[at - 1]?.reading.stem ?? '');
}
