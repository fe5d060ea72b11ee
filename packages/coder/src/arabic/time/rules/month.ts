import { readNumber } from '../../numbers.js';
import { dayNumber } from '../calendar.js';
import { type Context, digitsAt, isListed, type Match, point, type Read, textAt, wordAt } from '../context.js';
import { hijriDay } from '../hijri.js';
import { type Period, type Settled, settle, settled } from '../period.js';
import { months, periodOf, type Span } from '../span.js';
import type { MonthName } from '../words/facets.js';
import { readDirection } from './direction.js';
import { readOrdinal } from './ordinal.js';
import { readUnit } from './unit.js';
import { readYearTail } from './year.js';

/** A month by name, and whether more than the bare name speaks for it. */
interface NamedMonth {
  readonly month: MonthName;
  readonly proved: boolean;
}

/** Days of a month. */
export function monthSpan(month: MonthName, year: number): Span {
  if (month.calendar === 'gregorian') return months(year, month.month, 1);
  const next = month.month === 12 ? hijriDay(year + 1, 1, 1) : hijriDay(year, month.month + 1, 1);
  return { from: hijriDay(year, month.month, 1), to: next - 1 };
}

/** One name: مايو، كانون الثاني، ذي القعدة. */
function readName(context: Context, i: number): Read<MonthName> | null {
  const word = wordAt(context, i);
  if (!word || word.article) return null;
  const second = word.pair?.get(textAt(context, i + 1));
  if (second) return { value: second, last: i + 1 };
  // محافظة إب: the town is spelt as آب is.
  return word.month && !(word.ungoverned && isListed(context, i - 1, 'kind of place')) ? { value: word.month, last: i } : null;
}

const OPENERS: ReadonlySet<string> = new Set(['/', '(', '-', 'او', '[', '\\']);

/** A name with its other name: يونيو/حزيران، "يونيو (حزيران)"، مايو أيار. */
function readNames(context: Context, i: number): Read<NamedMonth> | null {
  const name = readName(context, i);
  if (!name) return null;
  let at = name.last + 1;
  let opened = '';
  while (OPENERS.has(textAt(context, at)) && at <= name.last + 2) opened = textAt(context, at++);
  const other = readName(context, at);
  if (!other || other.value.month !== name.value.month || other.value.calendar !== name.value.calendar)
    return { value: { month: name.value, proved: false }, last: name.last };
  const closed = (opened === '(' && textAt(context, other.last + 1) === ')') || (opened === '[' && textAt(context, other.last + 1) === ']');
  return { value: { month: name.value, proved: true }, last: closed ? other.last + 1 : other.last };
}

/** A month by name or number, with شهر or without: شهر مايو، شهر 3، الشهر التاسع. */
function readMonthName(context: Context, i: number): Read<NamedMonth> | null {
  const word = wordAt(context, i);
  if (word?.unit !== 'month' || word.number !== 1) return readNames(context, i);
  if (word.article) {
    const ordinal = readOrdinal(context, i + 1);
    if (!ordinal || ordinal.value < 1 || ordinal.value > 12) return null;
    return { value: { month: { calendar: 'gregorian', month: ordinal.value, trust: 'sure' }, proved: true }, last: ordinal.last };
  }
  const names = readNames(context, i + 1);
  if (names && wordAt(context, i + 1)?.preposition === '') return { value: { ...names.value, proved: true }, last: names.last };
  const number = readNumber(context.tokens, i + 1);
  // بعد شهر واحد: one month, not the first.
  if (!number || number.value > 12 || number.value < 1 || !Number.isInteger(number.value) || textAt(context, i + 1) === 'واحد') return null;
  const after = context.tokens[number.lastToken + 1];
  if (after?.kind === 'word' && !wordAt(context, number.lastToken + 1)) return null;
  return { value: { month: { calendar: 'gregorian', month: number.value, trust: 'sure' }, proved: true }, last: number.lastToken };
}

/** A month as a period, with the direction that the words after it give, not yet applied. */
export interface ReadMonth {
  readonly period: Period;
  readonly toward: -1 | 0 | 1 | null;
}

/**
 * Reads a month with its year or direction: مايو 2018، يوليو/تموز الماضي، شهر 3، هذا الشهر، الشهر الجاري، رمضان 1436.
 *
 * @param trusted whether the words before (a day, a part of a month) already speak for a month
 */
export function readMonth(context: Context, i: number, trusted: boolean): Read<ReadMonth> | null {
  const unit = wordAt(context, i);
  if (unit?.demonstrative === 'near' || (unit?.unit === 'month' && unit.article)) {
    const read = wordAt(context, unit.demonstrative ? i + 1 : i)?.unit === 'month' ? readUnit(context, i) : null;
    if (read) return { value: { period: read.value, toward: null }, last: read.last };
    if (unit.demonstrative) return null;
  }
  const name = readMonthName(context, i);
  if (!name) return null;
  const { month, proved } = name.value;
  const hijri = month.calendar === 'hijri';
  const blessed = hijri && /^(?:ال)(?:مبارك|كريم|حرام|معظم|مكرم|محرم)$/.test(textAt(context, name.last + 1)) ? name.last + 1 : name.last;
  const year = readYearTail(context, blessed + 1, hijri);
  const fitting = year && (year.value.calendar === month.calendar || (hijri && month.trust !== 'proved') || !year.value.explicit);
  if (fitting) {
    const span = year.value.calendar === month.calendar ? monthSpan(month, year.value.year) : nearYear(month, year.value.year);
    return { value: { period: settled('month', span, year.value.explicit), toward: null }, last: year.last };
  }
  const direction = readDirection(context, blessed + 1);
  const fits = direction && !textAt(context, direction.last).endsWith('ه');
  if (!fits && !trusted && !proved && !believed(context, i, month)) return null;
  const period: Period = { kind: 'recurring', grain: 'month', calendar: month.calendar, at: (y) => monthSpan(month, y) };
  return { value: { period, toward: fits ? direction.value.toward : null }, last: fits ? direction.last : blessed };
}

/** A Hijri month in a Gregorian year (رمضان 2019): the one that begins in it. */
function nearYear(month: MonthName, year: number): Span {
  const guess = Math.floor((dayNumber(year, 1, 1) - dayNumber(622, 7, 16)) / 354.367);
  for (let y = guess; y < guess + 4; y++) {
    const span = monthSpan(month, y);
    if (span.from >= dayNumber(year, 1, 1)) return span;
  }
  return monthSpan(month, guess + 1);
}

/** Whether a bare name may be believed where it stands. */
function believed(context: Context, i: number, month: MonthName): boolean {
  if (month.trust === 'sure') return true;
  if (month.trust === 'proved') return false;
  const word = wordAt(context, i);
  const before = wordAt(context, i - 1)?.particle;
  return word?.preposition === 'ب' || (before !== undefined && before !== 'from');
}

/**
 * Reads the month that a day belongs to, which may be only implied: 15 الجاري, العاشر من الشهر.
 */
export function readMonthOfDay(context: Context, i: number): Read<ReadMonth> | null {
  const read = readMonth(context, i, true);
  if (read) return read;
  const word = wordAt(context, i);
  const reference = context.reference;
  if (!word?.article || reference === null) return null;
  const implied = (word.toward === 0 && !textAt(context, i).endsWith('ه')) || (word.unit === 'month' && word.number === 1);
  if (!implied) return null;
  return { value: { period: settled('month', periodOf('month', reference, context.weekStart), false), toward: null }, last: i };
}

/** مايو الماضي، شهر رمضان، في مارس; and lists of two: شهري مايو ويونيو. */
export function monthRule(context: Context, i: number): Match | null {
  const word = wordAt(context, i);
  if (word?.unit === 'month' && word.number === 2) return monthPair(context, i);
  const read = readMonth(context, i, false);
  if (!read) return null;
  const match = point(context, i, read.last, read.value.period, read.value.toward);
  return match && wordAt(context, read.last)?.relative ? { ...match, kind: 'narrative' } : match;
}

function monthPair(context: Context, i: number): Match | null {
  const first = readMonth(context, i + 1, true);
  if (!first || wordAt(context, first.last + 1)?.conjunction !== 'و') return null;
  const second = readMonth(context, first.last + 1, true);
  if (!second) return null;
  const to = settle(second.value.period, context.reference, second.value.toward);
  if (!to) return null;
  const past = settle(first.value.period, to.past.to, null)?.past;
  const future = settle(first.value.period, to.future.to, null)?.past;
  if (!past || !future) return null;
  const joined: Settled = { ...to, past: { from: past.from, to: to.past.to }, future: { from: future.from, to: to.future.to } };
  return { first: i, last: second.last, kind: 'range', period: to.future === to.past ? { ...joined, future: joined.past } : joined, approximate: false };
}

/** The number of a day of the month in digits, or -1. */
export function dayDigits(context: Context, i: number): number {
  const value = digitsAt(context, i, 2);
  return value >= 1 && value <= 31 ? value : -1;
}
