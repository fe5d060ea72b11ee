import type { PloverType } from '@isnad/coder';
import { quadOf } from '../../corroboration/intensity.js';
import type { ClaimFilter, FindArticles } from '../claims/filter.js';
import { resolveActor } from '../filters.js';
import type { Connection } from '../open.js';
import { ACTOR, type ClaimColumns, dayCode, RECIPIENT } from './columns.js';

/** Parts of a filter that a row can fail, one bit each. */
export const FAILS = { type: 1, status: 2, sourceKind: 4, publisher: 8, place: 16, participant: 32, period: 64, other: 128 } as const;

/**
 * What each row fails of a filter, as bits of `FAILS`: 0 is what the filter wants. Says the same as `conditionsOf` does in SQL.
 *
 * @param columns refreshed
 */
export function failsOf(columns: ClaimColumns, connection: Connection, filter: ClaimFilter, find: FindArticles): Uint8Array {
  const { rows } = columns;
  const fails = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) if (columns.live[row] === 0) fails[row] = 255;
  const each = (bit: number, passes: (row: number) => boolean): void => {
    for (let row = 0; row < rows; row++) if (!passes(row)) fails[row] = (fails[row] ?? 0) | bit;
  };
  const among = (bit: number, column: Uint8Array | Uint16Array | Int32Array, table: Uint8Array): void => {
    for (let row = 0; row < rows; row++) if (table[column[row] ?? 0] !== 1) fails[row] = (fails[row] ?? 0) | bit;
  };
  const { from, to, type, quad, status, sourceKind, publisher, minConfidence, maxConfidence } = filter;
  if (some(type)) among(FAILS.type, columns.type, columns.types.allowed(type));
  if (some(quad))
    among(
      FAILS.type,
      columns.type,
      tableOf(columns.types.size, (code) => quad.includes(quadOf(columns.types.word(code) as PloverType))),
    );
  if (some(status)) among(FAILS.status, columns.status, columns.statuses.allowed(status));
  if (some(sourceKind)) among(FAILS.sourceKind, columns.sourceKind, columns.sourceKinds.allowed(sourceKind));
  if (some(publisher)) among(FAILS.publisher, columns.publisher, columns.publishers.allowed(publisher));
  if (from || to) {
    const [least, most] = [from ? dayCode(from) : 1, to ? dayCode(to) : 99_999_999];
    each(FAILS.period, (row) => {
      const day = columns.day[row] ?? 0;
      return day >= least && day <= most && day !== 0;
    });
  }
  const actors = (name: string): Uint8Array => flags(columns.lastActor + 1, resolveActor(connection, name));
  if (filter.place) among(FAILS.place, columns.place, actors(filter.place));
  if (filter.source) among(FAILS.other, columns.source, actors(filter.source));
  const takesPart = (bit: number, name: string | undefined, role: number | null): void => {
    if (!name) return;
    const wanted = actors(name);
    each(bit, (row) => {
      const end = columns.first[row + 1] ?? 0;
      for (let i = columns.first[row] ?? 0; i < end; i++) if (wanted[columns.actor[i] ?? 0] === 1 && (role === null || columns.role[i] === role)) return true;
      return false;
    });
  };
  takesPart(FAILS.participant, filter.participant, null);
  takesPart(FAILS.other, filter.actor, ACTOR);
  takesPart(FAILS.other, filter.recipient, RECIPIENT);
  if (minConfidence !== undefined) each(FAILS.other, (row) => (columns.confidence[row] ?? 0) >= minConfidence);
  if (maxConfidence !== undefined) each(FAILS.other, (row) => (columns.confidence[row] ?? 0) <= maxConfidence);
  if (filter.corrected !== undefined) each(FAILS.other, (row) => (columns.corrected[row] === 1) === filter.corrected);
  if (filter.repeats !== undefined) each(FAILS.other, (row) => (columns.repeats[row] === 1) === filter.repeats);
  const numbers = (statement: string, value: string): Set<number> => new Set(connection.sqlite.prepare(statement).pluck().all(value) as number[]);
  const articles = (wanted: ReadonlySet<number>): void => each(FAILS.other, (row) => wanted.has(columns.article[row] ?? 0));
  if (filter.article !== undefined) articles(numbers('SELECT article_id FROM articles WHERE id = ?', filter.article));
  if (filter.addedSince !== undefined) articles(numbers('SELECT article_id FROM versions WHERE added_at >= ?', new Date(filter.addedSince).toISOString()));
  if (filter.q?.trim()) articles(new Set(find(filter.q)));
  if (filter.incident !== undefined) {
    const claims = numbers('SELECT c.event_id FROM incident_claims c JOIN incidents i ON i.incident = c.incident WHERE i.incident_id = ?', filter.incident);
    each(FAILS.other, (row) => claims.has(columns.event[row] ?? 0));
  }
  return fails;
}

/** How many rows fail nothing. */
export function countOf(fails: Uint8Array): number {
  let total = 0;
  for (const bits of fails) if (bits === 0) total++;
  return total;
}

function flags(size: number, numbers: readonly number[]): Uint8Array {
  const table = new Uint8Array(size);
  for (const number of numbers) if (number < size) table[number] = 1;
  return table;
}

function tableOf(size: number, allows: (code: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: size }, (_, code) => (code > 0 && allows(code) ? 1 : 0));
}

function some<T>(values: readonly T[] | undefined): values is readonly T[] {
  return values !== undefined && values.length > 0;
}
