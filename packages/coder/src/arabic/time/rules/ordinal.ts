import { type Context, type Read, wordAt } from '../context.js';

/**
 * Reads an ordinal from 1 to 39, or -1 for the last: الأول، الثالث عشر، الخامس والعشرين، الثلاثين، الأخير.
 *
 * @example readOrdinal(context, i) // at الثالث in 'الثالث والعشرين من مايو': { value: 23, last: i + 1 }
 */
export function readOrdinal(context: Context, i: number): Read<number> | null {
  const word = wordAt(context, i);
  if (!word) return null;
  if (word.ordinal === undefined) return word.tens !== undefined && word.article ? { value: word.tens, last: i } : null;
  const next = wordAt(context, i + 1);
  if (word.ordinal > 0 && word.ordinal < 10 && word.article) {
    if (next?.teen && !next.article && next.conjunction === '') return { value: 10 + word.ordinal, last: i + 1 };
    if (next?.tens !== undefined && next.article && next.conjunction === 'و') return { value: next.tens + word.ordinal, last: i + 1 };
  }
  if (word.base.startsWith('حادي')) return null;
  return { value: word.ordinal, last: i };
}
