import { sql } from 'kysely';
import type { Connection } from '../open.js';
import type { FoundActor } from './find.js';

/** An office that articles give somebody. */
export interface OfficeView {
  title: string;
  organization: { key: string; name: string; nameEn: string | null } | null;
  from: string | null;
  to: string | null;
  articles: number;
}

const MOST_OFFICES = 200;

/** Offices of an actor as articles give them, with the days of the first and last article; the latest first. */
export async function officesOf({ query }: Connection, { id }: FoundActor): Promise<OfficeView[]> {
  const { rows } = await sql<{
    title: string;
    key: string;
    name: string | null;
    nameEn: string | null;
    from: string | null;
    to: string | null;
    articles: number;
  }>`
    SELECT o.title, o.organization_key AS key, max(o.organization) AS name, max(b.name_en) AS nameEn, min(a.published_on) AS "from", max(a.published_on) AS "to", count(*) AS articles
    FROM offices o JOIN articles a ON a.article_id = o.article_id LEFT JOIN actors b ON b.key = o.organization_key WHERE o.actor_id = ${id}
    GROUP BY 1, 2 ORDER BY "to" DESC, articles DESC, 1 LIMIT ${MOST_OFFICES}`.execute(query);
  return rows.map(({ key, name, nameEn, ...office }) => ({ ...office, organization: key === '' ? null : { key, name: name ?? key, nameEn } }));
}
