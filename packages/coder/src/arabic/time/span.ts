import { addMonths, civil, dayNumber, type Weekday, weekdayOf } from './calendar.js';
import type { Grain } from './expression.js';

/** Days from one to another, both included, as day numbers. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** First, middle or last part of a period: مطلع، منتصف، أواخر. */
export type Edge = 'early' | 'middle' | 'late';

/**
 * The calendar period of some grain that a day lies in. Centuries and decades begin with the year that ends in 0.
 *
 * @param weekStart weekday that weeks begin on
 * @example periodOf('month', dayNumber(2018, 2, 12), 1) // 1 to 28 February
 */
export function periodOf(grain: Grain, day: number, weekStart: Weekday): Span {
  const { year, month } = civil(day);
  switch (grain) {
    case 'week': {
      const from = day - ((weekdayOf(day) - weekStart + 7) % 7);
      return { from, to: from + 6 };
    }
    case 'month':
      return months(year, month, 1);
    case 'quarter':
      return months(year, month - ((month - 1) % 3), 3);
    case 'season':
      return months(year, month - (month % 3), 3);
    case 'half':
      return months(year, month <= 6 ? 1 : 7, 6);
    case 'year':
      return years(year, 1);
    case 'decade':
      return years(year - (year % 10), 10);
    case 'century':
      return years(year - (year % 100), 100);
    default:
      return { from: day, to: day };
  }
}

/** `count` whole months from a month on. */
export function months(year: number, month: number, count: number): Span {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + count, 1) - 1 };
}

/** `count` whole years from a year on. */
export function years(year: number, count: number): Span {
  return months(year, 1, 12 * count);
}

/**
 * Moves a day by a number of units; hours count as the days they fill.
 *
 * @example moveBy(day, 'week', -2) // a fortnight earlier
 */
export function moveBy(day: number, grain: Grain, count: number): number {
  switch (grain) {
    case 'minute':
      return day;
    case 'hour':
      return day + Math.trunc(count / 24);
    case 'week':
      return day + 7 * Math.round(count);
    case 'month':
      return addMonths(day, Math.round(count));
    case 'quarter':
    case 'season':
      return addMonths(day, Math.round(3 * count));
    case 'half':
      return addMonths(day, Math.round(6 * count));
    case 'year':
      return addMonths(day, Math.round(12 * count));
    case 'decade':
      return addMonths(day, Math.round(120 * count));
    case 'century':
      return addMonths(day, Math.round(1200 * count));
    default:
      return day + Math.round(count);
  }
}

/**
 * A third of a period. Months divide at the 10th and the 20th, weeks 2 + 3 + 2 days (so that the end of the week is the weekend),
 * decades 3 + 4 + 3 years, all else by whole months where it can. A single day has no parts.
 *
 * @param sharp whether the word means less of a year than a third: its beginning, middle or end is two months
 * @example edgeOf({ from: may1, to: may31 }, 'late') // 21 to 31 May
 */
export function edgeOf(span: Span, edge: Edge, sharp = false): Span {
  if (sharp && (span.to - span.from === 364 || span.to - span.from === 365)) {
    const first = addMonths(span.from, edge === 'early' ? 0 : edge === 'middle' ? 5 : 10);
    return { from: first, to: addMonths(first, 2) - 1 };
  }
  const [first, second] = cuts(span);
  if (edge === 'early') return { from: span.from, to: first - 1 };
  if (edge === 'middle') return { from: first, to: second - 1 };
  return { from: second, to: span.to };
}

/** First days of the middle and of the last part. */
function cuts(span: Span): readonly [number, number] {
  const length = span.to - span.from + 1;
  if (length < 3) return [span.from, span.from];
  if (length === 7) return [span.from + 2, span.from + 5];
  if (length <= 31) return [span.from + 10 * Math.round(length / 30), span.from + 20 * Math.round(length / 30)];
  const count = Math.round(length / 30.44);
  const third = count > 100 ? 12 * Math.round(count / 40) : Math.round(count / 3);
  return [addMonths(span.from, third), addMonths(span.from, count - third)];
}
