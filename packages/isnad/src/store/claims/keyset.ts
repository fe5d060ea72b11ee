import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../open.js';
import { type Cursor, readCursor, writeCursor } from './cursor.js';

/** Which part of a list is wanted: after a cursor, or a page by its number (from 1), else the first. */
export interface Slice {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly page?: number | undefined;
}

/** A list's order: an expression, the number that settles ties, and the direction. Rows without a value come last either way. */
export interface Order {
  /** As the caller names it, with a minus for falling: `-date`. */
  readonly sort: string;
  readonly by: RawBuilder<unknown>;
  readonly tie: RawBuilder<unknown>;
  /** Whether `by` can be null. */
  readonly nullable: boolean;
}

/** Numbers of the rows of a slice, and the cursor of the next. */
export interface Sliced {
  readonly ids: readonly number[];
  readonly next: string | null;
}

interface Row {
  id: number;
  value: string | number | null;
}

/**
 * One slice of a sorted list. After a cursor the database begins right there in the index, so the thousandth page costs what the first does.
 *
 * @param from what stands after FROM and its conditions: `events e WHERE …`
 * @throws InputError for a cursor of another list
 */
export async function slice(connection: Connection, from: RawBuilder<unknown>, order: Order, { limit, cursor, page = 1 }: Slice): Promise<Sliced> {
  const { query } = connection;
  const { sort, by, tie, nullable } = order;
  const falling = sort.startsWith('-');
  const way = falling ? sql`DESC` : sql`ASC`;
  const past = falling ? sql`<` : sql`>`;
  const after: Cursor | null = cursor === undefined ? null : readCursor(cursor, sort);
  const offset = after === null ? (page - 1) * limit : 0;
  const most = limit + 1;
  const rows: Row[] = [];
  if (after === null || after.value !== null) {
    const begin = after === null ? sql`1` : sql`(${by}, ${tie}) ${past} (${after.value}, ${after.id})`;
    const present = nullable ? sql`${by} IS NOT NULL` : sql`1`;
    const found = await sql<Row>`SELECT ${tie} AS id, ${by} AS value FROM ${from} AND ${present} AND ${begin}
      ORDER BY ${by} ${way}, ${tie} ${way} LIMIT ${most} OFFSET ${offset}`.execute(query);
    rows.push(...found.rows);
  }
  if (nullable && rows.length < most) {
    const before = offset === 0 || rows.length > 0 ? 0 : await count(connection, sql`${from} AND ${by} IS NOT NULL`);
    const begin = after !== null && after.value === null ? sql`${tie} ${past} ${after.id}` : sql`1`;
    const found = await sql<Row>`SELECT ${tie} AS id, NULL AS value FROM ${from} AND ${by} IS NULL AND ${begin}
      ORDER BY ${tie} ${way} LIMIT ${most - rows.length} OFFSET ${rows.length > 0 ? 0 : Math.max(0, offset - before)}`.execute(query);
    rows.push(...found.rows);
  }
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { ids: shown.map(({ id }) => id), next: rows.length > limit && last !== undefined ? writeCursor({ sort, value: last.value, id: last.id }) : null };
}

/** Counts that are remembered, for as long as the store does not change. */
const MOST_REMEMBERED = 500;
const remembered = new WeakMap<Connection['sqlite'], { state: string; counts: Map<string, number> }>();

/** How many rows there are. Every page of a list asks this, so the answer is kept until somebody writes. */
export async function count({ query, sqlite }: Connection, from: RawBuilder<unknown>): Promise<number> {
  const statement = sql<{ n: number }>`SELECT count(*) AS n FROM ${from}`;
  const state = stateOf(sqlite);
  const known = remembered.get(sqlite);
  const counts = known?.state === state && known.counts.size < MOST_REMEMBERED ? known.counts : new Map<string, number>();
  remembered.set(sqlite, { state, counts });
  const compiled = statement.compile(query);
  const key = JSON.stringify([compiled.sql, compiled.parameters]);
  const before = counts.get(key);
  if (before !== undefined) return before;
  const { rows } = await statement.execute(query);
  const found = rows[0]?.n ?? 0;
  counts.set(key, found);
  return found;
}

/** A word for what a store holds now: another one after every write, by this process (total_changes) or another (data_version). */
export function stateOf(sqlite: Connection['sqlite']): string {
  return `${String(sqlite.pragma('data_version', { simple: true }))}.${String(sqlite.prepare('SELECT total_changes()').pluck().get())}`;
}
