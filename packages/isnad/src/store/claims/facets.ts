import { sql } from 'kysely';
import type { Connection } from '../open.js';
import { actorRefs } from './actorRefs.js';
import { type ClaimFilter, type Conditions, where } from './filter.js';
import { count } from './keyset.js';
import type { ActorRef } from './types.js';

/** A value of a facet: how many claims have it. */
export interface FacetValue {
  value: string;
  count: number;
  actor: ActorRef | null;
}

/** How the claims of a filter divide. */
export interface ClaimFacets {
  total: number;
  type: FacetValue[];
  status: FacetValue[];
  sourceKind: FacetValue[];
  publisher: FacetValue[];
  participant: FacetValue[];
  place: FacetValue[];
  period: FacetValue[];
}

const MOST_VALUES = 50;
const MOST_PUBLISHERS = 200;

/** Counts how claims divide; each facet as if its own filter were not set, so that another value can be chosen. */
export async function facetsOf(connection: Connection, conditions: Conditions): Promise<ClaimFacets> {
  const { query } = connection;
  const by = async (column: string, own: readonly (keyof ClaimFilter)[]): Promise<FacetValue[]> => {
    const { rows } = await sql<{ value: string; count: number }>`SELECT ${sql.ref(column)} AS value, count(*) AS count FROM events e
      WHERE ${where(conditions, own)} AND ${sql.ref(column)} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_PUBLISHERS}`.execute(query);
    return rows.map((row) => ({ ...row, actor: null }));
  };
  const named = async (rows: readonly { id: number; count: number }[]): Promise<FacetValue[]> => {
    const refs = await actorRefs(
      connection,
      rows.map(({ id }) => id),
    );
    return rows.flatMap(({ id, count: n }) => {
      const actor = refs.get(id);
      return actor === undefined ? [] : [{ value: actor.key, count: n, actor }];
    });
  };
  const participants = await sql<{ id: number; count: number }>`SELECT p.actor_id AS id, count(DISTINCT p.event_id) AS count FROM participants p
    WHERE p.event_id IN (SELECT e.event_id FROM events e WHERE ${where(conditions, ['participant'])}) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_VALUES}`.execute(
    query,
  );
  const places = await sql<{ id: number; count: number }>`SELECT e.place_id AS id, count(*) AS count FROM events e
    WHERE ${where(conditions, ['place'])} AND e.place_id IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_VALUES}`.execute(query);
  const periods = await sql<{ value: string; count: number }>`SELECT substr(e.day, 1, 7) AS value, count(*) AS count FROM events e
    WHERE ${where(conditions, ['from', 'to'])} AND e.day IS NOT NULL GROUP BY 1 ORDER BY 1`.execute(query);
  return {
    total: await count(query, sql`events e WHERE ${where(conditions)}`),
    type: await by('e.type', ['type', 'quad']),
    status: await by('e.status', ['status']),
    sourceKind: await by('e.source_kind', ['sourceKind']),
    publisher: await by('e.publisher', ['publisher']),
    participant: await named(participants.rows),
    place: await named(places.rows),
    period: periods.rows.map((row) => ({ ...row, actor: null })),
  };
}
