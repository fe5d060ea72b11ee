import type { PloverType } from '@isnad/coder';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Contradiction } from '../../corroboration/types.js';
import { type Conditions, list, where } from '../claims/filter.js';
import { groupBy } from '../claims/groupBy.js';
import { hydrate } from '../claims/hydrate.js';
import { count, type Order, type Slice, slice } from '../claims/keyset.js';
import type { Listed } from '../claims/list.js';
import type { ClaimView } from '../claims/types.js';
import type { Connection } from '../open.js';

/** Claims from any articles about the same happening. */
export interface IncidentView {
  id: string;
  type: PloverType;
  start: string;
  end: string;
  corroboration: number;
  claims: number;
  articles: number;
  publishers: string[];
  contradictions: Contradiction['about'][];
  lead: ClaimView | null;
}

/** What is asked of incidents beside a filter that some claim of them must meet. */
export interface IncidentWish {
  readonly minCorroboration?: number | undefined;
  readonly contradicted?: boolean | undefined;
  readonly about?: readonly Contradiction['about'][] | undefined;
}

export const INCIDENT_ORDERS = ['-corroboration', '-date', 'date', '-claims'] as const;
export type IncidentOrder = (typeof INCIDENT_ORDERS)[number];

/** Numbers of the incidents of a filter, a page of them. */
export async function findIncidentNumbers(
  connection: Connection,
  conditions: Conditions,
  wish: IncidentWish,
  sort: IncidentOrder,
  part: Slice,
): Promise<Listed<number>> {
  const from = sql`incidents i WHERE ${sql.join([sql`1`, ...wishesOf(wish), ...claimsMeet(conditions)], sql` AND `)}`;
  const { ids, next } = await slice(connection, from, orderOf(sort), part);
  return { items: [...ids], total: await count(connection, from), next };
}

/** Incidents of a filter, a page of them: those with some claim that the filter wants. */
export async function listIncidentViews(
  connection: Connection,
  conditions: Conditions,
  wish: IncidentWish,
  sort: IncidentOrder,
  part: Slice,
): Promise<Listed<IncidentView>> {
  const { items, ...rest } = await findIncidentNumbers(connection, conditions, wish, sort, part);
  return { items: await incidentViews(connection, items), ...rest };
}

/** Incidents by their numbers, in their order. */
export async function incidentViews(connection: Connection, numbers: readonly number[]): Promise<IncidentView[]> {
  if (numbers.length === 0) return [];
  const { query } = connection;
  const wanted = sql<number>`${list(numbers)}`;
  const rows = await query.selectFrom('incidents').selectAll().where('incident', 'in', wanted).execute();
  const members = await query
    .selectFrom('incident_claims as c')
    .innerJoin('events as e', 'e.event_id', 'c.event_id')
    .select(['c.incident', 'c.event_id', 'c.position', 'e.publisher'])
    .where('c.incident', 'in', wanted)
    .orderBy('c.incident')
    .orderBy('c.position')
    .execute();
  const membersOf = groupBy(members, ({ incident }) => incident);
  const leads = members.filter(({ position }) => position === 0);
  const claims = await hydrate(
    connection,
    leads.map(({ event_id }) => event_id),
  );
  const leadOf = new Map(claims.map((claim) => [claim.incident?.id, claim]));
  const byNumber = new Map(
    rows.map((row): [number, IncidentView] => [
      row.incident,
      {
        id: row.incident_id,
        type: row.type as PloverType,
        start: row.date_start,
        end: row.date_end,
        corroboration: row.corroboration,
        claims: row.claims,
        articles: row.documents,
        publishers: [...new Set((membersOf.get(row.incident) ?? []).flatMap(({ publisher }) => publisher ?? []))],
        contradictions: row.contradictions.split(' ').filter((about) => about !== '') as Contradiction['about'][],
        lead: leadOf.get(row.incident_id) ?? null,
      },
    ]),
  );
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

function wishesOf({ minCorroboration, contradicted, about }: IncidentWish): RawBuilder<SqlBool>[] {
  return [
    ...(minCorroboration !== undefined && minCorroboration > 1 ? [sql<SqlBool>`i.corroboration >= ${minCorroboration}`] : []),
    ...(contradicted === undefined ? [] : [contradicted ? sql<SqlBool>`i.contradictions <> ''` : sql<SqlBool>`i.contradictions = ''`]),
    ...(about && about.length > 0
      ? [
          sql<SqlBool>`(${sql.join(
            about.map((word) => sql`i.contradictions LIKE ${`%${word}%`}`),
            sql` OR `,
          )})`,
        ]
      : []),
  ];
}

function claimsMeet(conditions: Conditions): RawBuilder<SqlBool>[] {
  if (conditions.size === 0) return [];
  return [sql<SqlBool>`i.incident IN (SELECT c.incident FROM incident_claims c JOIN events e ON e.event_id = c.event_id WHERE ${where(conditions)})`];
}

function orderOf(sort: IncidentOrder): Order {
  const tie = sql`i.incident`;
  switch (sort) {
    case '-date':
    case 'date':
      return { sort, by: sql`i.date_start`, tie, nullable: false };
    case '-claims':
      return { sort, by: sql`i.claims`, tie, nullable: false };
    default:
      // The later of two that are as well corroborated comes first.
      return { sort, by: sql`(i.corroboration * 100000000 + CAST(replace(i.date_start, '-', '') AS INTEGER))`, tie, nullable: false };
  }
}
