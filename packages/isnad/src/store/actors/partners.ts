import { sql } from 'kysely';
import type { Quad } from '../../corroboration/types.js';
import { actorRefs } from '../claims/actorRefs.js';
import { readCursor, writeCursor } from '../claims/cursor.js';
import { type Conditions, where } from '../claims/filter.js';
import type { Slice } from '../claims/keyset.js';
import type { Listed } from '../claims/list.js';
import type { ActorRef } from '../claims/types.js';
import type { Connection } from '../open.js';
import type { FoundActor } from './find.js';
import { QuadTally } from './quads.js';

/** Somebody that an actor deals with. */
export interface PartnerView {
  actor: ActorRef;
  events: number;
  counts: Record<Quad, number>;
  intensity: number;
  last: string | null;
}

export const PARTNER_ORDERS = ['-events', '-intensity', 'intensity'] as const;

/** Who stands on the other side of an actor's events. */
export async function partnersOf(
  connection: Connection,
  { id }: FoundActor,
  conditions: Conditions,
  sort: (typeof PARTNER_ORDERS)[number],
  { limit, page = 1, cursor }: Slice,
): Promise<Listed<PartnerView>> {
  const { rows } = await sql<{ other: number; type: string; count: number; last: string | null }>`
    SELECT o.actor_id AS other, e.type, count(DISTINCT e.event_id) AS count, max(e.day) AS last FROM participants p
    JOIN participants o ON o.event_id = p.event_id AND o.actor_id <> p.actor_id AND o.role <> p.role JOIN events e ON e.event_id = p.event_id
    WHERE p.actor_id = ${id} AND ${where(conditions)} GROUP BY 1, 2`.execute(connection.query);
  const tallies = new Map<number, QuadTally>();
  const lasts = new Map<number, string>();
  for (const { other, type, count, last } of rows) {
    const tally = tallies.get(other) ?? new QuadTally();
    tally.add(type, count);
    tallies.set(other, tally);
    if (last !== null && last > (lasts.get(other) ?? '')) lasts.set(other, last);
  }
  const all = [...tallies].sort(([x, a], [y, b]) => {
    const by = sort === '-events' ? b.total - a.total : sort === '-intensity' ? b.mean - a.mean : a.mean - b.mean;
    return by || b.total - a.total || x - y;
  });
  const offset = cursor === undefined ? (page - 1) * limit : readCursor(cursor, sort).id;
  const shown = all.slice(offset, offset + limit);
  const refs = await actorRefs(
    connection,
    shown.map(([other]) => other),
  );
  const items = shown.flatMap(([other, tally]) => {
    const actor = refs.get(other);
    return actor === undefined ? [] : [{ actor, events: tally.total, counts: tally.counts, intensity: tally.mean, last: lasts.get(other) ?? null }];
  });
  const end = offset + limit;
  return { items, total: all.length, next: end < all.length ? writeCursor({ sort, value: null, id: end }) : null };
}
