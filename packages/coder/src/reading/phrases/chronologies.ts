import type { Interval } from '../../arabic/time/index.js';
import { timeWord } from '../../arabic/time/words/lexicon.js';
import type { Word } from '../words/words.js';
import type { TimeSpan } from './chunker.js';
import type { ChunkedSentence } from './sentence.js';

/** How many words a heading has at most, marks included. */
const HEADING = 6;
/** How many words may stand in front of the date that an entry opens with: وفي، ليل. */
const OPENING = 2;

/**
 * The year that a line names which is the heading of a chronology: - 2013 -، هجمات العام 2016.
 *
 * @param published day of publication, `YYYY-MM-DD`; no year to come is one of things told
 * @returns null for any other sentence
 * @example headingYear(sentence, '2018-05-10') // 2013 for - 2013 -
 */
export function headingYear({ words, units, index }: ChunkedSentence, published: string): number | null {
  if (index === 0 || words.length > HEADING || units.some((u) => u.kind === 'verb' || u.kind === 'stop')) return null;
  const numbers = words.filter((w) => w.token.kind === 'number');
  const last = words.findLast((w) => w.token.kind !== 'punctuation');
  const folded = numbers[0]?.token.folded ?? '';
  if (numbers.length !== 1 || last !== numbers[0] || !/^(19|20)\d\d$/.test(folded)) return null;
  const year = Number(folded);
  return year <= Number(published.slice(0, 4)) ? year : null;
}

/** The year that an entry of a chronology names itself, for the entries behind it: في 26 حزيران/يونيو 2015; else that of the heading. */
export function entryYear(times: ReadonlyMap<number, TimeSpan>, heading: number | null): number | null {
  const [opening] = times;
  if (heading === null || !opening || opening[0] > OPENING) return heading;
  const { explicit, grain, past } = opening[1].expression;
  return explicit && grain === 'day' ? Number(past.start.slice(0, 4)) : heading;
}

/**
 * The times of an entry of a chronology: the date that it opens with is of the year of the heading.
 *
 * @param times time expressions of the sentence by first word
 * @param year of the heading it stands under; null for none
 * @example inYear(times, words, 2013).get(0)?.expression.past // { start: '2013-01-30', end: '2013-01-30' } for 30 كانون الثاني/يناير: قصف
 */
export function inYear(times: ReadonlyMap<number, TimeSpan>, words: readonly Word[], year: number | null): ReadonlyMap<number, TimeSpan> {
  const [opening] = times;
  if (year === null || !opening || opening[0] > OPENING) return times;
  const [first, span] = opening;
  const { expression } = span;
  const months = words.slice(first, span.last + 1).some((w) => {
    const word = timeWord(w.token.folded);
    return word?.month !== undefined || word?.pair !== undefined;
  });
  const open = expression.past.start !== expression.future.start && !expression.explicit;
  if (!months || !open || (expression.kind !== 'point' && expression.kind !== 'range')) return times;
  const past = moved(expression.past, year);
  return past ? new Map(times).set(first, { last: span.last, expression: { ...expression, past, future: past } }) : times;
}

/** The same days of another year; null for the end of a February and what goes over the end of a year. */
export function moved({ start, end }: Interval, year: number): Interval | null {
  if (start.slice(0, 4) !== end.slice(0, 4) || end.endsWith('02-29') || end.endsWith('02-28')) return null;
  return { start: `${year}${start.slice(4)}`, end: `${year}${end.slice(4)}` };
}
