import { checkedDay } from '../calendar.js';
import { type Context, digitsAt, type Read, textAt, wordAt } from '../context.js';
import { checkedHijriDay } from '../hijri.js';
import { type Period, settled } from '../period.js';
import { months } from '../span.js';

const SEPARATORS: ReadonlySet<string> = new Set(['/', '-', '–', '.', '\\']);

/**
 * Reads a date in digits: 15-03-2018، 2018/3/15، 15.3.2018، 25/6/1436 (Hijri by its year), 3/2018. The day comes before the month
 * unless only the other order makes a date.
 *
 * @param trusted whether a weekday or يوم before lets a date stand without its year: السبت 21/09
 */
export function readNumericDate(context: Context, i: number, trusted: boolean): Read<Period> | null {
  const token = context.tokens[i];
  if (token?.kind !== 'number' || context.tokens[i - 1]?.folded === '/') return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(token.folded);
  if (dotted) return dated(context, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), i);
  const separator = textAt(context, i + 1);
  if (!SEPARATORS.has(separator)) return null;
  const full = textAt(context, i + 3) === separator;
  if (digitsAt(context, i, 4) > 0) {
    const month = digitsAt(context, i + 2, 2);
    const day = digitsAt(context, i + 4, 2);
    return full && month > 0 && day > 0 ? dated(context, digitsAt(context, i, 4), month, day, i + 4) : null;
  }
  const first = digitsAt(context, i, 2);
  const second = digitsAt(context, i + 2, 2);
  if (first < 1) return null;
  if (full && second > 0) {
    const year = digitsAt(context, i + 4, 4);
    if (year > 0) return dated(context, year, second, first, i + 4);
  }
  const year = digitsAt(context, i + 2, 4);
  if (separator === '/' && first <= 12 && year >= 1900 && year <= 2100) return { value: settled('month', months(year, first, 1), true), last: i + 2 };
  if (!trusted || separator !== '/' || second < 1 || second > 12 || first > 31) return null;
  const at = (y: number) => {
    const day = checkedDay(y, second, first);
    return day === null ? null : { from: day, to: day };
  };
  return { value: { kind: 'recurring', grain: 'day', calendar: 'gregorian', at }, last: i + 2 };
}

function dated(context: Context, year: number, month: number, day: number, last: number): Read<Period> | null {
  const hijri = year >= 1300 && year <= 1500;
  if (!hijri && (year < 1900 || year > 2100)) return null;
  const make = hijri ? checkedHijriDay : checkedDay;
  const number = make(year, month, day) ?? make(year, day, month);
  if (number === null) return null;
  const era = wordAt(context, last + 1);
  return { value: settled('day', { from: number, to: number }, true), last: era?.era && era.preposition === '' ? last + 1 : last };
}
