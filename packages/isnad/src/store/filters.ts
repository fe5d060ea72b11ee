import { fold } from '@isnad/coder/text';
import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { Connection } from './open.js';
import type { Tables } from './schema.js';

/** Which events are wanted; what is left out does not matter. Names may be keys, whole names or words of a name. */
export interface EventFilter {
  readonly actor?: string | undefined;
  readonly recipient?: string | undefined;
  /** Takes part as actor or recipient. */
  readonly participant?: string | undefined;
  readonly source?: string | undefined;
  readonly place?: string | undefined;
  readonly type?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
  readonly sourceKind?: readonly string[] | undefined;
  readonly publisher?: readonly string[] | undefined;
  /** First day, `2018-05-01`. */
  readonly from?: string | undefined;
  /** Last day. */
  readonly to?: string | undefined;
  /** Id of an article. */
  readonly article?: string | undefined;
}

/** A filter with its names looked up. */
export interface ResolvedFilter extends EventFilter {
  readonly ids: Readonly<Partial<Record<'actor' | 'recipient' | 'participant' | 'source' | 'place', readonly number[]>>>;
}

/** How many actors one name may stand for. */
const MOST_ACTORS = 200;

/**
 * Who a name stands for: the actor of this key, else those of exactly this name, else those whose names have all its words.
 *
 * @returns numbers of actors, those of most articles first where words were looked for; empty where nobody has that name
 */
export function resolveActor({ sqlite }: Connection, name: string): number[] {
  const ids = (statement: string, ...values: unknown[]): number[] =>
    sqlite
      .prepare(statement)
      .pluck()
      .all(...values) as number[];
  const byKey = ids('SELECT actor_id FROM actors WHERE key = ?', name);
  if (byKey.length > 0) return byKey;
  const folded = fold(name).trim();
  const byName = ids('SELECT actor_id FROM actors WHERE folded = ? LIMIT ?', folded, MOST_ACTORS);
  if (byName.length > 0) return byName;
  // As FTS5's tokenizer cuts them: with "ab-cd" as one word it would look for a phrase, which this index cannot.
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const match = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ');
  return ids('SELECT rowid FROM search_actors WHERE search_actors MATCH ? LIMIT ?', match, MOST_ACTORS);
}

/** Looks the names of a filter up. */
export function resolveFilter(connection: Connection, filter: EventFilter): ResolvedFilter {
  const ids: Partial<Record<'actor' | 'recipient' | 'participant' | 'source' | 'place', readonly number[]>> = {};
  for (const field of ['actor', 'recipient', 'participant', 'source', 'place'] as const) {
    const name = filter[field];
    if (name !== undefined && name !== '') ids[field] = resolveActor(connection, name);
  }
  return { ...filter, ids };
}

type Events = ExpressionBuilder<Tables & { e: Tables['events'] }, 'e'>;

/** The conditions of a filter on the events table, named `e`. */
export function conditions(eb: Events, filter: ResolvedFilter): ExpressionWrapper<Tables & { e: Tables['events'] }, 'e', SqlBool> {
  const { ids } = filter;
  const all = [sql<SqlBool>`1 = 1`, ...days(filter)];
  const takesPart = (role: 'actor' | 'recipient' | null, actors: readonly number[]) => {
    const list = sql.join(actors.length > 0 ? actors : [-1]);
    const inRole = role === null ? sql`p.role IN ('actor', 'recipient')` : sql`p.role = ${role}`;
    // The days again, beside the actor: the index of participants holds both.
    const span = sql.join([sql`1 = 1`, ...days(filter, 'p')], sql` AND `);
    return sql<SqlBool>`e.event_id IN (SELECT p.event_id FROM participants p WHERE p.actor_id IN (${list}) AND ${inRole} AND ${span})`;
  };
  if (ids.actor) all.push(takesPart('actor', ids.actor));
  if (ids.recipient) all.push(takesPart('recipient', ids.recipient));
  if (ids.participant) all.push(takesPart(null, ids.participant));
  const some: [string, readonly (string | number)[] | undefined][] = [
    ['source_id', ids.source],
    ['place_id', ids.place],
    ['type', filter.type],
    ['status', filter.status],
    ['source_kind', filter.sourceKind],
    ['publisher', filter.publisher],
  ];
  for (const [column, values] of some) {
    if (values === undefined || (values.length === 0 && !column.endsWith('_id'))) continue;
    all.push(sql<SqlBool>`${sql.ref(`e.${column}`)} IN (${sql.join(values.length > 0 ? values : [-1])})`);
  }
  if (filter.article !== undefined) all.push(sql<SqlBool>`e.article_id = (SELECT article_id FROM articles WHERE id = ${filter.article})`);
  return eb.and(all);
}

function days({ from, to }: EventFilter, table = 'e') {
  const day = sql.ref(`${table}.day`);
  return [...(from ? [sql<SqlBool>`${day} >= ${from}`] : []), ...(to ? [sql<SqlBool>`${day} <= ${to}`] : [])];
}
