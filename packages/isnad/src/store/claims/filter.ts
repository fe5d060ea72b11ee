import { PLOVER_TYPES, type PloverType } from '@isnad/coder/text';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { quadOf } from '../../corroboration/intensity.js';
import type { Quad } from '../../corroboration/types.js';
import { type EventFilter, resolveActor } from '../filters.js';
import type { Connection } from '../open.js';

/** Which claims are wanted; what is left out does not matter. Names may be keys, whole names or words of a name. */
export interface ClaimFilter extends EventFilter {
  /** Words in any inflection and "phrases": only claims of articles that have all of them. */
  readonly q?: string | undefined;
  readonly quad?: readonly Quad[] | undefined;
  /** ISO time: only claims of articles that were added, or got a new version, then or later. */
  readonly addedSince?: string | undefined;
  readonly incident?: string | undefined;
  readonly minConfidence?: number | undefined;
  readonly maxConfidence?: number | undefined;
  readonly corrected?: boolean | undefined;
  /** false leaves out claims that repeat another word for word. */
  readonly repeats?: boolean | undefined;
}

/** A filter as conditions on the events table, named `e`, each under the name of the field that it comes from. */
export type Conditions = ReadonlyMap<string, RawBuilder<SqlBool>>;

/** Looks articles up by their words: numbers of those that have all of them. */
export type FindArticles = (typed: string) => readonly number[];

/**
 * The conditions of a filter.
 *
 * @param find full text, for `q`
 * @example where(conditionsOf(connection, { type: ['AID'] }, find)) // e.type IN ('AID')
 */
export function conditionsOf(connection: Connection, filter: ClaimFilter, find: FindArticles): Conditions {
  const all = new Map<string, RawBuilder<SqlBool>>();
  const add = (field: keyof ClaimFilter, condition: RawBuilder<SqlBool>) => all.set(field, condition);
  const { from, to } = filter;
  if (from) add('from', sql<SqlBool>`e.day >= ${from}`);
  if (to) add('to', sql<SqlBool>`e.day <= ${to}`);
  for (const [field, roles] of [
    ['actor', ['actor']],
    ['recipient', ['recipient']],
    ['participant', ['actor', 'recipient']],
  ] as const) {
    const name = filter[field];
    if (!name) continue;
    // The days again, beside the actor: the index of participants holds both.
    const days = sql.join([sql`1`, ...(from ? [sql`p.day >= ${from}`] : []), ...(to ? [sql`p.day <= ${to}`] : [])], sql` AND `);
    const actors = list(resolveActor(connection, name));
    add(field, sql<SqlBool>`e.event_id IN (SELECT p.event_id FROM participants p WHERE p.actor_id IN ${actors} AND p.role IN ${list(roles)} AND ${days})`);
  }
  if (filter.source) add('source', sql<SqlBool>`e.source_id IN ${list(resolveActor(connection, filter.source))}`);
  if (filter.place) add('place', sql<SqlBool>`e.place_id IN ${list(resolveActor(connection, filter.place))}`);
  if (some(filter.type)) add('type', sql<SqlBool>`e.type IN ${list(filter.type)}`);
  if (some(filter.quad)) add('quad', sql<SqlBool>`e.type IN ${list(typesOf(filter.quad))}`);
  if (some(filter.status)) add('status', sql<SqlBool>`e.status IN ${list(filter.status)}`);
  if (some(filter.sourceKind)) add('sourceKind', sql<SqlBool>`e.source_kind IN ${list(filter.sourceKind)}`);
  if (some(filter.publisher)) add('publisher', sql<SqlBool>`e.publisher IN ${list(filter.publisher)}`);
  if (filter.article !== undefined) add('article', sql<SqlBool>`e.article_id = (SELECT article_id FROM articles WHERE id = ${filter.article})`);
  if (filter.incident !== undefined)
    add(
      'incident',
      sql<SqlBool>`e.event_id IN (SELECT c.event_id FROM incident_claims c JOIN incidents i ON i.incident = c.incident WHERE i.incident_id = ${filter.incident})`,
    );
  if (filter.minConfidence !== undefined) add('minConfidence', sql<SqlBool>`e.confidence >= ${filter.minConfidence}`);
  if (filter.maxConfidence !== undefined) add('maxConfidence', sql<SqlBool>`e.confidence <= ${filter.maxConfidence}`);
  if (filter.corrected !== undefined) add('corrected', sql<SqlBool>`e.corrected = ${filter.corrected ? 1 : 0}`);
  if (filter.repeats === false) add('repeats', sql<SqlBool>`e.repeats IS NULL`);
  if (filter.repeats === true) add('repeats', sql<SqlBool>`e.repeats IS NOT NULL`);
  if (filter.addedSince !== undefined) {
    const since = new Date(filter.addedSince).toISOString();
    add('addedSince', sql<SqlBool>`e.article_id IN (SELECT article_id FROM versions WHERE added_at >= ${since})`);
  }
  if (filter.q?.trim()) add('q', sql<SqlBool>`e.article_id IN ${list(find(filter.q))}`);
  return all;
}

/** Conditions joined by AND, but for those of some fields. */
export function where(conditions: Conditions, without: readonly string[] = []): RawBuilder<SqlBool> {
  const kept = [...conditions].filter(([field]) => !without.includes(field)).map(([, condition]) => condition);
  return kept.length === 0 ? sql<SqlBool>`1` : sql<SqlBool>`${sql.join(kept, sql` AND `)}`;
}

/** The types of PLOVER's classes. */
function typesOf(quads: readonly Quad[]): readonly PloverType[] {
  return PLOVER_TYPES.filter((type) => quads.includes(quadOf(type)));
}

function some<T>(values: readonly T[] | undefined): values is readonly T[] {
  return values !== undefined && values.length > 0;
}

/** Values as a table of one column, so that a statement stays the same however many there are. */
export function list(values: readonly (string | number)[]): RawBuilder<unknown> {
  return sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}
