import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Commitment, CommitmentState } from '../../corroboration/types.js';
import { type Conditions, list, where } from '../claims/filter.js';
import { groupBy } from '../claims/groupBy.js';
import { hydrate } from '../claims/hydrate.js';
import { count, type Order, type Slice, slice } from '../claims/keyset.js';
import type { Listed } from '../claims/list.js';
import type { ClaimView } from '../claims/types.js';
import type { Connection } from '../open.js';

/** Something promised, threatened, planned or made conditional, with what came of it. */
export interface CommitmentView {
  id: string;
  kind: Commitment['kind'];
  state: CommitmentState;
  madeOn: string;
  until: string;
  claim: ClaimView;
  history: { on: string; shows: Exclude<CommitmentState, 'open'>; because: string; claim: ClaimView | null; incident: string | null }[];
}

/** What is asked of commitments beside a filter on the claim that makes them. */
export interface CommitmentWish {
  readonly state?: readonly CommitmentState[] | undefined;
  readonly kind?: readonly Commitment['kind'][] | undefined;
  /** Days on which they were made. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Days until which evidence counts. */
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
  /** ISO time: only with evidence from articles that were added then or later. */
  readonly settledSince?: string | undefined;
}

export const COMMITMENT_ORDERS = ['-made', 'made', 'until', '-until'] as const;
export type CommitmentOrder = (typeof COMMITMENT_ORDERS)[number];

/** Commitments of a filter, a page of them. */
export async function listCommitmentViews(
  connection: Connection,
  conditions: Conditions,
  wish: CommitmentWish,
  sort: CommitmentOrder,
  part: Slice,
): Promise<Listed<CommitmentView>> {
  const from = sql`commitments m WHERE ${sql.join([sql`1`, ...wishesOf(wish), ...claimMeets(conditions)], sql` AND `)}`;
  const order: Order = { sort, by: sort.endsWith('made') ? sql`m.made_on` : sql`m.until`, tie: sql`m.event_id`, nullable: false };
  const { ids, next } = await slice(connection, from, order, part);
  return { items: await commitmentViews(connection, ids), total: await count(connection, from), next };
}

/** One commitment, or null. */
export async function commitmentView(connection: Connection, id: string): Promise<CommitmentView | null> {
  const row = await connection.query.selectFrom('commitments').select('event_id').where('commitment_id', '=', id).executeTakeFirst();
  return row === undefined ? null : ((await commitmentViews(connection, [row.event_id]))[0] ?? null);
}

async function commitmentViews(connection: Connection, numbers: readonly number[]): Promise<CommitmentView[]> {
  const { query } = connection;
  const wanted = sql<number>`${list(numbers)}`;
  const rows = await query.selectFrom('commitments').selectAll().where('event_id', 'in', wanted).execute();
  const steps = await query
    .selectFrom('commitment_evidence as v')
    .innerJoin('events as e', 'e.event_id', 'v.event_id')
    .innerJoin('articles as a', 'a.article_id', 'e.article_id')
    .select(['v.commitment', 'v.event_id', 'v.on_day', 'v.shows', 'v.because', 'a.id', 'e.local_id'])
    .where('v.commitment', 'in', wanted)
    .orderBy('v.commitment')
    .orderBy('v.position')
    .execute();
  const claims = await hydrate(connection, [...new Set([...numbers, ...steps.map(({ event_id }) => event_id)])]);
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const made = await query
    .selectFrom('events as e')
    .innerJoin('articles as a', 'a.article_id', 'e.article_id')
    .select(['e.event_id', 'a.id', 'e.local_id'])
    .where('e.event_id', 'in', wanted)
    .execute();
  const idOf = new Map(made.map(({ event_id, id, local_id }) => [event_id, `${id}#${local_id}`]));
  const stepsOf = groupBy(steps, ({ commitment }) => commitment);
  const byNumber = new Map(
    rows.flatMap((row): [number, CommitmentView][] => {
      const claim = claimOf.get(idOf.get(row.event_id) ?? '');
      if (claim === undefined) return [];
      const history = (stepsOf.get(row.event_id) ?? []).map(({ on_day, shows, because, id, local_id }) => {
        const evidence = claimOf.get(`${id}#${local_id}`) ?? null;
        return { on: on_day, shows: shows as Exclude<CommitmentState, 'open'>, because, claim: evidence, incident: evidence?.incident?.id ?? null };
      });
      const { commitment_id, kind, state, made_on, until } = row;
      return [[row.event_id, { id: commitment_id, kind: kind as Commitment['kind'], state: state as CommitmentState, madeOn: made_on, until, claim, history }]];
    }),
  );
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

function wishesOf({ state, kind, from, to, dueFrom, dueTo, settledSince }: CommitmentWish): RawBuilder<SqlBool>[] {
  return [
    ...(state && state.length > 0 ? [sql<SqlBool>`m.state IN ${list(state)}`] : []),
    ...(kind && kind.length > 0 ? [sql<SqlBool>`m.kind IN ${list(kind)}`] : []),
    ...(from ? [sql<SqlBool>`m.made_on >= ${from}`] : []),
    ...(to ? [sql<SqlBool>`m.made_on <= ${to}`] : []),
    ...(dueFrom ? [sql<SqlBool>`m.until >= ${dueFrom}`] : []),
    ...(dueTo ? [sql<SqlBool>`m.until <= ${dueTo}`] : []),
    ...(settledSince
      ? [
          sql<SqlBool>`m.event_id IN (SELECT v.commitment FROM commitment_evidence v JOIN events e ON e.event_id = v.event_id
            WHERE e.article_id IN (SELECT article_id FROM versions WHERE added_at >= ${settledSince}))`,
        ]
      : []),
  ];
}

function claimMeets(conditions: Conditions): RawBuilder<SqlBool>[] {
  return conditions.size === 0 ? [] : [sql<SqlBool>`m.event_id IN (SELECT e.event_id FROM events e WHERE ${where(conditions)})`];
}
