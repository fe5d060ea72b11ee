import { type Context, type Read, wordAt } from '../context.js';

/** An adjective of direction: how many periods away, and whether it may be relative to something told. */
export interface Direction {
  readonly toward: -1 | 0 | 1;
  readonly steps: number;
  readonly relative: boolean;
}

/**
 * Reads الماضي، المقبل، الجاري and قبل الماضي, بعد المقبل at a token. The article is needed: مارس الماضي, not "ماضي".
 *
 * @example readDirection(context, i) // at قبل in 'الشهر قبل الماضي': { toward: -1, steps: -2, relative: false }
 */
export function readDirection(context: Context, i: number): Read<Direction> | null {
  const word = wordAt(context, i);
  if (!word) return null;
  if (word.toward !== undefined && word.article && word.preposition === '' && word.conjunction === '') {
    return { value: { toward: word.toward, steps: word.toward, relative: word.relative === true }, last: i };
  }
  const next = wordAt(context, i + 1);
  if (!next?.article || next.relative) return null;
  if (word.particle === 'before' && next.toward === -1) return { value: { toward: -1, steps: -2, relative: false }, last: i + 1 };
  if (word.particle === 'after' && next.toward === 1) return { value: { toward: 1, steps: 2, relative: false }, last: i + 1 };
  return null;
}
