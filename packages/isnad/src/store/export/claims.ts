import { setImmediate as breathe } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Conditions, list, where } from '../claims/filter.js';
import type { Connection } from '../open.js';
import type { EventsFlat } from '../schema.js';
import type { Store } from '../store.js';
import { FLAT_COLUMNS, polecatColumns } from './columns.js';
import { toGold } from './gold.js';
import { writeParquet } from './parquet.js';
import { toCsv, toGeoJson, toGraphMl, toJsonLd } from './text.js';

const AT_ONCE = 500;

/** All claims of a filter in the layouts of `isnad export` that are text. */
export async function* exportText(
  store: Store,
  format: 'csv' | 'polecat' | 'geojson' | 'graphml' | 'jsonld' | 'gold',
  conditions: Conditions,
): AsyncGenerator<string> {
  const events = everyClaim(store.connection, conditions);
  const makers = (await store.summary()).runs;
  if (format === 'csv') yield* toCsv(events, FLAT_COLUMNS);
  else if (format === 'polecat') yield* toCsv(events, polecatColumns(store.countries()));
  else if (format === 'geojson') yield* toGeoJson(events, makers);
  else if (format === 'graphml') yield* toGraphMl(events, makers);
  else if (format === 'jsonld') yield* toJsonLd(events, makers);
  else yield* goldLines(store, conditions);
}

/** All claims of a filter as a Parquet file. */
export async function exportParquet(store: Store, file: string, conditions: Conditions): Promise<void> {
  await writeParquet(file, everyClaim(store.connection, conditions), FLAT_COLUMNS, (await store.summary()).runs);
}

/** All claims of a filter, whatever their number, by their numbers. */
async function* everyClaim({ query }: Connection, conditions: Conditions): AsyncGenerator<EventsFlat> {
  let after = 0;
  for (;;) {
    const { rows } = await sql<{ event_id: number }>`SELECT e.event_id FROM events e WHERE ${where(conditions)} AND e.event_id > ${after}
      ORDER BY e.event_id LIMIT ${AT_ONCE}`.execute(query);
    const last = rows.at(-1);
    if (last === undefined) return;
    const ids = list(rows.map(({ event_id }) => event_id));
    yield* await query.selectFrom('events_flat').selectAll().where('event_id', 'in', sql<number>`${ids}`).orderBy('event_id').execute();
    after = last.event_id;
    // Others want to be answered too while a large file is written.
    await breathe();
  }
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
