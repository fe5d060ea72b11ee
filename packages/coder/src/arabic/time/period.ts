import { civil } from './calendar.js';
import type { Grain } from './expression.js';
import { hijriDate } from './hijri.js';
import type { Span } from './span.js';

/** Which calendar a year or month is counted in. */
export type Calendar = 'gregorian' | 'hijri';

/** A period that comes round every year and whose year is open: مايو، 8 مايو، الصيف. */
export interface Recurring {
  readonly kind: 'recurring';
  readonly grain: Grain;
  readonly calendar: Calendar;
  /** The period in a year of the calendar; null where the year has none (29 February). */
  at(year: number): Span | null;
}

/** A period with its days known, in a past and a future reading (one object where they are the same). */
export interface Settled {
  readonly kind: 'settled';
  readonly grain: Grain;
  readonly past: Span;
  readonly future: Span;
  readonly explicit: boolean;
}

export type Period = Recurring | Settled;

/** A period whose days the words fix. */
export function settled(grain: Grain, span: Span, explicit: boolean): Settled {
  return { kind: 'settled', grain, past: span, future: span, explicit };
}

/** A period whose direction the words leave open. */
export function open(grain: Grain, past: Span, future: Span): Settled {
  return { kind: 'settled', grain, past, future: future.from === past.from && future.to === past.to ? past : future, explicit: false };
}

/**
 * Changes the days of a period, whatever its year turns out to be: the third of a month, a day of it.
 *
 * @returns null where a settled period has no such part
 */
export function mapPeriod(period: Period, grain: Grain, change: (span: Span) => Span | null): Period | null {
  if (period.kind === 'recurring') {
    return {
      ...period,
      grain,
      at: (year) => {
        const span = period.at(year);
        return span && change(span);
      },
    };
  }
  const past = change(period.past);
  const future = period.future === period.past ? past : change(period.future);
  return past && future ? { ...period, grain, past, future } : null;
}

/**
 * Settles a recurring period.
 *
 * @param toward -1 the last that is over, 1 the next that has not begun, 0 the one of the reference's year, null both open readings:
 * past is the last that has begun, future the first that is not over
 * @returns null without a reference
 * @example settle(may, '2018-07-01' as a day, null) // past May 2018, future May 2019
 */
export function settle(period: Period, reference: number | null, toward: -1 | 0 | 1 | null): Settled | null {
  if (period.kind === 'settled') return period.explicit || reference !== null ? period : null;
  if (reference === null) return null;
  const year = yearOf(period.calendar, reference);
  if (toward === 0) {
    const span = period.at(year);
    return span && settled(period.grain, span, false);
  }
  const past = latest(period, year, (span) => (toward === -1 ? span.to < reference : span.from <= reference));
  const future = earliest(period, year, (span) => (toward === 1 ? span.from > reference : span.to >= reference));
  if (toward === -1) return past && settled(period.grain, past, false);
  if (toward === 1) return future && settled(period.grain, future, false);
  if (past && future) return open(period.grain, past, future);
  const only = past ?? future;
  return only && settled(period.grain, only, false);
}

/** Year of a day in a calendar. */
export function yearOf(calendar: Calendar, day: number): number {
  return calendar === 'hijri' ? hijriDate(day).year : civil(day).year;
}

/** Reaches eight years either way, for the sake of 29 February. */
const REACH = 8;

function latest(period: Recurring, year: number, fits: (span: Span) => boolean): Span | null {
  for (let y = year + 1; y >= year - REACH; y--) {
    const span = period.at(y);
    if (span && fits(span)) return span;
  }
  return null;
}

function earliest(period: Recurring, year: number, fits: (span: Span) => boolean): Span | null {
  for (let y = year - 1; y <= year + REACH; y++) {
    const span = period.at(y);
    if (span && fits(span)) return span;
  }
  return null;
}
