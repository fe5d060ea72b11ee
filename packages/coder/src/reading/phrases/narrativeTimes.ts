import { isoDate, parseIsoDate } from '../../arabic/time/calendar.js';
import type { Interval } from '../../arabic/time/index.js';
import { timeWord } from '../../arabic/time/words/lexicon.js';
import type { Word } from '../words/words.js';
import type { TimeSpan } from './chunker.js';

/**
 * Settles times that are told from another: في اليوم التالي، وبعد يومين are counted from the last day that was named, not from the day of publication.
 *
 * @param times time expressions of a sentence by their first word
 * @param words its words
 * @param before the last day, month or year named in front of it; null for none
 * @param published day of publication, `YYYY-MM-DD`; null where it is not known
 * @returns the same expressions, those told from a day that is known as points of their own
 * @example settleNarrative(times, words, fifthOfMarch, '2019-03-14').get(0)?.expression.past // { start: '2019-03-06', end: '2019-03-06' }
 */
export function settleNarrative(
  times: ReadonlyMap<number, TimeSpan>,
  words: readonly Word[],
  before: TimeSpan | null,
  published: string | null,
): ReadonlyMap<number, TimeSpan> {
  const reference = published === null ? null : parseIsoDate(published.slice(0, 10));
  if (reference === null || ![...times.values()].some(({ expression }) => expression.kind === 'narrative')) return times;
  const settled = new Map<number, TimeSpan>();
  let last = before;
  for (const [first, span] of [...times].sort(([a], [b]) => a - b)) {
    const { kind, grain, approximate } = span.expression;
    const base = kind === 'narrative' && grain === 'day' && last?.expression.grain === 'day' ? parseIsoDate(last.expression.past.end) : null;
    const names = words.slice(first, span.last + 1).some((word) => timeWord(word.token.folded)?.weekday !== undefined);
    const now = base === null || names ? span : from(span, base - reference);
    settled.set(first, now);
    if (now.expression.kind === 'point' && !approximate) last = now;
  }
  return settled;
}

/** An expression so many days later. */
function from({ last, expression }: TimeSpan, days: number): TimeSpan {
  const moved = moveInterval(expression.past, days);
  return { last, expression: { ...expression, kind: 'point', past: moved, future: moved } };
}

function moveInterval({ start, end }: Interval, days: number): Interval {
  const move = (day: string): string => {
    const number = parseIsoDate(day);
    return number === null ? day : isoDate(number + days);
  };
  return { start: move(start), end: move(end) };
}
