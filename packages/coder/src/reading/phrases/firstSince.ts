import { opensWhen } from '../words/whenWords.js';
import { isIn, type Word } from '../words/words.js';
import type { TimeSpan } from './chunker.js';

/** How many words in front of منذ are looked at. */
const REACH = 7;

/**
 * Leaves out times that only tell since when something is the first or the greatest of its kind: هي الأولى من نوعها منذ عام 2011، أعنف قصف منذ بدء الحرب. It happened now.
 *
 * @param times time expressions of a sentence by first word
 * @param words its words
 * @returns the others
 * @example withoutFirstSince(times, words).size // 0 for وهي الزيارة الأولى منذ عام 2011
 */
export function withoutFirstSince(times: ReadonlyMap<number, TimeSpan>, words: readonly Word[]): ReadonlyMap<number, TimeSpan> {
  const compares = ([first, { expression, last }]: readonly [number, TimeSpan]): boolean =>
    expression.kind === 'since' && isFirstSince(words, first) && !isToldOf(words, last + 1);
  const all = [...times];
  return all.some(compares) ? new Map(all.filter((one) => !compares(one))) : times;
}

/** What bounds a number in front of من. */
const BOUNDS = /^(اكثر|اقل)$/;

function isFirstSince(words: readonly Word[], first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - REACH; i--) {
    const word = words[i];
    if (!word || word.token.kind === 'punctuation') return false;
    // أكثر من ألف قتيل منذ: a count.
    if (isIn(word, 'greatest since') && !(BOUNDS.test(word.reading.stem) && words[i + 1]?.token.folded === 'من')) return true;
  }
  return false;
}

/** الأسوأ منذ عام 2009، عندما قتل خمسون: whether something is told of the time itself. */
function isToldOf(words: readonly Word[], behind: number): boolean {
  return opensWhen(words[words[behind]?.token.kind === 'punctuation' ? behind + 1 : behind]);
}
