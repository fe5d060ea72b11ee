import { isoDate, parseIsoDate } from '../../../packages/coder/dist/arabic/time/calendar.js';
import { findTimes, type Grain, type Interval } from '../../../packages/coder/dist/arabic/time/index.js';
import { periodOf } from '../../../packages/coder/dist/arabic/time/span.js';
import { tokenise } from '../../../packages/coder/dist/arabic/tokens.js';

/** Duckling's Arabic examples, with the moment they are told at. */
export interface TimeExamples {
  readonly reference: string;
  readonly examples: readonly TimeExample[];
}

interface TimeExample {
  readonly text: string;
  readonly start: string;
  /** Exclusive; null for one unit of the grain. */
  readonly end: string | null;
  readonly grain: string;
}

/** How many examples are read exactly. */
export interface TimeFigures {
  readonly examples: number;
  /** In the past or in the future reading: which of them holds is up to the verb, and the examples have none. */
  readonly exact: number;
  /** In the future reading alone, the one that Duckling mostly gives. */
  readonly exactFuture: number;
  readonly missed: readonly string[];
}

const GRAINS: ReadonlySet<string> = new Set(['day', 'week', 'month', 'quarter', 'year']);
const MONDAY = 1;

/** Reads the examples of days and longer; finer grains are outside a dossier, whose dates are days. */
export function timeFigures({ reference, examples }: TimeExamples): TimeFigures {
  const own = examples.filter((example) => GRAINS.has(example.grain));
  const missed: string[] = [];
  let exactFuture = 0;
  for (const example of own) {
    const found = findTimes(tokenise(example.text), reference);
    const only = found.length === 1 ? found[0] : undefined;
    const wanted = interval(example);
    if (same(only?.future, wanted)) exactFuture++;
    else if (!same(only?.past, wanted)) missed.push(example.text);
  }
  return { examples: own.length, exact: own.length - missed.length, exactFuture, missed };
}

function interval({ start, end, grain }: TimeExample): Interval {
  const from = dayOf(start);
  if (end !== null) return { start: isoDate(from), end: isoDate(dayOf(end) - 1) };
  const unit = periodOf(grain as Grain, from, MONDAY);
  return { start: isoDate(from), end: isoDate(from + unit.to - unit.from) };
}

function dayOf(iso: string): number {
  const day = parseIsoDate(iso);
  if (day === null || day === undefined) throw new Error(`${iso} in the time examples is no date`);
  return day;
}

function same(a: Interval | undefined, b: Interval): boolean {
  return a?.start === b.start && a.end === b.end;
}
