/**
 * The Gregorian calendar on plain integers: a day is the number of days since 1970-01-01, so that nothing depends on time zones.
 */

/** A day as year, month (1 to 12) and day of month. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** ISO weekday: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * Number of a day. Days and months out of range run over, as in `Date.UTC`.
 *
 * @example dayNumber(1970, 1, 2) // 1
 */
export function dayNumber(year: number, month: number, day: number): number {
  const carried = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const y = m <= 2 ? carried - 1 : carried;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/**
 * Date of a numbered day, the inverse of {@link dayNumber}.
 *
 * @example civil(0) // { year: 1970, month: 1, day: 1 }
 */
export function civil(number: number): CivilDate {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/**
 * ISO weekday of a numbered day.
 *
 * @example weekdayOf(0) // 4, a Thursday
 */
export function weekdayOf(number: number): Weekday {
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Days in a month of the Gregorian calendar. */
export function monthLength(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/**
 * Moves a day by whole months, to the last day of the month where the day does not exist.
 *
 * @example addMonths(dayNumber(2018, 3, 31), -1) // the number of 2018-02-28
 */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civil(number);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return dayNumber(y, m, Math.min(day, monthLength(y, m)));
}

/**
 * A numbered day as `YYYY-MM-DD`.
 *
 * @example isoDate(0) // '1970-01-01'
 */
export function isoDate(number: number): string {
  const { year, month, day } = civil(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Day of an ISO date or date-time; the time and its zone are ignored, the date is taken as written.
 *
 * @returns null where the text is no ISO date
 * @example parseIsoDate('1970-01-02T23:00:00Z') // 1
 */
export function parseIsoDate(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (!parts) return null;
  return checkedDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/**
 * Number of a day that must exist.
 *
 * @returns null for a date such as 30 February
 */
export function checkedDay(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  return dayNumber(year, month, day);
}
