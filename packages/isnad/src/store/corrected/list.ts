import { type SqlBool, sql } from 'kysely';
import { list as values } from '../claims/filter.js';
import { count, type Slice, slice } from '../claims/keyset.js';
import type { Listed } from '../claims/list.js';
import type { Connection } from '../open.js';

/** A correction with the id of its article. */
export interface CorrectionView {
  id: number;
  article: string;
  anchor: { trigger: string; near: string };
  /** A `Change`. */
  change: unknown;
  author: string;
  reason: string;
  madeAt: string;
  undoneAt: string | null;
  undoneBy: string | null;
  applied: boolean;
}

/** Which corrections are wanted. */
export interface CorrectionFilter {
  readonly article?: string | undefined;
  readonly author?: string | undefined;
  /** Only those that stand, or only those taken back. */
  readonly undone?: boolean | undefined;
}

/** All corrections of a filter, oldest first. */
export async function correctionsOf(connection: Connection, filter: CorrectionFilter): Promise<CorrectionView[]> {
  const { rows } = await sql<{ id: number }>`SELECT c.correction_id AS id FROM ${from(filter)} ORDER BY 1`.execute(connection.query);
  return views(
    connection,
    rows.map(({ id }) => id),
  );
}

export const CORRECTION_ORDERS = ['-made', 'made'] as const;

/** Corrections of a filter, a page of them. */
export async function listCorrections(
  connection: Connection,
  filter: CorrectionFilter,
  sort: (typeof CORRECTION_ORDERS)[number],
  part: Slice,
): Promise<Listed<CorrectionView>> {
  const order = { sort, by: sql`c.correction_id`, tie: sql`c.correction_id`, nullable: false };
  const { ids, next } = await slice(connection, from(filter), order, part);
  return { items: await views(connection, ids), total: await count(connection, from(filter)), next };
}

function from({ article, author, undone }: CorrectionFilter) {
  const all = [
    sql<SqlBool>`1`,
    ...(article === undefined ? [] : [sql<SqlBool>`c.article_id = (SELECT article_id FROM articles WHERE id = ${article})`]),
    ...(author === undefined ? [] : [sql<SqlBool>`c.author = ${author}`]),
    ...(undone === undefined ? [] : [undone ? sql<SqlBool>`c.undone_at IS NOT NULL` : sql<SqlBool>`c.undone_at IS NULL`]),
  ];
  return sql`corrections c WHERE ${sql.join(all, sql` AND `)}`;
}

async function views({ query }: Connection, ids: readonly number[]): Promise<CorrectionView[]> {
  const rows = await query
    .selectFrom('corrections as c')
    .innerJoin('articles as a', 'a.article_id', 'c.article_id')
    .selectAll('c')
    .select('a.id')
    .where('c.correction_id', 'in', sql<number>`${values(ids)}`)
    .execute();
  const byId = new Map(
    rows.map((row): [number, CorrectionView] => [
      row.correction_id,
      {
        id: row.correction_id,
        article: row.id,
        anchor: JSON.parse(row.anchor) as CorrectionView['anchor'],
        change: JSON.parse(row.change),
        author: row.author,
        reason: row.reason,
        madeAt: row.made_at,
        undoneAt: row.undone_at,
        undoneBy: row.undone_by,
        applied: row.applied === 1,
      },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One correction, or null. */
export async function oneCorrection(connection: Connection, id: number): Promise<CorrectionView | null> {
  return (await views(connection, [id]))[0] ?? null;
}
