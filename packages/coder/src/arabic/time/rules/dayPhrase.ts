import { type Context, type Match, textAt, wordAt } from '../context.js';
import type { Settled } from '../period.js';
import type { Span } from '../span.js';
import { dateRule } from './date.js';
import { feastRule } from './feast.js';
import { nthRule } from './nth.js';
import { todayRule } from './today.js';
import { unitRule } from './unit.js';
import { weekdayRule } from './weekday.js';

/**
 * A day with whatever stands before it: يوم الأربعاء، مساء أمس، فجر يوم 8 مايو، منتصف ليل الجمعة، ليلة السبت.
 */
export function dayPhraseRule(context: Context, i: number): Match | null {
  const at = afterParts(context, i);
  const led = at > i;
  const match =
    todayRule(context, at) ??
    nthRule(context, at) ??
    weekdayRule(context, at, led) ??
    (led ? ledDate(context, at) : null) ??
    dateRule(context, at) ??
    feastRule(context, at);
  if (!match || (led && match.period.grain !== 'day')) return null;
  const whole = { ...match, first: i, last: wordAt(context, match.last + 1)?.adverb ? match.last + 1 : match.last };
  return match.kind === 'range' && isAfterMidnight(context, i) ? { ...whole, kind: 'point', period: secondDay(match.period) } : whole;
}

/** بعد منتصف ليل الخميس الجمعة: of the night between two days the part that is the second's. */
function isAfterMidnight(context: Context, i: number): boolean {
  return wordAt(context, i)?.edge === 'middle' && wordAt(context, i - 1)?.particle === 'after';
}

function secondDay(period: Settled): Settled {
  const last = ({ to }: Span): Span => ({ from: to, to });
  const past = last(period.past);
  return { ...period, past, future: period.future === period.past ? past : last(period.future) };
}

/** A date after يوم needs no year: يوم 21/09. The weekday rule reads it as it reads السبت 21/09. */
function ledDate(context: Context, i: number): Match | null {
  return textAt(context, i + 1) === '/' ? dateRule(context, i, true) : null;
}

/** Passes يوم, أيام, parts of the day and the من between them. */
function afterParts(context: Context, i: number): number {
  let at = i;
  for (let n = 0; n < 4; n++) {
    const word = wordAt(context, at);
    if (!word || word.article) break;
    if (word.part || word.unit === 'day') at++;
    else if (word.edge === 'middle' && wordAt(context, at + 1)?.part) at += 2;
    else if (word.particle === 'from' && at > i) at++;
    else break;
  }
  return at;
}

/** Words after وقت, and the side of the reference they point to. */
const MOMENTS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['سابق', -1],
  ['لاحق', 1],
  ['مبكر', 0],
  ['متاخر', 0],
]);

/** وقت سابق اليوم، وقت متأخر من مساء أمس، وقت سابق من هذا العام: a longer period is cut at the reference. */
export function momentRule(context: Context, i: number): Match | null {
  const side = wordAt(context, i)?.moment ? MOMENTS.get(textAt(context, i + 1)) : undefined;
  if (side === undefined) return null;
  const at = wordAt(context, i + 2)?.particle === 'from' ? i + 3 : i + 2;
  const match = dayPhraseRule(context, at) ?? unitRule(context, at);
  return match && { ...match, first: i, period: cut(match.period, side, context.reference) };
}

function cut(period: Settled, side: -1 | 0 | 1, reference: number | null): Settled {
  const { from, to } = period.past;
  if (reference === null || side === 0 || from === to || from > reference || to < reference) return period;
  const span = side < 0 ? { from, to: reference } : { from: reference, to };
  return { ...period, past: span, future: span };
}
