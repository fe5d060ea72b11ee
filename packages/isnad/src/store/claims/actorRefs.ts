import type { EntityType } from '@isnad/coder';
import { sql } from 'kysely';
import type { Connection } from '../open.js';
import { list } from './filter.js';
import type { ActorRef } from './types.js';

/** Actors by their numbers. */
export async function actorRefs({ query }: Connection, ids: Iterable<number | null>): Promise<ReadonlyMap<number, ActorRef>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await query
    .selectFrom('actors')
    .select(['actor_id', 'key', 'name', 'name_en', 'type', 'country'])
    .where('actor_id', 'in', sql<number>`${list(wanted)}`)
    .execute();
  return new Map(rows.map(({ actor_id, name_en, type, ...row }) => [actor_id, { ...row, nameEn: name_en, type: type as EntityType }]));
}
