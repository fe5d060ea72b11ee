import { type Context, type Match, point, type Read, wordAt } from '../context.js';
import { type Period, settled } from '../period.js';
import { months, type Span } from '../span.js';
import { readDirection } from './direction.js';
import type { ReadMonth } from './month.js';
import { readYearTail } from './year.js';

function seasonSpan(first: number, year: number): Span {
  return months(first === 12 ? year - 1 : year, first, 3);
}

/**
 * Reads a season: الصيف الماضي، صيف 2011، خريف العام الماضي، هذا الشتاء. A season alone is none (الربيع العربي).
 */
export function readSeason(context: Context, i: number): Read<ReadMonth> | null {
  const near = wordAt(context, i)?.demonstrative === 'near';
  const at = near ? i + 1 : i;
  const word = wordAt(context, at);
  const first = word?.season;
  if (!word || first === undefined) return null;
  const period: Period = { kind: 'recurring', grain: 'season', calendar: 'gregorian', at: (year) => seasonSpan(first, year) };
  if (near) return word.article ? { value: { period, toward: 0 }, last: at } : null;
  const year = readYearTail(context, at + 1);
  if (year) return { value: { period: settled('season', seasonSpan(first, year.value.year), year.value.explicit), toward: null }, last: year.last };
  const direction = word.article ? readDirection(context, at + 1) : null;
  return direction && { value: { period, toward: direction.value.toward }, last: direction.last };
}

/** الخريف المقبل، صيف 2011. */
export function seasonRule(context: Context, i: number): Match | null {
  const read = readSeason(context, i);
  return read && point(context, i, read.last, read.value.period, read.value.toward);
}
