import { type Distance, dayApart, type Grain, type Interval, periodFrom, readDistance } from '../../arabic/time/index.js';
import type { PloverType } from '../../knowledge/model.js';
import type { Proposal } from '../events/proposals.js';
import type { TimeSpan } from '../phrases/chunker.js';

import type { Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isEventWord, isVerbalNoun } from '../words/actNouns.js';
import { opensWhen } from '../words/whenWords.js';
import { isIn, senses, type Word } from '../words/words.js';

type Times = ReadonlyMap<number, TimeSpan>;

/**
 * The times of a sentence as one of its events has them: without those of what it demands or threatens, with what is told from something that began
 * then as going on since, and with the time that lies a told distance from another.
 *
 * @param times time expressions of the sentence by first word
 * @param published day of publication, `YYYY-MM-DD`, with or without a time of day; null where it is not known
 * @example timesOf(call, times, '2019-03-14').size // 0 for دعا in دعا إلى التظاهر يوم 22 مارس
 */
export function timesOf(proposal: Proposal, times: Times, published: string | null): Times {
  if (published === null) return times;
  const day = published.slice(0, 10);
  const apart = timeApart(proposal, times, day);
  if (times.size === 0 && !apart) return times;
  const own = new Map<number, TimeSpan>();
  let changed = apart !== null;
  for (const [first, span] of times) {
    if (Math.abs(first - proposal.word) > REACH) {
      own.set(first, span);
      continue;
    }
    const unit = unitAt(proposal.sentence.units, first);
    if (isOfContent(proposal, unit, span, day) || isCountedFrom(proposal, unit) || isOfName(proposal, unit, first)) {
      changed = true;
      continue;
    }
    const seen = sinceThen(proposal, unit, span, day);
    changed ||= seen !== span;
    own.set(first, seen);
  }
  if (apart) own.set(apart.first, apart.span);
  return changed ? own : times;
}

/** How many words from an event a time is looked at: bounds the work on a sentence of nothing but times. */
const REACH = 100;

/** The unit that a word stands in; -1 for none. Units stand in order, so that a long sentence costs no more than a short one. */
function unitAt(units: readonly Unit[], word: number): number {
  let low = 0;
  let high = units.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const unit = units[middle];
    if (!unit) return -1;
    if (unit.last < word) low = middle + 1;
    else if (unit.first > word) high = middle - 1;
    else return middle;
  }
  return -1;
}

/** Prepositions of what an act of word is about, by its type; `` for an object. What is about something to come is said before it, an accusation after it. */
const CONTENT: ReadonlyMap<PloverType, { readonly preps: ReadonlySet<string>; readonly of: 'to come' | 'done' }> = new Map([
  ['REQUEST', { preps: new Set(['', 'الي', 'ب', 'علي', 'ل']), of: 'to come' }],
  ['THREATEN', { preps: new Set(['', 'ب']), of: 'to come' }],
  ['AGREE', { preps: new Set(['علي', 'ب']), of: 'to come' }],
  ['REJECT', { preps: new Set(['']), of: 'to come' }],
  ['ACCUSE', { preps: new Set(['', 'ب']), of: 'done' }],
]);

/** Prepositions behind which an occasion stands, with a time of its own: خلال لقائهما أمس. */
const OCCASION: ReadonlySet<string> = new Set(['في', 'خلال', 'اثناء', 'اثر', 'عقب', 'بعد', 'قبل', 'منذ']);

/**
 * دعا إلى التظاهر يوم 22 مارس, هدد بقصف المدينة الأسبوع المقبل, اتهم تركيا بقصف طرابلس في 4 أبريل: whether a time belongs to what an act of word is about, not to the act. It stands right
 * behind the content, with no comma between (دعا إلى الحوار، الأربعاء), and is one that the content can have: of what is demanded, one that is or may be to come.
 */
function isOfContent({ form, sense, unit, sentence }: Proposal, at: number, { expression }: TimeSpan, day: string): boolean {
  const content = form === 'verb' && at > unit ? CONTENT.get(sense.type) : undefined;
  if (!content) return false;
  const { past, future } = expression;
  const over = past.end < day && past.start === future.start;
  if (content.of === 'done' ? !over : future.end <= day) return false;
  const { units } = sentence;
  let behind = false;
  for (let u = unit + 1; u < at; u++) {
    const between = units[u];
    if (between?.kind === 'time' || between?.kind === 'pronoun') continue;
    if (between?.kind !== 'noun') return false;
    if (OCCASION.has(between.prep)) {
      if (!behind || between.prep !== 'في') return false;
    } else if (!behind && content.preps.has(between.prep)) behind = isAct(sentence, u) && !tells(sentence, u, sense.type);
  }
  return behind;
}

/** هجمات 11 سبتمبر: whether a time is only what another event is called by; since then things go on. */
function isOfName({ sentence: { units, words }, unit }: Proposal, at: number, first: number): boolean {
  const named = units[at - 1];
  const word = words[first - 1];
  if (named?.kind !== 'noun' || at - 1 === unit || /^(منذ|في|خلال)$/.test(named.prep)) return false;
  return isIn(word, 'attacks called by their day') || isIn(word, 'revolution called by its day');
}

/** وبعد يومين من الهجوم: whether a time tells how long after an event it was. */
function isCountedFrom({ sentence: { units, words }, unit, form }: Proposal, at: number): boolean {
  const own = units[unit];
  const time = units[at];
  if (form === 'verb' || at !== unit - 1 || own?.kind !== 'noun' || time?.kind !== 'time' || !COUNTED_FROM.has(own.prep)) return false;
  return MEASURES.has(words[time.first]?.reading.stem ?? '');
}

/** قدم شكاوى، وجه اتهامات: whether a phrase names the act itself. */
function tells({ units, words }: ChunkedSentence, u: number, type: PloverType): boolean {
  const unit = units[u];
  const head = unit?.kind === 'noun' ? words[unit.head] : undefined;
  return head !== undefined && senses(head).some((s) => s.kind === 'event' && s.type === type);
}

/** Whether a phrase names something that is done: التظاهر، عقد اجتماع، سحب القوات. */
function isAct({ units, words }: ChunkedSentence, u: number): boolean {
  const unit = units[u];
  if (unit?.kind !== 'noun' || unit.mention) return false;
  const head = words[unit.head];
  return head !== undefined && (isEventWord(head) || isVerbalNoun(head));
}

/** How many units a time may stand behind منذ. */
const ANCHOR_REACH = 8;

/**
 * منذ بدء المسيرات في 30 مارس قتل خمسون: what is told of the time since something began goes on since then; what began (المسيرات) began then, and so
 * did what عندما tells: منذ الاثنين، عندما طردت السفير.
 */
function sinceThen(proposal: Proposal, at: number, span: TimeSpan, day: string): TimeSpan {
  const { sentence, unit, form } = proposal;
  const { kind, past, approximate } = span.expression;
  if (at < 0 || approximate || (kind !== 'point' && kind !== 'since')) return span;
  if (kind === 'since' && form === 'verb' && isWhen(sentence, at, unit)) return asBegun(span);
  const anchor = anchorOf(sentence, at);
  if (anchor < 0) return span;
  if (anchor <= unit && unit < at) return kind === 'since' ? asBegun(span) : span;
  return kind === 'point' && past.start <= day && isToldSince(proposal, anchor, at) ? withTime(span, 'since', { start: past.start, end: day }) : span;
}

/** The period in which something began; a count of months or years (منذ ثلاثة أعوام) has none. */
function asBegun(span: TimeSpan): TimeSpan {
  const { past, grain } = span.expression;
  const begun = periodFrom(past.start, grain);
  return begun ? withTime(span, 'point', begun) : span;
}

/** Whether an event stands in the clause that a phrase behind منذ belongs to, with no other verb between. */
function isToldSince({ sentence, unit, form, clause }: Proposal, anchor: number, at: number): boolean {
  const { units } = sentence;
  const own = form === 'verb' ? unit : (clause?.unit ?? unit);
  const between = unit < anchor ? units.slice(Math.min(unit, own) + 1, anchor) : units.slice(at + 1, Math.max(unit, own));
  // منذ إعلانه في 8 مايو انسحاب بلاده: what is behind the time with nothing between belongs to what is behind منذ.
  const bare = units[unit]?.prep === '' && !between.some((u) => u.kind === 'comma');
  if (bare && unit > at && form !== 'verb' && own <= at) return false;
  // منذ أن سحب ترامب بلاده وأعلن تشديد العقوبات: so does what is behind the time of a clause, up to a comma.
  if (units[anchor]?.kind !== 'noun' && unit > at && !between.some((u) => u.kind === 'comma')) return false;
  return between.every((u) => u === units[own] || u.kind === 'noun' || u.kind === 'comma' || u.kind === 'time' || u.kind === 'pronoun');
}

/** What may stand between منذ and a time. */
const PASSED: ReadonlySet<Unit['kind']> = new Set(['noun', 'pronoun', 'open', 'close', 'demonstrative', 'complementizer']);

/** منذ بدأت، منذ أن بدأت: whether a conjunction tells since when. */
function isSince({ units, words }: ChunkedSentence, u: number): boolean {
  const marker = units[u];
  return marker?.kind === 'complementizer' ? marker.prep === 'منذ' : marker?.kind === 'subordinator' && words[marker.first]?.reading.stem === 'منذ';
}

/**
 * The phrase behind منذ, or the clause, in which a time stands: منذ بدء مسيرات العودة، في 30 مارس, منذ بدأت المسيرات في 30 مارس.
 *
 * @param at the time's unit
 * @returns the unit of that phrase or of the conjunction; -1 for none
 */
export function anchorOf(sentence: ChunkedSentence, at: number): number {
  const { units } = sentence;

  for (let u = at - 1; u >= Math.max(0, at - ANCHOR_REACH); u--) {
    const unit = units[u];
    if (unit?.kind === 'noun' && unit.prep === 'منذ') return u;
    if (unit?.kind === 'verb' && isSince(sentence, u - 1)) return u - 1;
    if (unit && PASSED.has(unit.kind)) continue;
    if (unit?.kind !== 'comma' || u < at - 1) return -1;
  }
  return -1;
}

/** منذ الاثنين، عندما: whether a verb tells what was when a time began. */
function isWhen({ units, words }: ChunkedSentence, at: number, verb: number): boolean {
  const when = units[at + 1]?.kind === 'comma' ? at + 2 : at + 1;
  const marker = units[when];
  return marker?.kind === 'subordinator' && verb === when + 1 && opensWhen(words[marker.first]);
}

/** The same words as another time. */
function withTime({ last, expression }: TimeSpan, kind: 'point' | 'since', interval: Interval): TimeSpan {
  return { last, expression: { ...expression, kind, past: interval, future: interval } };
}

/** Prepositions of two words that measure: behind what, or before what, something was so long. */
const MEASURES: ReadonlyMap<string, -1 | 1> = new Map([
  ['بعد', -1],
  ['عقب', -1],
  ['قبل', 1],
  ['قبيل', 1],
]);
/** The same in one word: the day before, the day after. */
const NEXT_DAY: ReadonlyMap<string, -1 | 1> = new Map([
  ['غداه', -1],
  ['عشيه', 1],
]);
/** What stands between a measure and what it is counted from: بعد أسبوع على، قبل يوم من. */
const COUNTED_FROM: ReadonlySet<string> = new Set(['من', 'علي']);
/** Of longer distances (بعد عام على) the day is not known. */
const EXACT: ReadonlySet<Grain> = new Set(['minute', 'hour', 'day', 'week']);

/** غداة هجوم، عشية القمة، بعد أسبوع على توقيع: when something was from which the sentence counts to the day it tells of, or to the day of publication. */
function timeApart(proposal: Proposal, times: Times, day: string): { readonly first: number; readonly span: TimeSpan } | null {
  const { sentence } = proposal;
  const { units } = sentence;
  const at = proposal.form === 'noun' ? proposal.unit : happenedIn(proposal);
  if (at < 0) return null;
  // غداة تمكن القوات من السيطرة: what is behind the first noun is of the same day.
  for (const u of [at, at - 1]) {
    const unit = units[u];
    if (unit?.kind !== 'noun') return null;
    // غداة إعلانه السيطرة على المدينة: the day of what was announced is another.
    if (unit.head !== proposal.word && at === proposal.unit && isReport(sentence.words[unit.head])) return null;
    const next = NEXT_DAY.get(unit.prep);
    if (next) return apart(sentence, unit.from, unit.from, { grain: 'day', count: 1 }, next, times, day, at);
    const measure = units[u - 1];
    if (!COUNTED_FROM.has(unit.prep) || measure?.kind !== 'noun') continue;
    const toward = MEASURES.get(measure.prep);
    if (!toward) continue;
    const distance = distanceIn(sentence, measure.first, measure.last);
    // بعد ثلاثة أيام من القتال: how long it went on.
    const lasting = unit.prep === 'من' && sentence.words[unit.head]?.reading.article === true && !(distance?.grain === 'day' && distance.count === 1);
    return lasting ? null : distance && apart(sentence, measure.from, distance.last, distance, toward, times, day, at);
  }
  return null;
}

/** How many units in front of a verb what it happened in may stand. */
const OCCASION_REACH = 5;

/** غداة مواجهات على الحدود قتل فيها اثنان: the unit of that on whose occasion a verb tells that something happened; -1 for none. */
function happenedIn({ form, sentence: { units }, unit: verb }: Proposal): number {
  const back = units[verb + 1];
  if (form !== 'verb' || back?.kind !== 'pronoun' || (back.prep !== 'في' && back.prep !== 'خلال')) return -1;
  for (let u = verb - 1; u >= Math.max(0, verb - OCCASION_REACH); u--) {
    const unit = units[u];
    if (unit?.kind === 'noun' && NEXT_DAY.has(unit.prep)) return u;
    if (unit?.kind !== 'noun' && unit?.kind !== 'comma' && unit?.kind !== 'time') return -1;
  }
  return -1;
}

function isReport(word: Word | undefined): boolean {
  return word !== undefined && senses(word).some((s) => s.kind === 'report');
}

/** بعد أسبوع، بعد مرور أربعة أسابيع */
function distanceIn({ words }: ChunkedSentence, first: number, last: number): Distance | null {
  const tokens = words.slice(first, last + 1).map((w) => w.token);
  const start = /^(مرور|مضي|انقضاء)$/.test(tokens[0]?.folded ?? '') ? 1 : 0;
  const read = readDistance(tokens, start);
  return read && EXACT.has(read.grain) && !read.hedged ? { ...read, last: first + read.last } : null;
}

function apart(
  { words, units }: ChunkedSentence,
  first: number,
  last: number,
  distance: Pick<Distance, 'grain' | 'count'>,
  toward: -1 | 1,
  times: Times,
  published: string,
  event: number,
): { readonly first: number; readonly span: TimeSpan } | null {
  const start = words[first];
  const end = words[last];
  if (!start || !end) return null;
  let base = published;
  for (const [at, { expression }] of times) {
    if (expression.kind !== 'point' || expression.grain !== 'day' || expression.approximate) continue;
    if (at < first) base = expression.past.start;
    // بعد شهر من الهجوم في 3 مارس: a time of its own.
    else if (at > last && isRightBehind(units, event, unitAt(units, at))) return null;
  }
  const interval = dayApart(base, distance, toward);
  return {
    first,
    span: {
      last,
      apart: true,
      expression: {
        start: start.token.start,
        end: end.token.end,
        firstToken: start.index,
        lastToken: end.index,
        grain: 'day',
        past: interval,
        future: interval,
        kind: 'point',
        explicit: false,
        approximate: false,
      },
    },
  };
}

/** Whether only nouns stand between an event and a time behind it. */
function isRightBehind(units: readonly Unit[], event: number, time: number): boolean {
  return time > event && units.slice(event + 1, time).every((u) => u.kind === 'noun' || u.kind === 'pronoun' || u.kind === 'relative' || u.kind === 'verb');
}
