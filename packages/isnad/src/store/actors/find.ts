import { sql } from 'kysely';
import { actorRefs } from '../claims/actorRefs.js';
import { list } from '../claims/filter.js';
import type { ActorRef } from '../claims/types.js';
import { resolveActor } from '../filters.js';
import type { Connection } from '../open.js';

/** An actor with its number in the store. */
export interface FoundActor {
  readonly id: number;
  readonly ref: ActorRef;
}

/** The actor of a key, or of those that a name may stand for the one in most articles; null where there is none. */
export async function findActor(connection: Connection, name: string): Promise<FoundActor | null> {
  const ids = resolveActor(connection, name);
  if (ids.length === 0) return null;
  const { rows } = await sql<{ id: number }>`SELECT a.actor_id AS id FROM actors a WHERE a.actor_id IN ${list(ids)}
    ORDER BY (SELECT count(*) FROM entities n WHERE n.actor_id = a.actor_id) DESC, a.actor_id LIMIT 1`.execute(connection.query);
  const id = rows[0]?.id;
  if (id === undefined) return null;
  const ref = (await actorRefs(connection, [id])).get(id);
  return ref === undefined ? null : { id, ref };
}
