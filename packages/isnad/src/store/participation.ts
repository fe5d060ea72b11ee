import { sql } from 'kysely';
import type { ResolvedFilter } from './filters.js';
import type { Connection } from './open.js';
import { limitOf, type Page } from './page.js';

const ROLES = { actor: ['actor'], recipient: ['recipient'], participant: ['actor', 'recipient'] } as const;
/** SQLite joins at most 500 selects; more actors of one name than this are read the long way. */
const MOST_ACTORS = 50;

/** Who is asked for, in which roles, and on what days. */
interface Part {
  readonly ids: readonly number[];
  readonly roles: readonly string[];
  readonly from: string;
  readonly to: string;
}

/**
 * The page of a filter that asks for one participant and a span of days and for nothing else: the most common question, and the one whose answer grows with the store. It is answered from the
 * index of participants alone, which holds actor, role, day and event in the order of the page, and reads only as many entries of it as the page is long.
 *
 * @returns the number of events and those of the page, in its order; null where the filter asks for more
 */
export async function pageOfParticipant({ query }: Connection, filter: ResolvedFilter, page: Page): Promise<{ total: number; ids: number[] } | null> {
  const part = partOf(filter);
  if (part === null || page.sort === 'confidence') return null;
  const where = (id: number, role: string) => sql`actor_id = ${id} AND role = ${role}${daysOf(part)}`;
  const pairs = part.ids.flatMap((id) => part.roles.map((role) => ({ id, role })));
  const order = page.sort === 'oldest' ? sql`day, event_id` : sql`day DESC, event_id DESC`;
  const [limit, offset] = [limitOf(page), page.offset ?? 0];
  const heads = pairs.map(
    ({ id, role }) => sql`SELECT * FROM (SELECT day, event_id FROM participants WHERE ${where(id, role)} ORDER BY ${order} LIMIT ${limit + offset})`,
  );
  const { rows } = await sql<{
    event_id: number;
  }>`SELECT event_id FROM (${sql.join(heads, sql` UNION `)}) ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`.execute(query);
  // UNION tells events apart in which somebody stands twice; in one role nobody does, and it does nothing.
  const all = pairs.map(({ id, role }) => sql`SELECT event_id FROM participants WHERE ${where(id, role)}`);
  const counted = await sql<{ total: number }>`SELECT count(*) AS total FROM (${sql.join(all, sql` UNION `)})`.execute(query);
  return { total: counted.rows[0]?.total ?? 0, ids: rows.map(({ event_id }) => event_id) };
}

function partOf(filter: ResolvedFilter): Part | null {
  const { ids, type, status, sourceKind, publisher, article, from, to } = filter;
  const [field, ...others] = (['actor', 'recipient', 'participant', 'source', 'place'] as const).filter((name) => ids[name] !== undefined);
  if (field === undefined || field === 'source' || field === 'place' || others.length > 0 || article !== undefined) return null;
  if ([type, status, sourceKind, publisher].some((values) => values !== undefined && values.length > 0)) return null;
  const actors = ids[field] ?? [];
  if (actors.length === 0 || actors.length > MOST_ACTORS) return null;
  return { ids: actors, roles: ROLES[field], from: from ?? '', to: to ?? '' };
}

function daysOf({ from, to }: Part) {
  return sql`${from === '' ? sql`` : sql` AND day >= ${from}`}${to === '' ? sql`` : sql` AND day <= ${to}`}`;
}
