import type { Token } from '../token.js';
import { isoDate, parseIsoDate } from './calendar.js';
import type { Context } from './context.js';
import type { Grain, Interval } from './expression.js';
import { afterHedges, readQuantity } from './rules/quantity.js';
import { moveBy, periodOf } from './span.js';

/** A stretch of time of known length: three days, a month. */
export interface Distance {
  readonly grain: Grain;
  readonly count: number;
  /** Whether it is only about so long: نحو أسبوع، أكثر من شهر. */
  readonly hedged: boolean;
  /** Index of its last token. */
  readonly last: number;
}

/**
 * Reads how long something is: ثلاثة أيام، أسبوع، شهرين.
 *
 * @returns null where there is no such quantity, or one of days and longer that is vague (أيام، عدة أسابيع); vague hours are within the day
 * @example readDistance(tokenise('ثلاثة أيام'), 0) // { grain: 'day', count: 3, hedged: false, last: 1 }
 */
export function readDistance(tokens: readonly Token[], i: number): Distance | null {
  const context: Context = { tokens, reference: null, weekStart: 1, listsOf: () => [] };
  const read = readQuantity(context, i);
  if (!read) return null;
  const { grain, least, most } = read.value;
  return least === most || grain === 'hour' || grain === 'minute' ? { grain, count: least, hedged: afterHedges(context, i) > i, last: read.last } : null;
}

/**
 * The day so far from another.
 *
 * @param day `YYYY-MM-DD`
 * @param toward -1 for back, 1 for ahead
 * @example dayApart('2019-03-14', { grain: 'week', count: 1 }, -1) // { start: '2019-03-07', end: '2019-03-07' }
 */
export function dayApart(day: string, { grain, count }: Pick<Distance, 'grain' | 'count'>, toward: -1 | 1): Interval {
  const from = parseIsoDate(day);
  const there = from === null ? day : isoDate(moveBy(from, grain, toward * count));
  return { start: there, end: there };
}

/**
 * The month or year so many from the one a day is in.
 *
 * @param day day number
 * @example periodAround(dayNumber(2018, 3, 5), 'year', 1) // { start: '2019-01-01', end: '2019-12-31' }
 */
export function periodAround(day: number, grain: Grain, count: number): Interval {
  const { from, to } = periodOf(grain, moveBy(periodOf(grain, day, 1).from, grain, count), 1);
  return { start: isoDate(from), end: isoDate(to) };
}

/**
 * The day, month or year that a day begins: what went on since then began in it.
 *
 * @returns null where none begins on that day
 * @example periodFrom('2019-03-01', 'month') // { start: '2019-03-01', end: '2019-03-31' }
 */
export function periodFrom(day: string, grain: Grain): Interval | null {
  const first = parseIsoDate(day);
  if (first === null) return null;
  const { from, to } = periodOf(grain, first, 1);
  return from === first ? { start: day, end: isoDate(to) } : null;
}
