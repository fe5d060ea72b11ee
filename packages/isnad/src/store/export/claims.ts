import { setImmediate as breathe } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Conditions, list, where } from '../claims/filter.js';
import { type ClaimOrder, orderOf } from '../claims/list.js';
import type { Connection } from '../open.js';
import type { EventsFlat } from '../schema.js';
import type { Store } from '../store.js';
import { FLAT_COLUMNS, polecatColumns } from './columns.js';
import { toGold } from './gold.js';
import { writeParquet } from './parquet.js';
import { toCsv, toGeoJson, toGraphMl, toJsonLd } from './text.js';

const AT_ONCE = 500;

/**
 * All claims of a filter in the layouts of `isnad export` that are text.
 *
 * @param sort the order of the table that is exported; without it they come as they were read. Gold has whole articles, GraphML no rows
 */
export async function* exportText(
  store: Store,
  format: 'csv' | 'polecat' | 'geojson' | 'graphml' | 'jsonld' | 'gold',
  conditions: Conditions,
  sort?: ClaimOrder,
): AsyncGenerator<string> {
  const events = everyClaim(store.connection, conditions, sort);
  const makers = (await store.summary()).runs;
  if (format === 'csv') yield* toCsv(events, FLAT_COLUMNS);
  else if (format === 'polecat') yield* toCsv(events, polecatColumns(store.countries()));
  else if (format === 'geojson') yield* toGeoJson(events, makers);
  else if (format === 'graphml') yield* toGraphMl(events, makers);
  else if (format === 'jsonld') yield* toJsonLd(events, makers);
  else yield* goldLines(store, conditions);
}

/** All claims of a filter as a Parquet file, in the order of the table where one is given. */
export async function exportParquet(store: Store, file: string, conditions: Conditions, sort?: ClaimOrder): Promise<void> {
  await writeParquet(file, everyClaim(store.connection, conditions, sort), FLAT_COLUMNS, (await store.summary()).runs);
}

/** All claims of a filter, whatever their number: in an order, else by their numbers. */
async function* everyClaim({ query }: Connection, conditions: Conditions, sort?: ClaimOrder): AsyncGenerator<EventsFlat> {
  // Sorted once, for the whole file: numbers alone, of which a million take a few megabytes.
  const sorted = sort === undefined ? null : await sortedNumbers(query, conditions, sort);
  let after = 0;
  for (let from = 0; ; from += AT_ONCE) {
    const ids = sorted === null ? await numbersAfter(query, conditions, after) : sorted.slice(from, from + AT_ONCE);
    const last = ids.at(-1);
    if (last === undefined) return;
    const rows = await query
      .selectFrom('events_flat')
      .selectAll()
      .where('event_id', 'in', sql<number>`${list(ids)}`)
      .execute();
    const byNumber = new Map(rows.map((row) => [row.event_id, row]));
    yield* ids.flatMap((id) => byNumber.get(id) ?? []);
    after = last;
    // Others want to be answered too while a large file is written.
    await breathe();
  }
}

type Query = Connection['query'];

async function numbersAfter(query: Query, conditions: Conditions, after: number): Promise<number[]> {
  const { rows } = await sql<{ event_id: number }>`SELECT e.event_id FROM events e WHERE ${where(conditions)} AND e.event_id > ${after}
    ORDER BY e.event_id LIMIT ${AT_ONCE}`.execute(query);
  return rows.map(({ event_id }) => event_id);
}

async function sortedNumbers(query: Query, conditions: Conditions, sort: ClaimOrder): Promise<number[]> {
  const { by, tie } = orderOf(sort);
  const way = sort.startsWith('-') ? sql`DESC` : sql`ASC`;
  const { rows } = await sql<{ id: number }>`SELECT ${tie} AS id FROM events e WHERE ${where(conditions)}
    ORDER BY ${by} IS NULL, ${by} ${way}, ${tie} ${way}`.execute(query);
  return rows.map(({ id }) => id);
}

/** Corrected articles that tell such a claim, one a line: the article, its annotation, and who read it. */
async function* goldLines(store: Store, conditions: Conditions): AsyncGenerator<string> {
  const { rows } = await sql<{ id: string }>`SELECT a.id FROM articles a WHERE a.article_id IN (SELECT article_id FROM corrections WHERE undone_at IS NULL)
    AND (${conditions.size === 0 ? 1 : 0} OR a.article_id IN (SELECT e.article_id FROM events e WHERE ${where(conditions)})) ORDER BY a.article_id`.execute(
    store.connection.query,
  );
  for (const { id } of rows) {
    const article = await store.article(id);
    if (article === null) continue;
    const standing = article.corrections.filter(({ undone_at }) => undone_at === null);
    yield `${JSON.stringify({ ...toGold(article.dossier, standing), coder: article.dossier.coder })}\n`;
  }
}
