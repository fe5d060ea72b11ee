import { type Weekday, weekdayOf } from '../calendar.js';
import { type Context, type Match, point, wordAt } from '../context.js';
import { mapPeriod } from '../period.js';
import type { Span } from '../span.js';
import { monthAfter } from './date.js';
import { readMonthOfDay } from './month.js';
import { readOrdinal } from './ordinal.js';

/** The nth weekday of a span, -1 for the last. */
export function nthWeekday(span: Span, weekday: Weekday, n: number): Span | null {
  const day = n < 0 ? span.to - ((weekdayOf(span.to) - weekday + 7) % 7) : span.from + ((weekday - weekdayOf(span.from) + 7) % 7) + 7 * (n - 1);
  return day < span.from || day > span.to ? null : { from: day, to: day };
}

/** The nth whole week of a span, -1 for the last. */
function nthWeek(span: Span, weekStart: Weekday, n: number): Span | null {
  const start = n < 0 ? nthWeekday({ from: span.from, to: span.to - 6 }, weekStart, -1) : nthWeekday(span, weekStart, n);
  return start && start.from + 6 <= span.to ? { from: start.from, to: start.from + 6 } : null;
}

/**
 * A weekday or week counted within a month: آخر اثنين من شهر مارس، ثالث ثلاثاء في أيلول، الأسبوع الأول من مايو.
 */
export function nthRule(context: Context, i: number): Match | null {
  const opener = wordAt(context, i);
  if (!opener) return null;
  if (opener.unit === 'week' && opener.article) {
    const ordinal = readOrdinal(context, i + 1);
    return ordinal && inMonth(context, i, ordinal.last + 1, 'week', (span) => nthWeek(span, context.weekStart, ordinal.value));
  }
  if (opener.article) return null;
  const ordinal = readOrdinal(context, i);
  if (!ordinal || ordinal.value > 5) return null;
  const at = wordAt(context, ordinal.last + 1)?.unit === 'day' ? ordinal.last + 2 : ordinal.last + 1;
  const noun = wordAt(context, at);
  const weekday = noun?.weekday;
  if (weekday !== undefined && !noun?.article) return inMonth(context, i, at + 1, 'day', (span) => nthWeekday(span, weekday, ordinal.value));
  if (noun?.unit === 'week' && noun.number === 1) return inMonth(context, i, at + 1, 'week', (span) => nthWeek(span, context.weekStart, ordinal.value));
  return null;
}

/** A part of the month that follows at a token, behind its preposition. */
export function inMonth(context: Context, first: number, i: number, grain: 'day' | 'week', part: (span: Span) => Span | null): Match | null {
  const at = monthAfter(context, i, 'needed');
  const month = at < 0 ? null : readMonthOfDay(context, at);
  return month && point(context, first, month.last, mapPeriod(month.value.period, grain, part), month.value.toward);
}
