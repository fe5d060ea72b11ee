import { type EntityType, fold } from '@isnad/coder';
import { type SqlBool, sql } from 'kysely';
import { actorRefs } from '../claims/actorRefs.js';
import { readCursor, writeCursor } from '../claims/cursor.js';
import { list } from '../claims/filter.js';
import { count, type Slice } from '../claims/keyset.js';
import type { Listed } from '../claims/list.js';
import type { ActorRef } from '../claims/types.js';
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
  filter: ActorFilter,
  sort: (typeof ACTOR_ORDERS)[number],
  { limit, page = 1, cursor }: Slice,
): Promise<Listed<ActorCount>> {
  const from = sql`actors a WHERE ${sql.join([sql`1`, ...conditionsOf(filter)], sql` AND `)}`;
  const offset = cursor === undefined ? (page - 1) * limit : readCursor(cursor, sort).id;
  const order = sort === 'name' ? sql`a.folded` : sql`events DESC`;
  const { rows } = await sql<{ id: number; events: number; articles: number }>`
    SELECT a.actor_id AS id, (SELECT count(*) FROM participants p WHERE p.actor_id = a.actor_id) AS events,
      (SELECT count(*) FROM entities n WHERE n.actor_id = a.actor_id) AS articles
    FROM ${from} ORDER BY ${order}, a.actor_id LIMIT ${limit} OFFSET ${offset}`.execute(connection.query);
  const refs = await actorRefs(
    connection,
    rows.map(({ id }) => id),
  );
  const items = rows.flatMap(({ id, events, articles }) => {
    const actor = refs.get(id);
    return actor === undefined ? [] : [{ actor, events, articles }];
  });
  const total = await count(connection.query, from);
  const end = offset + limit;
  return { items, total, next: end < total ? writeCursor({ sort, value: null, id: end }) : null };
}

function conditionsOf({ q, kind, country }: ActorFilter) {
  const words = fold(q ?? '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
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
