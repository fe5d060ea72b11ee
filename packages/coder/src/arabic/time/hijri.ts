import type { CivilDate } from './calendar.js';

/**
 * The Islamic calendar. From 1300 to 1500 (November 1882 to November 2077) it is that of Umm al-Qura, which Saudi Arabia publishes and newspapers date by; before and after by the tabular
 * civil rule (30-year cycle with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29; epoch 16 July 622 Julian), which differs from it by a day or two at times.
 */

/** Day number of 1 Muharram of year 1 by the civil rule, minus one. */
const BEFORE_EPOCH = -492149;

/** First year of the table, and the day number of its 1 Muharram: 12 November 1882. */
const FIRST_YEAR = 1300;
const FIRST_DAY = -31826;

/** Which months of each year have thirty days, as three hexadecimal digits a year: the lowest bit is Muharram. As in Unicode's ICU (`islamic-umalqura`). */
const LONG_MONTHS =
  '5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a6d95d4da5d4aa95536975' +
  '2f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2' +
  'aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aa' +
  'bd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26' +
  'a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65' +
  'd4a';

/** Day number of the first of each month of the table, and of the month after its last. */
const STARTS: readonly number[] = monthStarts();

function monthStarts(): number[] {
  const starts = [FIRST_DAY];
  let day = FIRST_DAY;
  for (let k = 0; k < LONG_MONTHS.length; k += 3) {
    const long = Number.parseInt(LONG_MONTHS.slice(k, k + 3), 16);
    for (let month = 0; month < 12; month++) {
      day += (long >> month) & 1 ? 30 : 29;
      starts.push(day);
    }
  }
  return starts;
}

/** Day number of the first of a month. */
function monthStart(year: number, month: number): number {
  return STARTS[(year - FIRST_YEAR) * 12 + month - 1] ?? civilDay(year, month);
}

/** Day number of the first of a month by the civil rule. */
function civilDay(year: number, month: number): number {
  return BEFORE_EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + 1;
}

/**
 * Number of a Hijri day.
 *
 * @example isoDate(hijriDay(1436, 10, 1)) // '2015-07-17'
 */
export function hijriDay(year: number, month: number, day: number): number {
  return monthStart(year, month) + day - 1;
}

/** Days in a Hijri month. */
export function hijriMonthLength(year: number, month: number): number {
  return (month === 12 ? monthStart(year + 1, 1) : monthStart(year, month + 1)) - monthStart(year, month);
}

/**
 * Number of a Hijri day that must exist. A thirtieth day is let through in a month of 29, for another calendar in use may give it one.
 *
 * @returns null for a date such as 31 Ramadan
 */
export function checkedHijriDay(year: number, month: number, day: number): number | null {
  return month < 1 || month > 12 || day < 1 || day > 30 ? null : hijriDay(year, month, day);
}

/**
 * Hijri date of a numbered day, the inverse of {@link hijriDay}.
 *
 * @example hijriDate(dayNumber(2015, 7, 17)) // { year: 1436, month: 10, day: 1 }
 */
export function hijriDate(number: number): CivilDate {
  let year = Math.floor((30 * (number - BEFORE_EPOCH - 1) + 10646) / 10631);
  // The civil rule may be a day or two off from the table.
  if (monthStart(year + 1, 1) <= number) year++;
  else if (monthStart(year, 1) > number) year--;
  let month = 12;
  while (month > 1 && monthStart(year, month) > number) month--;
  return { year, month, day: number - monthStart(year, month) + 1 };
}
