import { sql } from 'kysely';
import type { Connection } from '../open.js';
import { type Conditions, where } from './filter.js';
import { hydrate } from './hydrate.js';
import { count, type Order, type Slice, slice } from './keyset.js';
import type { ClaimView } from './types.js';

/** Orders of claims: by day, confidence, or when their article was added. */
export const CLAIM_ORDERS = ['-date', 'date', '-confidence', 'confidence', '-added', 'added'] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

/** A page of a list. */
export interface Listed<T> {
  items: T[];
  total: number;
  next: string | null;
}

/**
 * Claims of a filter, a page of them.
 *
 * @param total how many there are, where that is known already
 * @throws InputError for a cursor of another list
 */
export async function listClaims(connection: Connection, conditions: Conditions, sort: ClaimOrder, part: Slice, total?: number): Promise<Listed<ClaimView>> {
  const from = sql`events e WHERE ${where(conditions)}`;
  const { ids, next } = await slice(connection, from, orderOf(sort), part);
  return { items: await hydrate(connection, ids), total: total ?? (await count(connection, from)), next };
}

function orderOf(sort: ClaimOrder): Order {
  const tie = sql`e.event_id`;
  switch (sort) {
    case '-date':
    case 'date':
      return { sort, by: sql`e.day`, tie, nullable: true };
    case '-confidence':
    case 'confidence':
      return { sort, by: sql`e.confidence`, tie, nullable: false };
    default:
      return { sort, by: sql`e.article_id`, tie, nullable: false };
  }
}

/** The number of a claim's event by its id (`article id#event id`), or null. */
export function eventNumber({ sqlite }: Connection, claim: string): number | null {
  const at = claim.lastIndexOf('#');
  if (at < 0) return null;
  const select = 'SELECT e.event_id FROM events e JOIN articles a ON a.article_id = e.article_id WHERE a.id = ? AND e.local_id = ?';
  return (
    (sqlite
      .prepare(select)
      .pluck()
      .get(claim.slice(0, at), claim.slice(at + 1)) as number | undefined) ?? null
  );
}
