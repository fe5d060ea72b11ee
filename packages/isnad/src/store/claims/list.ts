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

/** What claims are sorted by in an order. */
export function orderOf(sort: ClaimOrder): Order {
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

/**
 * The number of a claim's event by its id, or null: `article id#event id`, which another reading counts anew, or `article id#at-120`, the place
 * in the text where its words begin.
 */
export function eventNumber({ sqlite }: Connection, claim: string): number | null {
  const hash = claim.lastIndexOf('#');
  if (hash < 0) return null;
  const [article, event] = [claim.slice(0, hash), claim.slice(hash + 1)];
  const place = /^at-(\d{1,9})$/.exec(event)?.[1];
  const select = 'SELECT e.event_id FROM events e JOIN articles a ON a.article_id = e.article_id WHERE a.id = ? AND';
  const found =
    place === undefined
      ? sqlite.prepare(`${select} e.local_id = ?`).pluck().get(article, event)
      : sqlite.prepare(`${select} e.trigger_start = ?`).pluck().get(article, Number(place));
  return (found as number | undefined) ?? null;
}

/** A claim's id that other readings of its article keep. @example lastingId({ article: { id: 'a' }, trigger: { start: 120 } }) // 'a#at-120' */
export function lastingId({ article, trigger }: { readonly article: { readonly id: string }; readonly trigger: { readonly start: number } }): string {
  return `${article.id}#at-${trigger.start}`;
}
