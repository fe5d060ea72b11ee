import { type Context, digitsAt, type Match, point, type Read, textAt, wordAt } from '../context.js';
import { open, type Settled, settled } from '../period.js';
import { type Edge, edgeOf, moveBy, periodOf } from '../span.js';
import { readDirection } from './direction.js';
import { isGeneral } from './year.js';

/**
 * Reads a calendar unit placed by an adjective or demonstrative: الأسبوع الماضي، الشهر قبل الماضي، هذا العام، القرن الماضي.
 */
export function readUnit(context: Context, i: number): Read<Settled> | null {
  const near = wordAt(context, i)?.demonstrative === 'near';
  const at = near ? i + 1 : i;
  const noun = wordAt(context, at);
  const grain = noun?.unit;
  if (!noun?.article || grain === undefined || noun.number !== 1 || grain === 'hour' || grain === 'minute' || context.reference === null) return null;
  if (near && (noun.preposition !== '' || noun.conjunction !== '')) return null;
  const direction = readDirection(context, at + 1);
  if (direction && !near && noun.base.startsWith('عام') && isGeneral(context, at, direction.value.toward, direction.value.relative)) return null;
  if (!direction) return near ? { value: unitAt(context, context.reference, grain, 0), last: at } : null;
  return { value: unitAt(context, context.reference, grain, direction.value.steps), last: direction.last };
}

type Unit = Parameters<typeof periodOf>[0];

function unitAt(context: Context, reference: number, grain: Unit, steps: number): Settled {
  // From the period's first day, so that moving a month from the 31st cannot skip one.
  const start = periodOf(grain, reference, context.weekStart).from;
  return settled(grain, periodOf(grain, moveBy(start, grain, steps), context.weekStart), false);
}

/**
 * Reads the part of a unit that needs no adjective: the year's end in نهاية العام is the last one that came or the next to come.
 *
 * @param edge the part, read before
 * @param sharp see `edgeOf`
 */
export function readBareUnit(context: Context, i: number, edge: Edge, sharp = false): Read<Settled> | null {
  const noun = wordAt(context, i);
  const reference = context.reference;
  if (!noun?.article || noun.number !== 1 || reference === null) return null;
  const grain = noun.unit;
  if (grain !== 'week' && grain !== 'month' && grain !== 'year' && grain !== 'decade' && grain !== 'century') return null;
  if (digitsAt(context, i + 1, 4) >= 0) return null;
  const start = periodOf(grain, reference, context.weekStart).from;
  const part = (steps: number) => edgeOf(periodOf(grain, moveBy(start, grain, steps), context.weekStart), edge, sharp);
  const here = part(0);
  return { value: open(grain, here.from <= reference ? here : part(-1), here.to >= reference ? here : part(1)), last: i };
}

/** هذا الأسبوع، الشهر المقبل; التالي and السابق are relative to what was told before. */
export function unitRule(context: Context, i: number): Match | null {
  const read = readUnit(context, i);
  if (!read) return null;
  const match = point(context, i, read.last, read.value);
  const relative = wordAt(context, read.last)?.relative === true && !isThis(textAt(context, i));
  return match && relative ? { ...match, kind: 'narrative' } : match;
}

function isThis(text: string): boolean {
  return text.startsWith('هذ');
}
