import { type EntityType, fold } from '@isnad/coder/text';
import { type SqlBool, sql } from 'kysely';
import { actorRefs } from '../claims/actorRefs.js';
import { readCursor, writeCursor } from '../claims/cursor.js';
import { list } from '../claims/filter.js';
import type { Slice } from '../claims/keyset.js';
import type { Listed } from '../claims/list.js';
import type { ActorRef } from '../claims/types.js';
import { actorCounts } from '../columns/actorCounts.js';
import type { ClaimColumns } from '../columns/columns.js';
import type { Connection } from '../open.js';

/** Which actors are wanted. */
export interface ActorFilter {
  /** Beginnings of the words of a name, in Arabic or English. */
  readonly q?: string | undefined;
  readonly kind?: readonly EntityType[] | undefined;
  readonly country?: string | undefined;
}

export const ACTOR_ORDERS = ['-events', 'name'] as const;

/** An actor with how often it takes part. */
export interface ActorCount {
  actor: ActorRef;
  events: number;
  articles: number;
}

/** Actors of a filter, a page of them. */
export async function listActors(
  connection: Connection,
  columns: ClaimColumns,
  filter: ActorFilter,
  sort: (typeof ACTOR_ORDERS)[number],
  { limit, page = 1, cursor }: Slice,
): Promise<Listed<ActorCount>> {
  const from = sql`actors a WHERE ${sql.join([sql`1`, ...conditionsOf(filter)], sql` AND `)}`;
  const found = await sql<{ id: number }>`SELECT a.actor_id AS id FROM ${from} ORDER BY a.folded, a.actor_id`.execute(connection.query);
  const ids = found.rows.map(({ id }) => id);
  const events = actorCounts(columns, (row) => columns.live[row] === 1);
  const eventsOf = (id: number): number => events[id] ?? 0;
  if (sort === '-events') ids.sort((a, b) => eventsOf(b) - eventsOf(a) || a - b);
  const offset = cursor === undefined ? (page - 1) * limit : readCursor(cursor, sort).id;
  const end = offset + limit;
  const shown = ids.slice(offset, end);
  const refs = await actorRefs(connection, shown);
  const counted = await sql<{ id: number; n: number }>`SELECT actor_id AS id, count(DISTINCT article_id) AS n FROM entities
    WHERE actor_id IN ${list(shown)} GROUP BY 1`.execute(connection.query);
  const articles = new Map(counted.rows.map(({ id, n }) => [id, n]));
  const items = shown.flatMap((id) => {
    const actor = refs.get(id);
    return actor === undefined ? [] : [{ actor, events: eventsOf(id), articles: articles.get(id) ?? 0 }];
  });
  return { items, total: ids.length, next: end < ids.length ? writeCursor({ sort, value: null, id: end }) : null };
}

function conditionsOf({ q, kind, country }: ActorFilter) {
  const words = fold(q ?? '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
  const match = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ');
  return [
    ...(q?.trim()
      ? [
          words.length === 0
            ? sql<SqlBool>`a.key = ${q}`
            : sql<SqlBool>`(a.key = ${q} OR a.actor_id IN (SELECT rowid FROM search_actors WHERE search_actors MATCH ${match}))`,
        ]
      : []),
    ...(kind && kind.length > 0 ? [sql<SqlBool>`a.type IN ${list(kind)}`] : []),
    ...(country ? [sql<SqlBool>`a.country = ${country}`] : []),
  ];
}
