import { type Context, type Match, textAt, wordAt } from '../context.js';
import { settled } from '../period.js';
import { readOrdinal } from './ordinal.js';

/** لليوم الثالث على التوالي: the last so many days, the reference day being one of them. */
export function consecutiveRule(context: Context, i: number): Match | null {
  const word = wordAt(context, i);
  if (word?.unit !== 'day' || word.preposition !== 'ل' || !word.article || context.reference === null) return null;
  const ordinal = readOrdinal(context, i + 1);
  if (!ordinal || ordinal.value < 2) return null;
  const on = textAt(context, ordinal.last + 1) === 'علي' && textAt(context, ordinal.last + 2) === 'التوالي' ? 2 : 0;
  const last = on > 0 ? ordinal.last + on : textAt(context, ordinal.last + 1) === 'تواليا' ? ordinal.last + 1 : -1;
  if (last < 0) return null;
  const span = { from: context.reference - ordinal.value + 1, to: context.reference };
  return { first: i, last, kind: 'duration-back', period: settled('day', span, false), approximate: false };
}
