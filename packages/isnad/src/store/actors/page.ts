import type { PloverType } from '@isnad/coder';
import { sql } from 'kysely';
import type { Connection } from '../open.js';
import type { FoundActor } from './find.js';

/** What an actor does and has done to it. */
export interface ActorSummary {
  events: number;
  articles: number;
  first: string | null;
  last: string | null;
  types: { role: string; type: PloverType; count: number }[];
}

/** Counts of an actor's events. */
export async function actorSummary({ query }: Connection, { id }: FoundActor): Promise<ActorSummary> {
  const { rows } = await sql<Omit<ActorSummary, 'types'>>`SELECT (SELECT count(DISTINCT event_id) FROM participants WHERE actor_id = ${id}) AS events,
    (SELECT count(DISTINCT article_id) FROM entities WHERE actor_id = ${id}) AS articles,
    (SELECT min(day) FROM participants WHERE actor_id = ${id}) AS first, (SELECT max(day) FROM participants WHERE actor_id = ${id}) AS last`.execute(query);
  const types = await sql<{ role: string; type: PloverType; count: number }>`SELECT role, type, count FROM actor_types
    WHERE actor_id = ${id} ORDER BY 3 DESC, 1, 2`.execute(query);
  const [counts] = rows;
  if (counts === undefined) throw new Error('the database counted nothing');
  return { ...counts, types: types.rows };
}
