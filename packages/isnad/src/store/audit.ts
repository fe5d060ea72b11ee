import { type SqlBool, sql } from 'kysely';
import { list } from './claims/filter.js';
import { count, type Slice, slice } from './claims/keyset.js';
import type { Listed } from './claims/list.js';
import type { Connection } from './open.js';

/** An entry of the audit log. */
export interface AuditView {
  id: number;
  at: string;
  who: string;
  what: string;
  article: string | null;
  correction: number | null;
  /** JSON. */
  detail: string;
}

/** Which entries are wanted. */
export interface AuditFilter {
  readonly who?: string | undefined;
  readonly what?: string | undefined;
  readonly article?: string | undefined;
}

export const AUDIT_ORDERS = ['-at', 'at'] as const;

/** Entries of a filter, a page of them. */
export async function listAudit(
  connection: Connection,
  { who, what, article }: AuditFilter,
  sort: (typeof AUDIT_ORDERS)[number],
  part: Slice,
): Promise<Listed<AuditView>> {
  const all = [
    sql<SqlBool>`1`,
    ...(who === undefined ? [] : [sql<SqlBool>`l.who = ${who}`]),
    ...(what === undefined ? [] : [sql<SqlBool>`l.what = ${what}`]),
    ...(article === undefined ? [] : [sql<SqlBool>`l.article_id = (SELECT article_id FROM articles WHERE id = ${article})`]),
  ];
  const from = sql`audit l WHERE ${sql.join(all, sql` AND `)}`;
  const { ids, next } = await slice(connection, from, { sort, by: sql`l.audit_id`, tie: sql`l.audit_id`, nullable: false }, part);
  const rows = await connection.query
    .selectFrom('audit as l')
    .leftJoin('articles as a', 'a.article_id', 'l.article_id')
    .select(['l.audit_id as id', 'l.at', 'l.who', 'l.what', 'a.id as article', 'l.correction_id as correction', 'l.detail'])
    .where('l.audit_id', 'in', sql<number>`${list(ids)}`)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { items: ids.flatMap((id) => byId.get(id) ?? []), total: await count(connection, from), next };
}
