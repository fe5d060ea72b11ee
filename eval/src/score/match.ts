import type { Comparable, ComparableEvent } from './comparable.js';
import { overlap, sameDate, sameEntity, sameSource } from './same.js';
import { sentenceAt, sentenceEnds } from './text.js';

/** An annotated event and the coder's event that answers to it, compared field by field. */
export interface Match {
  readonly gold: ComparableEvent;
  readonly system: ComparableEvent;
  /** Whether the triggers overlap; else the events only share type and sentence. */
  readonly touch: boolean;
  readonly actors: RoleOverlap;
  readonly recipients: RoleOverlap;
  readonly status: boolean;
  readonly source: boolean;
  readonly date: boolean;
  readonly place: boolean;
  /** Type, all actors, all recipients, status and source are right. */
  readonly complete: boolean;
}

/** How far the participants of one role agree. */
export interface RoleOverlap {
  readonly gold: number;
  readonly system: number;
  readonly hits: number;
}

/** One article compared. */
export interface Comparison {
  readonly matches: readonly Match[];
  readonly missed: readonly ComparableEvent[];
  readonly invented: readonly ComparableEvent[];
  /** Entities that take part in any event of the article. */
  readonly participants: RoleOverlap;
}

/**
 * Compares an article's annotation with what the coder read. Events are paired when they have the same type and overlapping triggers,
 * or else the same type and sentence, those with most participants in common first.
 *
 * @param text the article's text
 */
export function compare(text: string, gold: Comparable, system: Comparable): Comparison {
  const pairs = candidatePairs(text, gold, system).sort((x, y) => y.score - x.score);
  const taken = new Set<ComparableEvent>();
  const matches: Match[] = [];
  for (const pair of pairs) {
    if (taken.has(pair.gold) || taken.has(pair.system)) continue;
    taken.add(pair.gold).add(pair.system);
    matches.push(judge(gold, system, pair.gold, pair.system, pair.touch));
  }
  const takePart = (side: Comparable): Set<string> => new Set(side.events.flatMap((e) => [...e.actors, ...e.recipients]));
  const [a, b] = [takePart(gold), takePart(system)];
  return {
    matches,
    missed: gold.events.filter((e) => !taken.has(e)),
    invented: system.events.filter((e) => !taken.has(e)),
    participants: { gold: a.size, system: b.size, hits: overlap(gold, system, a, b) },
  };
}

interface Pair {
  readonly gold: ComparableEvent;
  readonly system: ComparableEvent;
  readonly touch: boolean;
  readonly score: number;
}

function candidatePairs(text: string, gold: Comparable, system: Comparable): Pair[] {
  const ends = sentenceEnds(text);
  return gold.events.flatMap((a) =>
    system.events.flatMap((b): Pair[] => {
      const touch = touches(a, b);
      if (a.type !== b.type || !(touch || sentenceAt(ends, a.start) === sentenceAt(ends, b.start))) return [];
      const shared = overlap(gold, system, a.actors, b.actors) + overlap(gold, system, a.recipients, b.recipients);
      // An overlapping trigger outweighs any number of participants.
      return [{ gold: a, system: b, touch, score: (touch ? 100 : 0) + shared }];
    }),
  );
}

/** Whether two triggers overlap. */
export function touches(a: ComparableEvent, b: ComparableEvent): boolean {
  return a.start < b.end && b.start < a.end;
}

function judge(gold: Comparable, system: Comparable, a: ComparableEvent, b: ComparableEvent, touch: boolean): Match {
  const role = (name: 'actors' | 'recipients'): RoleOverlap => ({
    gold: a[name].length,
    system: b[name].length,
    hits: overlap(gold, system, a[name], b[name]),
  });
  const [actors, recipients] = [role('actors'), role('recipients')];
  const status = a.status === b.status;
  const source = sameSource(gold, system, a.source, b.source);
  return {
    gold: a,
    system: b,
    touch,
    actors,
    recipients,
    status,
    source,
    date: sameDate(a.date, b.date),
    place: a.place === null ? b.place === null : sameEntity(gold, system, a.place, b.place),
    complete: isWhole(actors) && isWhole(recipients) && status && source,
  };
}

/** Whether a role names everybody and nobody else. */
export function isWhole(role: RoleOverlap): boolean {
  return role.hits === role.gold && role.hits === role.system;
}
