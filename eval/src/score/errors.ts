import type { ComparableEvent } from './comparable.js';
import { type Comparison, isWhole, type Match, touches } from './match.js';

/** What can be wrong with an event, in the order in which the report lists it. */
export const ERROR_CLASSES = [
  'missed event',
  'invented event',
  'wrong type',
  'actor missing',
  'actor invented',
  'wrong actor',
  'recipient missing',
  'recipient invented',
  'wrong recipient',
  'wrong status',
  'wrong source',
] as const;
export type ErrorClass = (typeof ERROR_CLASSES)[number];

/** Faults that do not make an event incomplete, since date and place are not asked of a complete one. */
export const CIRCUMSTANCE_CLASSES = ['date missing', 'date invented', 'wrong date', 'place missing', 'place invented', 'wrong place'] as const;
export type CircumstanceClass = (typeof CIRCUMSTANCE_CLASSES)[number];

/** How often each thing is wrong. */
export interface ErrorCounts {
  /** Events, annotated or read, that are not complete; what was read as another type counts once. */
  readonly failures: number;
  /** How many of them have each fault; one event can have several. */
  readonly counts: Readonly<Record<ErrorClass, number>>;
  /** Matched events, and how many of them have a wrong date or place. */
  readonly matched: number;
  readonly circumstances: Readonly<Record<CircumstanceClass, number>>;
}

/** Counts the error classes over a set of compared articles. */
export function countErrors(comparisons: readonly Comparison[]): ErrorCounts {
  const counts = zeros(ERROR_CLASSES);
  const circumstances = zeros(CIRCUMSTANCE_CLASSES);
  let failures = 0;
  let matched = 0;
  const fail = (classes: readonly ErrorClass[]): void => {
    if (classes.length > 0) failures++;
    for (const name of classes) counts[name]++;
  };
  for (const comparison of comparisons) {
    const { retyped, missed, invented } = retype(comparison);
    for (let i = 0; i < retyped; i++) fail(['wrong type']);
    for (let i = 0; i < missed; i++) fail(['missed event']);
    for (let i = 0; i < invented; i++) fail(['invented event']);
    for (const match of comparison.matches) {
      matched++;
      fail(faultsOf(match));
      for (const name of circumstanceFaults(match)) circumstances[name]++;
    }
  }
  return { failures, counts, matched, circumstances };
}

function zeros<T extends string>(names: readonly T[]): Record<T, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<T, number>;
}

/** A missed event and an invented one on the same words are one event with the wrong type. */
function retype({ missed, invented }: Comparison): { retyped: number; missed: number; invented: number } {
  const left: ComparableEvent[] = [...invented];
  let retyped = 0;
  for (const event of missed) {
    const i = left.findIndex((other) => touches(event, other));
    if (i < 0) continue;
    left.splice(i, 1);
    retyped++;
  }
  return { retyped, missed: missed.length - retyped, invented: left.length };
}

/** What keeps a matched event from being complete. */
export function faultsOf(match: Match): ErrorClass[] {
  const out: ErrorClass[] = [];
  for (const [name, role] of [
    ['actor', match.actors],
    ['recipient', match.recipients],
  ] as const) {
    if (isWhole(role)) continue;
    if (role.hits === role.system) out.push(`${name} missing`);
    else if (role.hits === role.gold) out.push(`${name} invented`);
    else out.push(`wrong ${name}`);
  }
  if (!match.status) out.push('wrong status');
  if (!match.source) out.push('wrong source');
  return out;
}

function circumstanceFaults(match: Match): CircumstanceClass[] {
  const out: CircumstanceClass[] = [];
  for (const name of ['date', 'place'] as const) {
    if (match[name]) continue;
    out.push(match.system[name] === null ? `${name} missing` : match.gold[name] === null ? `${name} invented` : `wrong ${name}`);
  }
  return out;
}
