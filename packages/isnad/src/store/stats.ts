import { sql } from 'kysely';
import type { Connection } from './open.js';

/** How much a store holds. */
export interface StoreStats {
  articles: number;
  events: number;
  actors: number;
  corrections: number;
  incidents: number;
  commitments: number;
  publishers: number;
  firstDay: string | null;
  lastDay: string | null;
  addedAt: string | null;
  coders: { coder: string; model: string }[];
}

/** Counts what is in a store. */
export async function statsOf({ query }: Connection): Promise<StoreStats> {
  const { rows } = await sql<Omit<StoreStats, 'coders'>>`SELECT
    (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM actors) AS actors,
    (SELECT count(*) FROM corrections WHERE undone_at IS NULL) AS corrections, (SELECT count(*) FROM incidents) AS incidents,
    (SELECT count(*) FROM commitments) AS commitments, (SELECT count(DISTINCT publisher) FROM articles) AS publishers,
    (SELECT min(published_on) FROM articles) AS firstDay, (SELECT max(published_on) FROM articles) AS lastDay,
    (SELECT added_at FROM versions ORDER BY version_id DESC LIMIT 1) AS addedAt`.execute(query);
  const coders = await query.selectFrom('runs').select(['coder', 'model']).orderBy('run_id', 'desc').execute();
  const [counts] = rows;
  if (counts === undefined) throw new Error('the database counted nothing');
  return { ...counts, coders };
}
