import type { Reader } from '@isnad/coder';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { readCursor, writeCursor } from '../claims/cursor.js';
import { type ClaimFilter, type Conditions, type FindArticles, list, where } from '../claims/filter.js';
import { count, type Slice, slice } from '../claims/keyset.js';
import type { Listed } from '../claims/list.js';
import { hasOldTerms, parseQuery, type Snippet, snippetOf } from '../fullText.js';
import type { Connection } from '../open.js';

/** Which articles are wanted. */
export type ArticleFilter = Pick<ClaimFilter, 'q' | 'publisher' | 'from' | 'to' | 'addedSince'>;

/** Orders of articles: by day of publication, or when they were added. */
export const ARTICLE_ORDERS = ['-date', 'date', '-added', 'added'] as const;

/** An article's head. */
export interface ArticleHeadView {
  id: string;
  title: string | null;
  publisher: string | null;
  publishedAt: string | null;
  url: string | null;
  addedAt: string;
}

/** Articles of a filter, a page of them. */
export async function listArticles(
  connection: Connection,
  filter: ArticleFilter,
  find: FindArticles,
  sort: (typeof ARTICLE_ORDERS)[number],
  part: Slice,
): Promise<Listed<ArticleHeadView & { events: number }>> {
  const all = conditionsOf(filter);
  if (filter.q?.trim()) all.push(sql<SqlBool>`a.article_id IN ${list(find(filter.q))}`);
  const from = sql`articles a WHERE ${sql.join([sql`1`, ...all], sql` AND `)}`;
  const byDay = sort.endsWith('date');
  const order = { sort, by: byDay ? sql`a.published_on` : sql`a.article_id`, tie: sql`a.article_id`, nullable: byDay };
  const { ids, next } = await slice(connection, from, order, part);
  const heads = await headsOf(connection, ids);
  const counts = await sql<{ id: number; n: number }>`SELECT article_id AS id, count(*) AS n FROM events WHERE article_id IN ${list(ids)} GROUP BY 1`.execute(
    connection.query,
  );
  const events = new Map(counts.rows.map(({ id, n }) => [id, n]));
  const items = ids.flatMap((id) => {
    const head = heads.get(id);
    return head === undefined ? [] : [{ ...head, events: events.get(id) ?? 0 }];
  });
  return { items, total: await count(connection, from), next };
}

function conditionsOf({ publisher, from, to, addedSince }: ArticleFilter): RawBuilder<SqlBool>[] {
  return [
    ...(publisher && publisher.length > 0 ? [sql<SqlBool>`a.publisher IN ${list(publisher)}`] : []),
    ...(from ? [sql<SqlBool>`a.published_on >= ${from}`] : []),
    ...(to ? [sql<SqlBool>`a.published_on <= ${to}`] : []),
    ...(addedSince ? [sql<SqlBool>`a.article_id IN (SELECT article_id FROM versions WHERE added_at >= ${new Date(addedSince).toISOString()})`] : []),
  ];
}

/** Heads of articles by their numbers. */
async function headsOf({ query }: Connection, ids: readonly number[]): Promise<ReadonlyMap<number, ArticleHeadView>> {
  const rows = await query
    .selectFrom('articles')
    .select(['article_id', 'id', 'title', 'publisher', 'published_at as publishedAt', 'url', 'added_at as addedAt'])
    .where('article_id', 'in', sql<number>`${list(ids)}`)
    .execute();
  return new Map(rows.map(({ article_id, ...head }) => [article_id, head]));
}

/** Fields of a filter that articles have themselves; with any other, an article must tell such an event. */
const OF_ARTICLES: ReadonlySet<string> = new Set(['q', 'publisher', 'from', 'to', 'addedSince']);

/** Articles that have all words of a query, best first, and an event that the filter wants. */
export async function searchArticles(
  connection: Connection,
  reader: Reader,
  typed: string,
  find: FindArticles,
  filter: ClaimFilter,
  conditions: Conditions,
  { limit, page = 1, cursor }: Slice,
): Promise<Listed<ArticleHeadView & { snippet: { text: string; marks: { start: number; end: number }[] } }>> {
  const found = await keep(connection, find(typed), filter, conditions);
  const offset = cursor === undefined ? (page - 1) * limit : readCursor(cursor, 'rank').id;
  const ids = found.slice(offset, offset + limit);
  const heads = await headsOf(connection, ids);
  const texts = await sql<{ id: number; text: string }>`SELECT a.article_id AS id, v.text FROM articles a JOIN versions v ON v.version_id = a.version_id
    WHERE a.article_id IN ${list(ids)}`.execute(connection.query);
  const query = parseQuery(reader, typed, hasOldTerms(connection));
  const snippets = new Map(texts.rows.map(({ id, text }): [number, Snippet] => [id, snippetOf(reader, text, query, heads.get(id)?.title ?? null)]));
  const items = ids.flatMap((id) => {
    const head = heads.get(id);
    const snippet = snippets.get(id);
    return head === undefined || snippet === undefined ? [] : [{ ...head, snippet: { text: snippet.text, marks: snippet.marks.map((mark) => ({ ...mark })) } }];
  });
  const end = offset + limit;
  return { items, total: found.length, next: end < found.length ? writeCursor({ sort: 'rank', value: null, id: end }) : null };
}

async function keep({ query }: Connection, found: readonly number[], filter: ClaimFilter, conditions: Conditions): Promise<readonly number[]> {
  const fields = [...conditions.keys()];
  if (fields.length === 0) return found;
  const own = fields.every((field) => OF_ARTICLES.has(field));
  const { rows } = own
    ? await sql<{ id: number }>`SELECT a.article_id AS id FROM articles a WHERE a.article_id IN ${list(found)}
        AND ${sql.join([sql`1`, ...conditionsOf(filter)], sql` AND `)}`.execute(query)
    : await sql<{ id: number }>`SELECT DISTINCT e.article_id AS id FROM events e WHERE e.article_id IN ${list(found)} AND ${where(conditions)}`.execute(query);
  const kept = new Set(rows.map(({ id }) => id));
  return found.filter((id) => kept.has(id));
}
