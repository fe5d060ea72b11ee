import type { Grain } from './types.js';

const DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO date. */
export function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY);
}

/** The ISO date of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** First day of the period that a date falls in; weeks begin on Monday, as in ISO 8601. */
export function periodOf(date: string, grain: Grain): string {
  if (grain === 'month') return `${date.slice(0, 7)}-01`;
  const day = dayNumber(date);
  // 1970-01-01 was a Thursday.
  return isoDay(grain === 'week' ? day - ((((day + 3) % 7) + 7) % 7) : day);
}
