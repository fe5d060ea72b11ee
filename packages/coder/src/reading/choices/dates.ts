import type { Grain, TimeKind } from '../../arabic/time/expression.js';
import type { PloverType } from '../../knowledge/model.js';
import type { ReportScope } from '../attribution/reports.js';
import type { Clause } from '../clauses/clause.js';
import type { Proposal } from '../events/proposals.js';
import type { TimeSpan } from '../phrases/chunker.js';
import type { Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isEventWord } from '../words/actNouns.js';
import { isIn } from '../words/words.js';
import { anchorOf } from './ownTimes.js';

/** Kinds of time that bound an event from one side only: حتى نهاية العام، قبل 2010، بعد الأحد. */
const OPEN_KINDS: ReadonlySet<TimeKind> = new Set(['until', 'before', 'after']);
/** Prepositions whose phrase has a time of its own: منذ بدء العملية في 20 يناير. */
const ANCHORS: ReadonlySet<string> = new Set(['منذ', 'بعد', 'قبل', 'عقب', 'قبيل', 'بعيد', 'غداه', 'عشيه']);

/** Acts of speech: what they are about happens at another time. */
const SPOKEN: ReadonlySet<PloverType> = new Set(['ACCUSE', 'AGREE', 'REJECT', 'REQUEST', 'SUPPORT', 'THREATEN']);

/** Acts that are done by announcing them. */
const DECLARED: ReadonlySet<PloverType> = new Set(['SANCTION', 'CONCEDE', 'AGREE', 'REJECT', 'SUPPORT']);

type Times = ReadonlyMap<number, TimeSpan>;

/**
 * The time expression that dates an event: the nearest one after it in its clause, else one in front of it, else that of the act it is told
 * as part of; never one that belongs to a reporting verb or another event.
 *
 * @param times time expressions by first word
 * @param scopes reports around; their cue's own time is not the event's
 */
export function timeOf(proposal: Proposal, times: Times, scopes: readonly ReportScope[]): TimeSpan | null {
  if (times.size === 0) return null;
  const { sentence, unit, form, clause } = proposal;
  const found = measuredTime(times) ?? ownTime(proposal, times, scopes) ?? timeOfWhole(proposal, times) ?? timeSince(proposal, times);
  if (found || form === 'participle') return found;
  const verb = form === 'verb' ? unit : clause && clause.unit < unit ? clause.unit : -1;
  return verb >= 0 && isFirst(sentence, verb) ? closingTime(sentence, unit, times) : null;
}

/** غداة هجوم، بعد أسبوع على توقيع: the time that is told by its distance. */
function measuredTime(times: Times): TimeSpan | null {
  for (const span of times.values()) if (span.apart) return span;
  return null;
}

/** قتل خمسون منذ بدء المسيرات في 30 مارس: what goes on since something began, told in the same clause. */
function timeSince({ sentence, unit, form, clause }: Proposal, times: Times): TimeSpan | null {
  const { units } = sentence;
  const from = form === 'verb' ? unit : clause ? Math.min(unit, clause.unit) : unit;
  for (const [first, span] of times) {
    if (span.expression.kind !== 'since' || span.expression.approximate) continue;
    const at = units.findIndex((u) => u.kind === 'time' && u.first <= first && first <= u.last);
    // منذ بدأت المعارك في 3 مارس: the clause behind منذ tells when.
    const anchor = at > from ? anchorOf(sentence, at) : -1;
    const end = anchor > from ? anchor : Math.max(at, unit);
    const between = at < 0 ? [] : units.slice(Math.min(at, from) + 1, end);
    if (at >= 0 && !between.some((u) => BREAKS.has(u.kind) || (u.kind === 'verb' && u !== units[from]))) return span;
  }
  return null;
}

/** Units that end what a time can belong to. */
const BREAKS: ReadonlySet<Unit['kind']> = new Set(['stop', 'colon', 'complementizer', 'subordinator', 'relative', 'conjunction']);

/**
 * Whether the words of the time that dates an event put it after the day of publication: غدا، الأسبوع المقبل.
 *
 * @param published day of publication, `YYYY-MM-DD`, with or without a time of day; null where it is not known
 */
export function isToCome(proposal: Proposal, times: Times, scopes: readonly ReportScope[], published: string | null): boolean {
  if (published === null || times.size === 0) return false;
  const time = timeOf(proposal, times, scopes);
  return time !== null && time.expression.past.start > published.slice(0, 10);
}

/** The time of the verb that an event is told as part of: طالب، داعيا؛ في زيارة التقى خلالها؛ اعتذر وتعهد. */
function timeOfWhole(proposal: Proposal, times: Times): TimeSpan | null {
  const { sentence, unit, form, entry, clause } = proposal;
  const { units } = sentence;
  const aside = form === 'participle' && entry.lexeme.derivation !== 'passive participle';
  const goesOn = form === 'verb' && units[unit]?.conj === true && units[unit - 1]?.kind !== 'comma';
  if (!aside && !goesOn && !(form !== 'participle' && happensWithin(proposal))) return null;
  for (let u = Math.min(unit, clause?.unit ?? unit) - 1; u >= 0; u--) {
    const kind = units[u]?.kind;
    if (kind === 'stop' || kind === 'complementizer' || kind === 'colon') return null;
    if (kind !== 'verb') continue;
    const time = timeAfter(sentence, u, times) ?? timeBefore(sentence, u, times, 0);
    if (time) return time;
    if (form !== 'verb') return isFirst(sentence, u) ? closingTime(sentence, u, times) : null;
  }
  return null;
}

/** Folded prepositions that put an event inside another: خلالها، فيه. */
const WITHIN: ReadonlySet<string> = new Set(['خلال', 'في', 'اثناء']);

/** في زيارة التقى خلالها، محادثات جرت فيه */
function happensWithin({ sentence, unit, clause, form }: Proposal): boolean {
  const from = form === 'verb' ? unit : (clause?.unit ?? unit);
  for (const next of sentence.units.slice(from + 1, from + 4)) {
    if (next.kind === 'comma' || next.kind === 'verb') return false;
    if (next.kind === 'pronoun' && WITHIN.has(next.prep)) return true;
  }
  return false;
}

/** Whether a verb is the first of its sentence, of what is reported in it, or behind a dateline. */
function isFirst({ units }: ChunkedSentence, verb: number): boolean {
  for (let u = verb - 1; u >= 0; u--) {
    const kind = units[u]?.kind;
    if (kind === 'complementizer' || kind === 'stop' || kind === 'colon' || kind === 'dash') return true;
    if (kind === 'verb' || kind === 'relative' || kind === 'subordinator') return false;
  }
  return true;
}

/** طالب الرئيس ...، وذلك في كلمته ...، الأحد. */
function closingTime(sentence: ChunkedSentence, from: number, times: Times): TimeSpan | null {
  const { units } = sentence;
  let last = units.length - 1;
  while (last > 0 && (units[last]?.kind === 'stop' || units[last]?.kind === 'close')) last--;
  const time = units[last];
  return time?.kind === 'time' && last > from && units[last - 1]?.kind === 'comma' ? usable(times.get(time.first), sentence) : null;
}

/** The time in an event's own clause, or in that of the verb that only says that it happens. */
function ownTime(proposal: Proposal, times: Times, scopes: readonly ReportScope[]): TimeSpan | null {
  const { sentence, unit, clause } = proposal;
  const after = timeAfter(sentence, unit, times);
  if (after) return after;
  const scope = scopes.filter((s) => s.first <= proposal.word && proposal.word <= s.last && s.cue.sentence === sentence.index).at(-1);
  const floor = scope?.first ?? 0;
  if (proposal.form === 'verb') return timeBefore(sentence, unit, times, floor);
  // What a noun names shares the time of a verb that only says that it happens: شهدت المدينة أمس اشتباكات.
  // What is done by announcing it is announced in front of what the announcement tells.
  const announced = scope !== undefined && clause !== null && isDeclared(proposal) && sentence.units[clause.unit]?.first === scope.cue.first;
  if (clause && shares(proposal, clause) && (proposal.light || announced || (sentence.units[clause.unit]?.first ?? 0) >= floor))
    return timeAfter(sentence, clause.unit, times) ?? timeBefore(sentence, clause.unit, times, proposal.light ? 0 : floor);
  const main = clause && clause.unit < unit ? ledTo(sentence, clause) : null;
  if (main !== null) return timeAfter(sentence, main, times) ?? timeBefore(sentence, main, times, floor);
  return clause && clause.unit < unit ? null : timeBefore(sentence, unit, times, floor);
}

/** داهمت القوات القرية صباح الجمعة، ما أسفر عن اشتباكات: what led to an event has its time. */
function ledTo({ units, words }: ChunkedSentence, clause: Clause): number | null {
  const marker = units[clause.unit - 1];
  if (marker?.kind !== 'relative' || !/^(ما|مما)$/.test(words[marker.first]?.token.folded ?? '')) return null;
  for (let u = clause.unit - 2; u >= 0; u--) {
    const unit = units[u];
    if (!unit || unit.kind === 'stop' || unit.kind === 'complementizer') return null;
    if (unit.kind === 'verb') return u;
  }
  return null;
}

/** The last day, month or year that a sentence names. */
export function lastPoint(times: Times | undefined): TimeSpan | null {
  let last: TimeSpan | null = null;
  for (const span of times?.values() ?? []) if (span.expression.kind === 'point' && !span.expression.approximate) last = span;
  return last;
}

/** وفي اليوم نفسه، في الشهر ذاته: the day or month named before. */
export function sameTime({ sentence, word }: Proposal, before: TimeSpan | null): TimeSpan | null {
  if (!before) return null;
  const { words } = sentence;
  for (let k = 0; k + 1 < words.length && k < word + SAME_REACH; k++) {
    const here = words[k];
    const next = words[k + 1];
    // في اليوم نفسه، في نفس اليوم
    const behind = /^(نفسه|ذاته|عينه|نفسها|ذاتها)$/.test(next?.token.folded ?? '');
    const named = behind ? here : /^(نفس|ذات)$/.test(here?.reading.stem ?? '') ? next : undefined;
    const grain = named && SAME.get(named.reading.stem.replace(/^ال/, ''));
    if (grain === before.expression.grain) return before;
  }
  return null;
}

/** The time that the rules give an event: its own, or the one named before that its words go back to. */
export function ruledTime(proposal: Proposal, times: Times, scopes: readonly ReportScope[], before: TimeSpan | null): TimeSpan | null {
  return timeOf(proposal, times, scopes) ?? sameTime(proposal, before);
}

/** The words of a time in its sentence, both ends included; null where it is none of these times. */
export function wordsOfTime(times: Times, time: TimeSpan): { readonly first: number; readonly last: number } | null {
  for (const [first, span] of times) if (span === time) return { first, last: span.last };
  return null;
}

/** How many words behind a trigger "the same day" may stand. */
const SAME_REACH = 5;
const SAME: ReadonlyMap<string, Grain> = new Map([
  ['يوم', 'day'],
  ['شهر', 'month'],
  ['عام', 'year'],
  ['سنه', 'year'],
]);

/** Whether a noun has the time of the verb that takes it: not that of a report, nor of another act. */
function shares(proposal: Proposal, clause: Clause): boolean {
  if (proposal.light) return true;
  if (ANCHORS.has(proposal.governed)) return false;
  // أعلن الثلاثاء الانسحاب: who announces it does it then.
  const declared = isDeclared(proposal);
  return !clause.word.reading.entries.some((e) =>
    e.lexeme.senses.some(
      (s) => (s.kind === 'report' && !(declared && s.sense === 'announce')) || (s.kind === 'event' && SPOKEN.has(s.type) && s.needs === null),
    ),
  );
}

/** أعلن الانسحاب: what is done by saying so. */
function isDeclared({ governed, sense }: Proposal): boolean {
  return governed === 'O' && DECLARED.has(sense.type);
}

function timeAfter(sentence: ChunkedSentence, from: number, times: Times): TimeSpan | null {
  const { units } = sentence;
  const verbal = units[from]?.kind === 'verb';
  let relative = false;
  let describes = false;
  let inner: TimeSpan | null = null;
  for (let u = from + 1; u < units.length; u++) {
    const unit = units[u];
    if (!unit || endsClause(units, u)) return inner;
    if (unit.kind === 'relative') {
      relative = true;
      describes = verbal ? isOccasion(sentence, u - 1, from) : u <= from + 2;
    }
    if (unit.kind === 'comma' || (unit.kind === 'dash' && sentence.words[unit.first]?.token.folded === ')')) relative = false;
    else if (unit.kind === 'verb' && !relative && !(verbal && unit.conj && units[u - 1]?.kind !== 'comma')) return inner;
    else if (unit.kind === 'noun' && ANCHORS.has(unit.prep) && !verbal) return inner;
    else if (verbal && unit.kind === 'time' && isAnchored(units[u - 1])) return inner;
    else if (unit.kind === 'time') {
      const holder = heldBy(sentence, u);
      if (holder >= 0 && holder !== from) continue;
      const span = usable(times.get(unit.first), sentence);
      if (span && !relative) return span;
      // الهجوم الذي وقع أمس: a relative clause dates what it describes.
      if (describes) inner ??= span;
    }
  }
  return inner;
}

/**
 * الاتفاق المبرم عام 2015، الاقتراع المقرر في 20 ديسمبر: whether a time belongs to a participle that says when what it describes is set or made.
 *
 * @param u the time's unit
 * @returns the unit of what is described, or -1
 */
export function heldBy({ units, words }: ChunkedSentence, u: number): number {
  const time = units[u];
  const holder = units[u - 1];
  if (time?.kind !== 'time' || holder?.kind !== 'noun') return -1;
  const word = words[holder.last];
  return isIn(word, 'dated by itself') ? (holder.head === holder.last && units[u - 2]?.kind === 'noun' ? u - 2 : u - 1) : -1;
}

/** Folded prepositions of the occasion on which something happened. */
const OCCASION: ReadonlySet<string> = new Set(['في', 'خلال', 'ب', 'جراء', 'اثر', 'اثناء', 'ضمن']);

/** في الهجوم الذي وقع يوم: an event noun that says on what occasion; not what an act of word is about (نددت بالهجوم الذي وقع يوم). */
function isOccasion({ units, words }: ChunkedSentence, at: number, verb: number): boolean {
  const unit = units[at];
  if (unit?.kind !== 'noun' || !OCCASION.has(unit.prep)) return false;
  const entries = words[units[verb]?.first ?? -1]?.reading.entries ?? [];
  if (unit.prep === 'ب' && entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && SPOKEN.has(s.type)))) return false;
  const head = words[unit.head];
  return head !== undefined && isEventWord(head);
}

/** منذ اندلاع الاحتجاجات في مارس: a time that dates what the event is measured from. */
function isAnchored(unit: Unit | undefined): boolean {
  return unit?.kind === 'noun' && unit.prep === 'منذ';
}

function endsClause(units: readonly Unit[], u: number): boolean {
  const unit = units[u];
  if (!unit) return true;
  if (unit.kind === 'stop' || unit.kind === 'colon' || unit.kind === 'complementizer' || unit.kind === 'subordinator') return true;
  // أصيب ... ثم، وبعدها: the story goes on.
  return (
    (unit.kind === 'conjunction' || unit.kind === 'pronoun' || unit.kind === 'time') &&
    units[u - 1]?.kind === 'comma' &&
    (unit.conj || unit.kind === 'conjunction')
  );
}

/** A time in front: يوم السبت، أعلن؛ أمس قصف. What a joined verb goes on from is another event. */
function timeBefore(sentence: ChunkedSentence, from: number, times: Times, floor: number): TimeSpan | null {
  const { units, words } = sentence;
  // في 14 مايو عندما قتل، منذ الاثنين، عندما طردت
  const when = units[from - 1];
  if (when?.kind === 'subordinator' && /^(عندما|حين|حينما|لما)$/.test(words[when.first]?.reading.stem ?? '')) {
    const time = units[from - 2]?.kind === 'comma' ? units[from - 3] : units[from - 2];
    return time?.kind === 'time' ? usable(times.get(time.first), sentence) : null;
  }
  for (let u = from - 1; u >= 0; u--) {
    const unit = units[u];
    if (!unit || unit.first < floor || unit.kind === 'verb' || unit.kind === 'relative' || endsClause(units, u))
      return unit?.kind === 'time' && unit.first >= floor ? usable(times.get(unit.first), sentence) : null;
    if (unit.kind === 'time') {
      const span = usable(times.get(unit.first), sentence);
      if (span) return span;
    }
    if (unit.kind === 'noun' && ANCHORS.has(unit.prep)) return null;
  }
  return null;
}

/** Words for the time of speaking, folded: they say that something goes on, not on which day. */
const NOW = /^[وف]?(الان|حاليا|حالياً|اللحظه)$/;

/** Whether a time says rather how long something lasts, or which bound it has, than when it happens: see `usable`. */
export function vague(span: TimeSpan, sentence: ChunkedSentence): boolean {
  return usable(span, sentence) === null;
}

/** What can date an event: not one bound alone, not a vague while, not how long something took. */
function usable(span: TimeSpan | undefined, sentence: ChunkedSentence): TimeSpan | null {
  if (!span) return null;
  const { kind, approximate, firstToken, grain } = span.expression;
  if (OPEN_KINDS.has(kind) || kind === 'narrative') return null;
  if (approximate && (kind === 'duration-back' || kind === 'within')) return null;
  const first = firstToken - (sentence.words[0]?.index ?? 0);
  const word = sentence.words[first];
  if (!word || NOW.test(word.token.folded)) return null;
  // بعد ثلاثين عاما في الحكم: how long it took.
  if (word.reading.stem === 'بعد' && (grain === 'year' || grain === 'decade')) return null;
  // منذ أعوام، منذ أكثر من عام
  return kind === 'since' && approximate && isIn(sentence.words[first + 1], 'while') ? null : span;
}
