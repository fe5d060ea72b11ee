import type { Context, Match, Read } from '../context.js';
import { settled } from '../period.js';
import { moveBy, periodOf } from '../span.js';
import type { Quantity } from './quantity.js';

/**
 * A distance from something told as a period around where it leads from the reference: a day for days and weeks, else the month or the year.
 *
 * @returns null where the distance is vague
 */
export function toldFrom(context: Context, reference: number, first: number, { value, last }: Read<Quantity>, toward: -1 | 1): Match | null {
  const { grain, least, most } = value;
  const hours = grain === 'hour' || grain === 'minute';
  if (least !== most && !hours) return null;
  const blur = grain === 'month' ? 'month' : grain === 'year' || grain === 'decade' || grain === 'century' ? 'year' : 'day';
  const day = hours && least !== most ? reference : moveBy(reference, grain, toward * most);
  return { first, last, kind: 'narrative', period: settled(blur, periodOf(blur, day, context.weekStart), false), approximate: false };
}
