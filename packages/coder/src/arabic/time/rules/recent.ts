import { readNumber } from '../../numbers.js';
import { numeral } from '../../numerals.js';
import { type Context, type Match, textAt, wordAt } from '../context.js';
import type { Grain } from '../expression.js';
import { open, settled } from '../period.js';
import { moveBy } from '../span.js';
import { type Direction, readDirection } from './direction.js';
import { readQuantity } from './quantity.js';

/** How many units "the last days", "the coming months" are taken to be. */
const USUAL: Readonly<Partial<Record<Grain, number>>> = { minute: 0, hour: 24, day: 7, week: 4, month: 6, year: 5, decade: 3, century: 2 };

/**
 * The last or next several units: الأيام الماضية، اليومين الماضيين، الأسابيع الثلاثة المقبلة، الساعات الـ24 الماضية، الـ72 ساعة
 * الماضية، الثلاثة أشهر الأخيرة، آخر 48 ساعة، هذه الأيام. The reference day is part of them.
 */
export function recentRule(context: Context, i: number): Match | null {
  const word = wordAt(context, i);
  if (!word || context.reference === null) return null;
  if (word.demonstrative === 'near') return theseDays(context, i, context.reference);
  if (word.ordinal === -1 && !word.article) {
    const read = readQuantity(context, i + 1);
    return read && read.value.most >= 2 && read.value.least === read.value.most ? recent(context, i, read.last, read.value.grain, read.value.most, BACK) : null;
  }
  if (word.unit === undefined) return null;
  return word.article ? definite(context, i, word.unit, word.number ?? 1) : counted(context, i, word.unit);
}

const BACK: Direction = { toward: -1, steps: -1, relative: false };

/** الأيام (الثلاثة، الـ24، القليلة) الماضية */
function definite(context: Context, i: number, grain: Grain, number: number): Match | null {
  if (number === 1) return null;
  let at = i + 1;
  let count = number === 2 ? 2 : 0;
  for (let n = 0; n < 2; n++) {
    if (wordAt(context, at)?.few) at++;
    const counter = textAt(context, at) === 'ال' ? at + 1 : at;
    const isCount = counter > at || numeral(textAt(context, at))?.article === true;
    const read = isCount ? readNumber(context.tokens, counter) : null;
    if (!read) break;
    count = read.value;
    at = read.lastToken + 1;
  }
  const direction = readDirection(context, at);
  return direction && recent(context, i, direction.last, grain, count, direction.value);
}

/** (الـ72، الثلاثة) أيام الماضية: seen from the unit, the count is behind it. */
function counted(context: Context, i: number, grain: Grain): Match | null {
  const direction = readDirection(context, i + 1);
  if (!direction || textAt(context, i - 1) === '') return null;
  // الأربع والعشرين ساعة الماضية
  const compound = readNumber(context.tokens, i - 2);
  const start = compound?.lastToken === i - 1 ? i - 2 : i - 1;
  const number = start === i - 2 ? compound : readNumber(context.tokens, i - 1);
  if (!number || number.lastToken !== i - 1) return null;
  const first = textAt(context, i - 2).endsWith('ال') && context.tokens[i - 1]?.kind === 'number' ? i - 2 : start;
  return recent(context, first, direction.last, grain, number.value, direction.value);
}

function recent(context: Context, first: number, last: number, grain: Grain, count: number, direction: Direction): Match | null {
  const { reference } = context;
  const units = count || USUAL[grain];
  if (reference === null || units === undefined || direction.toward === 0) return null;
  const far = moveBy(reference, grain, direction.toward * units);
  const span = direction.toward < 0 ? { from: far, to: reference } : { from: reference, to: far };
  const kind = direction.relative ? 'narrative' : direction.toward < 0 ? 'duration-back' : 'duration-ahead';
  return { first, last, kind, period: settled(grain, span, false), approximate: count === 0 };
}

/** هذه الأيام: some days around now. */
function theseDays(context: Context, i: number, reference: number): Match | null {
  const noun = wordAt(context, i + 1);
  if (!noun?.article || noun.unit !== 'day' || noun.number !== 0) return null;
  const period = open('day', { from: reference - 3, to: reference }, { from: reference, to: reference + 3 });
  return { first: i, last: i + 1, kind: 'point', period, approximate: true };
}
