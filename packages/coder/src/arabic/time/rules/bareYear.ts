import { civil } from '../calendar.js';
import { type Context, digitsAt, isListed, type Match, point, textAt, wordAt } from '../context.js';
import { settled } from '../period.js';
import { readYearNumber, yearPeriod, yearSpan } from './year.js';

/**
 * A year without its noun, believed only beside a preposition, a part of a period, another year or a dated event, and where it can hardly be a number:
 * في 2012، مطلع 2018، بين 2011 و2013، 2015-2016، حرب 2014، (2011).
 */
export function bareYearRule(context: Context, i: number): Match | null {
  const read = readYearNumber(context, i);
  if (!read) return null;
  const proved = read.last > i;
  if (!proved && !(believed(context, i) && uncounted(context, i))) return null;
  const second = textAt(context, read.last + 1) === '-' ? readYearNumber(context, read.last + 2) : null;
  if (second && yearSpan(second.value).from > yearSpan(read.value).from) {
    const span = { from: yearSpan(read.value).from, to: yearSpan(second.value).to };
    const match = point(context, i, second.last, settled('year', span, true));
    return match && { ...match, kind: 'range' };
  }
  return point(context, i, read.last, yearPeriod(read.value));
}

/** A year at the end of a phrase (غزو العراق 2003، على غزة 2014.), in brackets (2011), or at the head of its line (1973 - انقلاب في تشيلي). */
function standsAlone(context: Context, i: number): boolean {
  const next = context.tokens[i + 1];
  const before = context.tokens[i - 1];
  if (before === undefined || before.kind === 'newline') return next?.folded === '-' || next?.folded === ':';
  // القرار 2166 (2015): the year of what is numbered.
  if (before.folded === '(') return context.tokens[i - 2]?.kind !== 'number' && (next?.folded === ')' || next?.folded === '،');
  if (before.kind !== 'word' || wordAt(context, i - 1) !== undefined || isListed(context, i - 1, 'numbered')) return false;
  const year = digitsAt(context, i, 4);
  const ends = next === undefined || next.kind === 'newline' || ['.', '،', '؛', ')'].includes(next.folded);
  return ends && context.reference !== null && year <= civil(context.reference).year;
}

function believed(context: Context, i: number): boolean {
  const before = textAt(context, i - 1);
  const word = wordAt(context, i - 1);
  const follows = wordAt(context, i + 1)?.particle;
  if (textAt(context, i + 1) === '-' && readYearNumber(context, i + 2)) return true;
  if (word?.particle === 'from') return (follows === 'to' || follows === 'until') && readYearNumber(context, i + 2) !== null;
  if (word?.particle === 'to') return readYearNumber(context, i - 2) !== null;
  if (word?.particle !== undefined || word?.edge !== undefined) return textAt(context, i) !== '2000';
  if (before === 'و') return readYearNumber(context, i - 2) !== null && (wordAt(context, i - 3) !== undefined || isListed(context, i - 3, 'named by its year'));
  return standsAlone(context, i) || isListed(context, i - 1, 'named by its year');
}

function uncounted(context: Context, i: number): boolean {
  const next = context.tokens[i + 1];
  if (!next) return true;
  if (next.kind === 'punctuation') return next.folded !== '%' && !(next.folded === '/' && context.tokens[i + 2]?.kind === 'number');
  return !isListed(context, i + 1, 'counted, after a number');
}
