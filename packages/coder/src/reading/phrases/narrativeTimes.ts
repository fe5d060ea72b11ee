import { civil, isoDate, parseIsoDate } from '../../arabic/time/calendar.js';
import { type Grain, type Interval, periodAround } from '../../arabic/time/index.js';
import { timeWord } from '../../arabic/time/words/lexicon.js';
import type { Word } from '../words/words.js';
import type { TimeSpan } from './chunker.js';
import { ofYearBefore } from './yearBefore.js';

/**
 * Settles times that are told from another: في اليوم التالي، وبعد يومين are counted from the last day that was named, not from the day of publication;
 * في ديسمبر من العام نفسه is of its year.
 *
 * @param times time expressions of a sentence by their first word
 * @param words its words
 * @param before the last day, month or year named in front of it; null for none
 * @param published day of publication, `YYYY-MM-DD`; null where it is not known
 * @returns the same expressions, those told from a time that is known as points of their own
 * @example settleNarrative(times, words, fifthOfMarch, '2019-03-14').get(0)?.expression.past // { start: '2019-03-06', end: '2019-03-06' }
 */
export function settleNarrative(
  times: ReadonlyMap<number, TimeSpan>,
  words: readonly Word[],
  before: TimeSpan | null,
  published: string | null,
): ReadonlyMap<number, TimeSpan> {
  const day = published?.slice(0, 10) ?? null;
  const reference = day === null ? null : parseIsoDate(day);
  if (day === null || reference === null || times.size === 0) return times;
  const settled = new Map<number, TimeSpan>();
  let last = before;
  let changed = false;
  for (const [first, span] of [...times].sort(([a], [b]) => a - b)) {
    const now = (span.expression.kind === 'narrative' ? toldFrom(span, first, words, last, reference) : ofYearBefore(span, first, words, last, day)) ?? span;
    changed ||= now !== span;
    settled.set(first, now);
    if (now.expression.kind === 'point' && !span.expression.approximate) last = now;
  }
  return changed ? settled : times;
}

/** A time of which only the distance is told, from the last one named; null where that is not known as well as it asks. */
function toldFrom(span: TimeSpan, first: number, words: readonly Word[], last: TimeSpan | null, reference: number): TimeSpan | null {
  const { past, grain } = span.expression;
  if (!last || words.slice(first, span.last + 1).some((word) => timeWord(word.token.folded)?.weekday !== undefined)) return null;
  const base = parseIsoDate(last.expression.past.end);
  if (base === null) return null;
  if (grain === 'day') return last.expression.grain === 'day' ? asPoint(span, moveInterval(past, base - reference)) : null;
  if (grain !== 'year' && grain !== 'month') return null;
  // وبعدها بعام، في العام التالي: the year after.
  if (!KNOWN[grain].has(last.expression.grain)) return null;
  const from = parseIsoDate(past.start);
  const there = from === null ? null : periodAround(base, grain, steps(from, grain) - steps(reference, grain));
  return there && asPoint(span, there);
}

/** What a month, or a year, can be counted from. */
const KNOWN: Readonly<Record<'month' | 'year', ReadonlySet<Grain>>> = { month: new Set(['day', 'month']), year: new Set(['day', 'month', 'year']) };

/** Which month or year a day is in, counted from the first. */
function steps(day: number, grain: 'month' | 'year'): number {
  const { year, month } = civil(day);
  return grain === 'year' ? year : 12 * year + month;
}

function asPoint({ last, expression }: TimeSpan, days: Interval): TimeSpan {
  return { last, expression: { ...expression, kind: 'point', past: days, future: days } };
}

function moveInterval({ start, end }: Interval, days: number): Interval {
  const move = (day: string): string => {
    const number = parseIsoDate(day);
    return number === null ? day : isoDate(number + days);
  };
  return { start: move(start), end: move(end) };
}
