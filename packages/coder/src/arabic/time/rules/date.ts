import { dayNumber, type Weekday, weekdayOf } from '../calendar.js';
import { type Context, isListed, type Match, point, type Read, textAt, wordAt } from '../context.js';
import { mapPeriod, type Period, type Settled, settle, settled, yearOf } from '../period.js';
import type { Span } from '../span.js';
import { KNOWN_DAYS } from '../words/knownDays.js';
import { readDirection } from './direction.js';
import { dayDigits, type ReadMonth, readMonth, readMonthOfDay } from './month.js';
import { readNumericDate } from './numericDate.js';
import { readOrdinal } from './ordinal.js';
import { readYearNumber } from './year.js';

/** Days of a month, -1 for the last; `link` says what must stand before the month. */
interface Days {
  readonly from: number;
  readonly to: number;
  readonly link: Link;
}

/**
 * What stands between a day and its month: من or nothing (8 من مايو), من (الثامن من مايو), من or في (ثالث يوم في مايو), nothing (أول مايو).
 */
export type Link = 'optional' | 'of' | 'needed' | 'none';

/**
 * Where the month begins after a day: behind its preposition, or at once where the month itself carries ب or ل.
 *
 * @returns -1 where a needed link is missing
 */
export function monthAfter(context: Context, i: number, link: Link): number {
  const word = wordAt(context, i);
  if (word?.particle === 'from') return link === 'none' ? -1 : i + 1;
  if (word?.particle === 'in') return link === 'needed' ? i + 1 : -1;
  if (link === 'optional' && textAt(context, i) === '/') return i + 1;
  if (link === 'optional' || link === 'none') return i;
  return word !== undefined && (word.preposition === 'ب' || word.preposition === 'ل') ? i : -1;
}

function readDay(context: Context, i: number): Read<Days> | null {
  const digits = dayDigits(context, i);
  if (digits > 0) return { value: { from: digits, to: digits, link: 'optional' }, last: i };
  const word = wordAt(context, i);
  // اليوم الثالث من
  const at = word?.unit === 'day' && word.article ? i + 1 : i;
  const ordinal = readOrdinal(context, at);
  // A day is masculine; الأولى من مايو is something else.
  if (!ordinal || /(?:ه|اولي)$/.test(textAt(context, at))) return null;
  const { value: day } = ordinal;
  if (wordAt(context, at)?.article) return day > 0 || at > i ? { value: { from: day, to: day, link: at > i ? 'needed' : 'of' }, last: ordinal.last } : null;
  // ثالث يوم من، أول أيام شهر
  const noun = wordAt(context, ordinal.last + 1);
  if (noun?.unit === 'day' && !noun.article) return { value: { from: day, to: day, link: noun.number === 1 ? 'needed' : 'optional' }, last: ordinal.last + 1 };
  return day === 1 ? { value: { from: day, to: day, link: 'none' }, last: ordinal.last } : null;
}

/** A day, or two of them: 13-15، 13 إلى 15، الثالث والعشرون وحتى السادس والعشرين، 11 و12. */
function readDays(context: Context, i: number): Read<Days> | null {
  const first = readDay(context, i);
  if (!first || first.value.from < 1) return first;
  const second = rangeEnd(context, first.last + 1) ?? (textAt(context, first.last + 1) === 'و' ? readDay(context, first.last + 2) : null);
  if (!second || second.value.to <= first.value.from) return first;
  return { value: { from: first.value.from, to: second.value.to, link: second.value.link }, last: second.last };
}

/** The second day of a range, with its sign: -، إلى، وحتى. */
function rangeEnd(context: Context, i: number): Read<Days> | null {
  const particle = wordAt(context, i)?.particle;
  return textAt(context, i) === '-' || particle === 'to' || particle === 'until' ? readDay(context, i + 1) : null;
}

/** Some days of a month as a period. */
function daysOf(month: ReadMonth, days: Days): Period | null {
  return mapPeriod(month.period, 'day', (span) => {
    const length = span.to - span.from + 1;
    const from = days.from < 0 ? span.to : span.from + days.from - 1;
    const to = days.to < 0 ? span.to : span.from + days.to - 1;
    // A Hijri month of the tables may lack the thirtieth day that the calendar in use gave it.
    const slack = month.period.kind === 'recurring' && month.period.calendar === 'hijri' ? 1 : 0;
    return days.to > length + (length < 30 ? slack : 0) ? null : { from, to };
  });
}

/** A date before its year is settled. */
export interface ReadDate {
  readonly period: Period;
  readonly toward: -1 | 0 | 1 | null;
}

/**
 * Reads a date: 8 مايو 2018، 7 تشرين الأول/أكتوبر المقبل، الثامن من مايو، 15 الجاري، 15-03-2018، يوليو 13-15.
 *
 * @param trusted whether the words before (a weekday, يوم) already speak for a date
 */
export function readDate(context: Context, i: number, trusted = false): Read<ReadDate> | null {
  const numeric = readNumericDate(context, i, trusted);
  if (numeric) return { value: { period: numeric.value, toward: null }, last: numeric.last };
  const days = readDays(context, i);
  if (!days) return monthFirst(context, i);
  return joined(context, days) ?? (days.value.from === days.value.to ? null : joined(context, readDay(context, i)));
}

function joined(context: Context, days: Read<Days> | null): Read<ReadDate> | null {
  if (!days) return null;
  const at = monthAfter(context, days.last + 1, days.value.link);
  const month = at < 0 ? null : days.value.link === 'none' ? readMonth(context, at, true) : readMonthOfDay(context, at);
  // A stroke joins the parts of a whole date only: 10/شوال/1436.
  if (month && textAt(context, days.last + 1) === '/' && month.value.period.kind === 'recurring') return null;
  const period = month && daysOf(month.value, days.value);
  return period && { value: { period, toward: month.value.toward }, last: month.last };
}

/** يوليو 13-15، تموز 13 إلى 15، مايو 8، 2018: the day after the month must be sure to be none of people. */
function monthFirst(context: Context, i: number): Read<ReadDate> | null {
  const name = wordAt(context, i);
  if (!name?.month && !name?.pair) return null;
  const month = readMonth(context, i, true);
  if (!month || month.value.toward !== null || month.value.period.kind !== 'recurring') return null;
  const from = dayDigits(context, month.last + 1);
  if (from < 1) return null;
  const end = rangeEnd(context, month.last + 2);
  if (end && end.value.from > from) {
    const period = daysOf(month.value, { from, to: end.value.from, link: 'none' });
    return period && { value: { period, toward: null }, last: end.last };
  }
  const comma = textAt(context, month.last + 2);
  const year = comma === ',' || comma === '،' ? readYearNumber(context, month.last + 3) : null;
  const span = year && month.value.period.at(year.value.year);
  if (!span) return null;
  const day: Span = { from: span.from + from - 1, to: span.from + from - 1 };
  return { value: { period: { kind: 'settled', grain: 'day', past: day, future: day, explicit: true }, toward: null }, last: year.last };
}

/** How many days from the reference a date is taken as it stands, though its weekday is another: that is a slip of the pen. */
const CLOSE = 45;

/** Keeps the years in which a date falls on a weekday that the text names, if there are any near the reference. */
export function onWeekday(context: Context, period: Period, weekday: Weekday): Period {
  if (period.kind === 'settled' || context.reference === null) return period;
  const year = yearOf(period.calendar, context.reference);
  const agrees = (span: Span | null): boolean => span !== null && weekdayOf(span.from) === weekday;
  const near = [year - 1, year, year + 1];
  const close = near.some((y) => Math.abs((period.at(y)?.from ?? Number.POSITIVE_INFINITY) - (context.reference ?? 0)) <= CLOSE && !agrees(period.at(y)));
  const years = close ? [] : near.filter((y) => agrees(period.at(y)));
  return years.length === 0 ? period : { ...period, at: (y) => (years.includes(y) ? period.at(y) : null) };
}

/** Settles a date, with a direction that may still follow it. */
export function settleDate(context: Context, read: Read<ReadDate>): Read<Settled> | null {
  const { period, toward } = read.value;
  const later = toward === null && period.kind === 'recurring' ? readDirection(context, read.last + 1) : null;
  const value = settle(period, context.reference, toward ?? later?.value.toward ?? null);
  return value && { value, last: later?.last ?? read.last };
}

/** هجمات 11 سبتمبر: the day of that year, where the text was written since. */
function knownDay(context: Context, i: number, { value: { period }, last }: Read<ReadDate>): Read<Settled> | null {
  const { reference } = context;
  if (period.kind !== 'recurring' || period.grain !== 'day' || reference === null || context.tokens[i - 1]?.kind !== 'word') return null;
  for (const { list, year, month, day } of KNOWN_DAYS) {
    const span = period.at(year);
    const known = dayNumber(year, month, day);
    if (span?.from === known && span.to === known && known <= reference && isListed(context, i - 1, list)) return { value: settled('day', span, false), last };
  }
  return null;
}

/**
 * A date in running text. Where it is given twice (15 شوال 1436هـ الموافق 31 يوليو 2015) the second, Gregorian one counts.
 */
export function dateRule(context: Context, i: number, trusted = false): Match | null {
  const read = readDate(context, i, trusted);
  const first = read && (knownDay(context, i, read) ?? settleDate(context, read));
  if (!first) return null;
  const equals = wordAt(context, first.last + 1)?.equals ? readDate(context, first.last + 2) : null;
  const same = equals && settleDate(context, equals);
  const found = same ?? first;
  const match = point(context, i, found.last, found.value);
  return match && match.period.grain === 'day' && match.period.past.to > match.period.past.from ? { ...match, kind: 'range' } : match;
}
