import { dayNumber } from '../calendar.js';
import { type Context, type Match, point, type Read, textAt, wordAt } from '../context.js';
import { hijriDate, hijriDay } from '../hijri.js';
import { mapPeriod, type Period, settled } from '../period.js';
import type { Span } from '../span.js';
import type { Feast } from '../words/facets.js';
import { readDirection } from './direction.js';
import { readOrdinal } from './ordinal.js';
import { readYearTail } from './year.js';

/** A named day: عيد الفطر، عيد الأضحى 2013، ثاني أيام عيد الفطر، رأس السنة الهجرية. */
export function feastRule(context: Context, i: number): Match | null {
  const ordinal = wordAt(context, i)?.article === false && wordAt(context, i + 1)?.unit === 'day' ? readOrdinal(context, i) : null;
  if (ordinal && (ordinal.value < 1 || ordinal.value > 4)) return null;
  const at = ordinal ? ordinal.last + 2 : i;
  const name = readFeast(context, at);
  if (!name || (!ordinal && isOfSomething(context, at))) return null;
  const feast = name.value;
  const shift = (ordinal?.value ?? 1) - 1;
  const moved = (period: Period) => mapPeriod(period, 'day', (span) => ({ from: span.from + shift, to: span.to + shift }));
  const blessed = textAt(context, name.last + 1) === 'المبارك' ? name.last + 1 : name.last;
  const year = readYearTail(context, blessed + 1);
  const span = year && feastIn(feast, year.value.year, year.value.calendar === 'hijri');
  if (span) return point(context, i, year.last, moved(settled('day', span, year.value.explicit)));
  const direction = readDirection(context, blessed + 1);
  const period: Period = { kind: 'recurring', grain: 'day', calendar: 'gregorian', at: (y) => feastIn(feast, y, false) };
  return point(context, i, direction?.last ?? blessed, moved(period), direction?.value.toward ?? null);
}

/** هنأه بعيد الفطر، بمناسبة عيد الأضحى، أسواق عيد الميلاد: what is done for a feast is not done on it. */
function isOfSomething(context: Context, i: number): boolean {
  if ((wordAt(context, i)?.preposition ?? '') !== '') return true;
  const before = context.tokens[i - 1];
  return before?.kind === 'word' && wordAt(context, i - 1) === undefined && !DURING.has(before.folded);
}

/** Prepositions that say when, and are no words of time. */
const DURING: ReadonlySet<string> = new Set(['اثناء', 'خلال', 'قبيل', 'عشيه']);

function readFeast(context: Context, i: number): Read<Feast> | null {
  const word = wordAt(context, i);
  const feasts = word?.article ? undefined : word?.feasts;
  if (!feasts) return null;
  const next = textAt(context, i + 1);
  const long = feasts.get(`${next} ${textAt(context, i + 2)}`);
  if (long) return { value: long, last: i + 2 };
  const short = feasts.get(next);
  return short ? { value: short, last: i + 1 } : null;
}

/** The day of a feast in a year; a Hijri one in a Gregorian year is the first that falls in it. */
function feastIn(feast: Feast, year: number, hijriYear: boolean): Span | null {
  const day =
    feast.calendar === 'easter' ? easter(year) : feast.calendar === 'gregorian' ? dayNumber(year, feast.month, feast.day) : hijriFeast(feast, year, hijriYear);
  return { from: day, to: day };
}

function hijriFeast(feast: Feast, year: number, hijriYear: boolean): number {
  if (hijriYear) return hijriDay(year, feast.month, feast.day);
  const first = dayNumber(year, 1, 1);
  const start = hijriDate(first).year;
  const day = hijriDay(start, feast.month, feast.day);
  return day >= first ? day : hijriDay(start + 1, feast.month, feast.day);
}

/** Western Easter by the anonymous Gregorian rule. */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return dayNumber(year, Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1);
}
