import { type Context, type Match, textAt, wordAt } from '../context.js';
import type { Settled } from '../period.js';
import type { Span } from '../span.js';
import { readAt } from './all.js';

/**
 * Sees an expression in its surroundings: the end of a range (من الأحد إلى الثلاثاء، بين 2011 و2013), or the preposition that makes
 * a bound of it (منذ، حتى، قبل، بعد).
 */
export function framed(context: Context, match: Match): Match {
  if (match.kind !== 'point' && match.kind !== 'range') return match;
  if (isOnset(context, match.first)) return since(context, match);
  const before = wordAt(context, match.first - 1);
  const joined = before?.particle === undefined ? null : range(context, match, before.particle === 'between');
  const found = joined ?? match;
  const first = match.first - 1;
  const { reference } = context;
  if (before?.preposition !== '' || before.article) return found;
  switch (before.particle) {
    case 'since':
      return joined ?? { ...since(context, found), first };
    case 'until':
      return {
        ...found,
        first,
        kind: 'until',
        period: both(found.period, (span) => (reference === null || span.to < reference ? span : { from: reference, to: span.to }), false),
      };
    case 'before':
      return textAt(context, first - 1) === 'من' || startsWithPart(context, match) ? { ...found, first } : { ...found, first, kind: 'before' };
    case 'after':
      return startsWithPart(context, match) ? { ...found, first } : { ...found, first, kind: 'after' };
    default:
      return found;
  }
}

/** From the period to the reference. */
function since(context: Context, match: Match): Match {
  const { reference } = context;
  return {
    ...match,
    kind: 'since',
    period: both(match.period, (span) => (reference === null || span.from > reference ? span : { from: span.from, to: reference }), true),
  };
}

const BEGAN: ReadonlySet<string> = new Set(['بدا', 'بدات']);
const WHICH: ReadonlySet<string> = new Set(['الذي', 'التي', 'والتي', 'والذي']);
const BEGINNING: ReadonlySet<string> = new Set(['بدء', 'بدايه', 'انطلاق', 'اندلاع']);

/**
 * Whether the words before tell when something still going on began: الهجوم الذي بدأ قبل أسبوعين, منذ بدء العملية في 20 يناير.
 */
function isOnset(context: Context, first: number): boolean {
  let at = first - 1;
  if (wordAt(context, at)?.particle === 'in') at--;
  if (BEGAN.has(textAt(context, at))) return WHICH.has(textAt(context, at - 1));
  for (let n = 0; n < 3; n++, at--) {
    if (context.tokens[at]?.kind !== 'word') return false;
    if (BEGINNING.has(textAt(context, at - 1))) return wordAt(context, at - 2)?.particle === 'since';
  }
  return false;
}

/** قبل ظهر اليوم, بعد ظهر الأحد: parts of the day, not bounds. */
function startsWithPart(context: Context, match: Match): boolean {
  const word = wordAt(context, match.first);
  return word?.part === true || (word?.edge === 'middle' && wordAt(context, match.first + 1)?.part === true);
}

function both(period: Settled, change: (span: Span) => Span, pastOnly: boolean): Settled {
  const past = change(period.past);
  return { ...period, past, future: pastOnly || period.future === period.past ? past : change(period.future) };
}

/** The rest of a range whose first bound was found. */
function range(context: Context, start: Match, between: boolean): Match | null {
  const next = wordAt(context, start.last + 1);
  const text = textAt(context, start.last + 1);
  let at = start.last + 1;
  if (next?.particle === 'to' || next?.particle === 'until') at++;
  else if (!between) return null;
  else if (text === 'و') at++;
  else if (next?.conjunction !== 'و') return null;
  const end = readAt(context, at);
  if (!end || end.first !== at || (end.kind !== 'point' && end.kind !== 'range')) return null;
  const past = pastRange(context, start, end);
  const future = futureRange(context, start, end, at);
  if (!past || !future) return null;
  const same = past.from === future.from && past.to === future.to;
  const explicit = start.period.explicit && end.period.explicit;
  return { ...end, first: start.first, kind: 'range', period: { ...end.period, past, future: same ? past : future, explicit } };
}

/** The end as past, and the last such start before it. */
function pastRange(context: Context, start: Match, end: Match): Span | null {
  const to = end.period.past.to;
  const again = start.period.past === start.period.future ? start : readAt({ ...context, reference: to }, start.first);
  const from = (again ?? start).period.past.from;
  return from <= to ? { from, to } : null;
}

/** The start as future, and the first such end after it. */
function futureRange(context: Context, start: Match, end: Match, at: number): Span | null {
  const open = start.period.past !== start.period.future;
  const settledEnd = end.period.past === end.period.future;
  // من الأحد إلى الثلاثاء المقبل: the end's direction holds for both.
  if (open && settledEnd) return pastRange(context, start, end);
  const from = start.period.future.from;
  const again = settledEnd ? end : readAt({ ...context, reference: from }, at);
  const to = (again ?? end).period.future.to;
  return from <= to ? { from, to } : null;
}
