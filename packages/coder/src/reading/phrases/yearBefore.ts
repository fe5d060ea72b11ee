import type { Interval } from '../../arabic/time/index.js';
import { timeWord } from '../../arabic/time/words/lexicon.js';
import type { Word } from '../words/words.js';
import { moved } from './chronologies.js';
import type { TimeSpan } from './chunker.js';

/** Words that say that something is the same, behind it and in front of it. */
const SAME = /^(نفسه|نفسها|ذاته|ذاتها|عينه|عينها)$/;
const THE_SAME = /^(نفس|ذات)$/;
const THAT = /^(ذلك|تلك)$/;

/**
 * Gives a time the year, or the day, of the one that was named before, where its words say so: في ديسمبر من العام نفسه, وفي اليوم نفسه من عام 2016, في مثل هذا اليوم من عام 2011.
 *
 * @param span the time
 * @param first index of its first word
 * @param words the words of its sentence
 * @param before the last day, month or year named in front of it; null for none
 * @param published day of publication, `YYYY-MM-DD`
 * @returns null where its words say nothing of the kind
 */
export function ofYearBefore(span: TimeSpan, first: number, words: readonly Word[], before: TimeSpan | null, published: string): TimeSpan | null {
  const { expression } = span;
  if (expression.kind !== 'point') return null;
  if (expression.grain === 'year') {
    const year = Number(expression.past.start.slice(0, 4));
    const point = pointsBack(words, first);
    const base =
      point === 'now' ? { start: published, end: published } : point === 'before' && before?.expression.grain === 'day' ? before.expression.past : null;
    const days = base && moved(base, year);
    return days && at(span, days, 'day');
  }
  if (!before || expression.explicit || expression.past.start === expression.future.start) return null;
  const days = moved(expression.past, Number(before.expression.past.start.slice(0, 4)));
  if (!days || (!isOfSameYear(words, span.last + 1) && !goesOn(days, before, first, words))) return null;
  return at(span, days, expression.grain);
}

/** في مايو 2013 غادر إيران ليصل في يوليو: whether a month or its day goes on behind one of the same sentence that names its year. */
function goesOn(days: Interval, { expression }: TimeSpan, first: number, words: readonly Word[]): boolean {
  const here = words[0]?.index ?? 0;
  const behind = expression.firstToken >= here && expression.lastToken < here + first;
  return behind && expression.explicit && (expression.grain === 'day' || expression.grain === 'month') && days.start >= expression.past.start;
}

function at({ last, expression }: TimeSpan, days: Interval, grain: TimeSpan['expression']['grain']): TimeSpan {
  return { last, expression: { ...expression, grain, past: days, future: days } };
}

/** In front of من and a year: اليوم نفسه, نفس اليوم (the one before), مثل هذا اليوم (the day of publication). */
function pointsBack(words: readonly Word[], first: number): 'before' | 'now' | null {
  const of = words[first - 1]?.token.folded === 'من' ? first - 2 : -1;
  if (of < 1) return null;
  if (SAME.test(words[of]?.token.folded ?? '')) return isUnit(words[of - 1], 'day') ? 'before' : null;
  if (!isUnit(words[of], 'day')) return null;
  if (THE_SAME.test(words[of - 1]?.reading.stem ?? '')) return 'before';
  return words[of - 1]?.token.folded === 'هذا' && words[of - 2]?.reading.stem === 'مثل' ? 'now' : null;
}

/** من العام نفسه، من نفس السنة، من ذلك العام */
function isOfSameYear(words: readonly Word[], i: number): boolean {
  if (words[i]?.token.folded !== 'من') return false;
  const next = words[i + 1];
  const after = words[i + 2];
  if (isUnit(next, 'year')) return SAME.test(after?.token.folded ?? '');
  return isUnit(after, 'year') && (THE_SAME.test(next?.reading.stem ?? '') || THAT.test(next?.token.folded ?? ''));
}

function isUnit(word: Word | undefined, grain: 'day' | 'year'): boolean {
  const time = word && timeWord(word.token.folded);
  return time?.unit === grain && time.number === 1 && time.article;
}
