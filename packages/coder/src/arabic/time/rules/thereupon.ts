import type { Token } from '../../token.js';
import { type Context, type Match, type Read, textAt, wordAt } from '../context.js';
import { afterHedges, type Quantity, readQuantity } from './quantity.js';
import { toldFrom } from './toldFrom.js';

/** How many tokens how long it was may take: بأربعة وعشرين يوما. */
const LONGEST = 6;

/**
 * So long after or before something told: بعدها بيومين، بعد ذلك بأسبوع، قبل ذلك بشهر. Read here as if told on the reference day; vague hours are within it.
 */
export function thereuponRule(context: Context, i: number): Match | null {
  const { reference } = context;
  const word = wordAt(context, i);
  const plain = word?.thereupon !== undefined;
  const toward = word?.thereupon ?? (word?.particle === 'after' ? 1 : word?.particle === 'before' ? -1 : null);
  if (toward === null || reference === null || (!plain && textAt(context, i + 1) !== 'ذلك')) return null;
  const read = byHowMuch(context, plain ? i + 1 : i + 2);
  return read && toldFrom(context, reference, i, read, toward);
}

/** بيومين، بنحو ثلاثة أسابيع: a quantity that ب stands on. */
function byHowMuch(context: Context, i: number): Read<Quantity> | null {
  const first = context.tokens[i];
  if (first?.kind !== 'word' || !first.folded.startsWith('ب')) return null;
  const bare: Token = { ...first, folded: first.folded.slice(1) };
  const inner: Context = { ...context, tokens: [bare, ...context.tokens.slice(i + 1, i + LONGEST)] };
  const read = readQuantity(inner, 0);
  // بنحو أسبوع: no day by its number.
  if (!read || (afterHedges(inner, 0) > 0 && /^(day|week|hour)$/.test(read.value.grain))) return null;
  return { value: read.value, last: i + read.last };
}
