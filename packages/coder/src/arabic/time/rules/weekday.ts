import { type Weekday, weekdayOf } from '../calendar.js';
import { type Context, type Match, point, type Read, textAt, wordAt } from '../context.js';
import { open, type Settled, settled } from '../period.js';
import { periodOf } from '../span.js';
import { onWeekday, readDate, settleDate } from './date.js';
import { readDirection } from './direction.js';
import { inMonth, nthWeekday } from './nth.js';
import { readOrdinal } from './ordinal.js';
import { readUnit } from './unit.js';

/** Words before الاثنين that make it "the two", or before الجمعة that make it a title. */
const BLOCKERS: ReadonlySet<string> = new Set('هذين كلا كلي احد خطيب امام لخطيب وخطيب'.split(' '));

/**
 * A weekday: الأربعاء (nearest past or today; the future reading is the next after today), الأربعاء الماضي، الأربعاء 13 فبراير،
 * الأحد من الأسبوع الماضي، الثلاثاء الثالث من أيلول، ليل الخميس الجمعة، السبت والأحد.
 *
 * @param trusted whether يوم or a part of the day before it allows a weekday without its article
 */
export function weekdayRule(context: Context, i: number, trusted = false): Match | null {
  const word = wordAt(context, i);
  const weekday = word?.weekday;
  if (!word || weekday === undefined) return null;
  if (!word.article)
    return (
      weekdayOfWeek(context, i, i + 1, weekday) ?? (trusted && word.conjunction === '' && word.preposition === '' ? bareWeekday(context, i, weekday) : null)
    );
  if (isNoWeekday(context, i, weekday)) return null;
  const next = wordAt(context, i + 1);
  return (
    weekdayWithDate(context, i, weekday) ??
    weekdayWithOrdinal(context, i, weekday) ??
    (next?.particle === 'from' ? weekdayOfWeek(context, i, i + 2, weekday) : null) ??
    weekdayPair(context, i, weekday) ??
    bareWeekday(context, i, weekday)
  );
}

/** الاثنين "the two", الأحد عشر, الاثنين والعشرين, خطيب الجمعة. */
function isNoWeekday(context: Context, i: number, weekday: Weekday): boolean {
  if (BLOCKERS.has(textAt(context, i - 1))) return true;
  const next = wordAt(context, i + 1);
  if (weekday !== 1 && weekday !== 7) return false;
  return next?.teen === true || (next?.tens !== undefined && next.conjunction === 'و') || textAt(context, i + 1) === 'معا';
}

/** A weekday by itself or with its direction. */
function bareWeekday(context: Context, i: number, weekday: Weekday): Match | null {
  if (context.reference === null) return null;
  const direction = readDirection(context, i + 1);
  const last = direction?.last ?? i;
  const match = point(context, i, last, weekdayPeriod(context, context.reference, weekday, direction?.value.steps ?? null));
  return match && direction?.value.relative && direction.value.toward === 1 ? { ...match, kind: 'narrative' } : match;
}

function weekdayPeriod(context: Context, reference: number, weekday: Weekday, steps: number | null): Settled {
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  const day = (number: number) => ({ from: number, to: number });
  const next = reference - back + 7;
  if (steps === null) return open('day', day(reference - back), day(next));
  if (steps < 0) return settled('day', day((back === 0 ? reference : reference - back + 7) + 7 * steps), false);
  if (steps > 0) return settled('day', day(next + 7 * (steps - 1)), false);
  return settled('day', day(inWeek(context, reference, weekday)), false);
}

function inWeek(context: Context, day: number, weekday: Weekday): number {
  const week = periodOf('week', day, context.weekStart);
  return week.from + ((weekday - weekdayOf(week.from) + 7) % 7);
}

/** الأربعاء 13 فبراير، الأربعاء، 13 فبراير، الأربعاء الموافق 13 فبراير، الأربعاء (13 فبراير). */
function weekdayWithDate(context: Context, i: number, weekday: Weekday): Match | null {
  let at = i + 1;
  const text = textAt(context, at);
  const word = wordAt(context, at);
  const bracket = text === '(';
  if (bracket || text === '،' || text === ',' || word?.equals || word?.particle === 'in') at++;
  const read = readDate(context, at, true);
  if (!read) return null;
  const date = settleDate(context, { value: { ...read.value, period: onWeekday(context, read.value.period, weekday) }, last: read.last });
  if (!date) return null;
  const counts = word?.article && (word.ordinal ?? 9) <= 5 && weekdayOf(date.value.past.from) !== weekday && weekdayOf(date.value.future.from) !== weekday;
  if (counts) return null;
  return point(context, i, bracket && textAt(context, date.last + 1) === ')' ? date.last + 1 : date.last, date.value);
}

/** الثلاثاء الثالث من أيلول (the third Tuesday, unless the 3rd is one), الثلاثاء التاسع عشر من هذا الشهر, السبت السادس عشر. */
function weekdayWithOrdinal(context: Context, i: number, weekday: Weekday): Match | null {
  const ordinal = readOrdinal(context, i + 1);
  if (!ordinal) return null;
  if (ordinal.value <= 5) return inMonth(context, i, ordinal.last + 1, 'day', (span) => nthWeekday(span, weekday, ordinal.value));
  const { reference } = context;
  if (reference === null || ordinal.value < 11 || textAt(context, ordinal.last + 1) === 'من') return null;
  const past = dayNear(reference, weekday, ordinal.value, -1);
  const future = dayNear(reference, weekday, ordinal.value, 1);
  return past && future ? point(context, i, ordinal.last, open('day', past, future)) : null;
}

/** The nearest day with some weekday and day of the month. */
function dayNear(reference: number, weekday: Weekday, dayOfMonth: number, step: -1 | 1): { from: number; to: number } | null {
  for (let n = 0, day = reference; n < 400; n++, day += step) {
    if (weekdayOf(day) === weekday && day - periodOf('month', day, 1).from + 1 === dayOfMonth) return { from: day, to: day };
  }
  return null;
}

/** الأحد من الأسبوع الماضي، أحد الأسبوع الماضي. */
function weekdayOfWeek(context: Context, first: number, i: number, weekday: Weekday): Match | null {
  const at = wordAt(context, i)?.demonstrative === 'near' ? i + 1 : i;
  if (wordAt(context, at)?.unit !== 'week') return null;
  const week = readUnit(context, i);
  if (!week) return null;
  const day = inWeek(context, week.value.past.from, weekday);
  return point(context, first, week.last, settled('day', { from: day, to: day }, false));
}

/** Two neighbouring days: الخميس الجمعة (the night between), السبت والأحد, with the direction after the second. */
function weekdayPair(context: Context, i: number, weekday: Weekday): Match | null {
  const dash = textAt(context, i + 1);
  const at = dash === '-' || dash === '/' ? i + 2 : i + 1;
  const second = wordAt(context, at);
  if (!second?.article || second.weekday === undefined || second.preposition !== '' || second.weekday % 7 !== (weekday + 1) % 7) return null;
  const match = weekdayWithDate(context, at, second.weekday) ?? bareWeekday(context, at, second.weekday);
  if (!match) return null;
  const widen = (span: { from: number; to: number }) => ({ from: span.from - 1, to: span.to });
  const past = widen(match.period.past);
  const period: Settled = { ...match.period, past, future: match.period.future === match.period.past ? past : widen(match.period.future) };
  return { ...match, first: i, kind: 'range', period };
}

/** The weekday after a day word, in brackets or not: اليوم (الخميس)، أمس الأربعاء 5 أغسطس. */
export function weekdayBeside(context: Context, i: number): Read<{ readonly match: Match; readonly weekday: Weekday }> | null {
  const opener = textAt(context, i);
  const bracket = opener === '(';
  const at = bracket || opener === '،' || opener === '-' ? i + 1 : i;
  const start = wordAt(context, at)?.unit === 'day' && !wordAt(context, at)?.article ? at + 1 : at;
  const word = wordAt(context, start);
  if (!word?.article || word.weekday === undefined || word.preposition !== '' || word.conjunction !== '') return null;
  const match = weekdayWithDate(context, start, word.weekday) ?? bareWeekday(context, start, word.weekday);
  if (!match) return null;
  return { value: { match, weekday: word.weekday }, last: bracket && textAt(context, match.last + 1) === ')' ? match.last + 1 : match.last };
}
