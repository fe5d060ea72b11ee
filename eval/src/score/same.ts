import type { Comparable, ComparableEvent } from './comparable.js';

const MS_A_DAY = 86_400_000;

/** Whether two entities share a name, or one's name is whole words of the other's. */
export function sameEntity(gold: Comparable, system: Comparable, a: string | null, b: string | null): boolean {
  if (a === b) return true;
  const names = a === null ? undefined : gold.entities.get(a);
  const others = b === null ? undefined : system.entities.get(b);
  if (!names || !others) return false;
  for (const x of names) {
    if (others.has(x)) return true;
    for (const y of others) if (` ${y} `.includes(` ${x} `) || ` ${x} `.includes(` ${y} `)) return true;
  }
  return false;
}

/** How many of the annotated entities are among the coder's; each of these counts once. */
export function overlap(gold: Comparable, system: Comparable, ids: Iterable<string>, others: Iterable<string>): number {
  const left = [...others];
  let hits = 0;
  for (const id of ids) {
    const i = left.findIndex((other) => sameEntity(gold, system, id, other));
    if (i < 0) continue;
    left.splice(i, 1);
    hits++;
  }
  return hits;
}

/** Whether two intervals share at least half of the days they cover together; two missing dates agree. */
export function sameDate(a: ComparableEvent['date'], b: ComparableEvent['date']): boolean {
  if (!a || !b) return !a && !b;
  const day = (iso: string): number => Date.parse(iso) / MS_A_DAY;
  const shared = Math.min(day(a.end), day(b.end)) - Math.max(day(a.start), day(b.start)) + 1;
  const whole = Math.max(day(a.end), day(b.end)) - Math.min(day(a.start), day(b.start)) + 1;
  return shared / whole >= 0.5;
}

/** Whether two sources agree: no one, an unnamed one, or the same named one. */
export function sameSource(gold: Comparable, system: Comparable, a: ComparableEvent['source'], b: ComparableEvent['source']): boolean {
  const cited = (kind: string): string => (kind === 'narrator' || kind === 'named' ? kind : 'unnamed');
  return cited(a.kind) === cited(b.kind) && (cited(a.kind) !== 'named' || sameEntity(gold, system, a.name, b.name));
}
