import type { CivilDate } from './calendar.js';

/**
 * The Islamic calendar by the tabular civil rule (30-year cycle with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29; epoch
 * 16 July 622 Julian). The calendars in use (Umm al-Qura, sighting of the moon) differ from it by a day at times, so every
 * date converted here is right to ±1 day. It needs no tables and never changes.
 */

/** Day number of 1 Muharram of year 1, minus one. */
const BEFORE_EPOCH = -492149;

/**
 * Number of a Hijri day.
 *
 * @example isoDate(hijriDay(1436, 10, 1)) // '2015-07-18'
 */
export function hijriDay(year: number, month: number, day: number): number {
  return BEFORE_EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + day;
}

/** Days in a Hijri month. */
export function hijriMonthLength(year: number, month: number): number {
  return month === 12 ? hijriDay(year + 1, 1, 1) - hijriDay(year, 12, 1) : hijriDay(year, month + 1, 1) - hijriDay(year, month, 1);
}

/**
 * Number of a Hijri day that must exist. A thirtieth day is let through in a month of 29, for the calendar in use may give it one.
 *
 * @returns null for a date such as 31 Ramadan
 */
export function checkedHijriDay(year: number, month: number, day: number): number | null {
  return month < 1 || month > 12 || day < 1 || day > 30 ? null : hijriDay(year, month, day);
}

/**
 * Hijri date of a numbered day, the inverse of {@link hijriDay}.
 *
 * @example hijriDate(dayNumber(2015, 7, 18)) // { year: 1436, month: 10, day: 1 }
 */
export function hijriDate(number: number): CivilDate {
  const year = Math.floor((30 * (number - BEFORE_EPOCH - 1) + 10646) / 10631);
  let month = 12;
  while (month > 1 && hijriDay(year, month, 1) > number) month--;
  return { year, month, day: number - hijriDay(year, month, 1) + 1 };
}
