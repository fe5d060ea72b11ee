import { type SqlBool, sql } from 'kysely';
import { InputError } from '../../errors.js';
import { type Conditions, where } from '../claims/filter.js';
import { hydrate } from '../claims/hydrate.js';
import { count, type Slice, slice } from '../claims/keyset.js';
import { eventNumber, type Listed } from '../claims/list.js';
import type { ClaimView } from '../claims/types.js';
import type { Connection } from '../open.js';

/** Why a claim should be looked at. */
export type ReviewReason = 'contradicted' | 'low-confidence';

/** A claim to be looked at. */
export interface ReviewView {
  event: ClaimView;
  reasons: ReviewReason[];
}

/** Claims below this are asked for, where the caller does not say. Calibrated: of claims below it, about half are wrong. */
export const LOW_CONFIDENCE = 0.5;

/** What was read at an event's words, as JSON: what a reviewer accepts. Another reading of the same words has to be looked at again. */
const READING = sql`json_array(e.type, e.mode, e.status, e.source_kind, (SELECT key FROM actors WHERE actor_id = e.source_id),
  (SELECT json_group_array(role || ' ' || key) FROM (SELECT p.role, a.key FROM participants p JOIN actors a ON a.actor_id = p.actor_id
    WHERE p.event_id = e.event_id ORDER BY p.role, p.position)))`;

/** Claims of happenings about which claims contradict each other. */
const CONTRADICTED = sql`SELECT c.event_id FROM incident_claims c JOIN incidents i ON i.incident = c.incident
  WHERE i.contradictions <> ''`;

/**
 * Claims to be looked at: contradictory ones first, then the least sure. Left out are those that were put right or accepted, and repeated quotes.
 *
 * @param below confidence under which a claim is to be looked at
 */
export async function reviewQueue(connection: Connection, conditions: Conditions, below: number, part: Slice): Promise<Listed<ReviewView>> {
  const open = sql<SqlBool>`e.corrected = 0 AND e.repeats IS NULL AND ${where(conditions)} AND NOT EXISTS (SELECT 1 FROM reviews r
    WHERE r.article_id = e.article_id AND r.trigger_start = e.trigger_start AND r.undone_at IS NULL AND r.trigger_end = e.trigger_end AND r.reading = ${READING})`;
  const from = sql`events e WHERE (e.confidence < ${below} OR e.event_id IN (${CONTRADICTED})) AND ${open}`;
  const by = sql`(e.confidence - (CASE WHEN e.event_id IN (${CONTRADICTED}) THEN 1 ELSE 0 END))`;
  const { ids, next } = await slice(connection, from, { sort: 'priority', by, tie: sql`e.event_id`, nullable: false }, part);
  const items = (await hydrate(connection, ids)).map((event): ReviewView => {
    const reasons: ReviewReason[] = [
      ...(event.incident?.contradicted === true ? ['contradicted' as const] : []),
      ...(event.confidence < below ? ['low-confidence' as const] : []),
    ];
    return { event, reasons };
  });
  return { items, total: await count(connection, from), next };
}

/**
 * Says that a claim was read rightly; it leaves the queue for as long as it is read so.
 *
 * @throws InputError where there is no such claim
 */
export async function acceptClaim(connection: Connection, claim: string, author: string): Promise<void> {
  const event = numberOf(connection, claim);
  await sql`INSERT INTO reviews (article_id, trigger_start, trigger_end, reading, author, made_at)
    SELECT e.article_id, e.trigger_start, e.trigger_end, ${READING}, ${author}, ${new Date().toISOString()} FROM events e WHERE e.event_id = ${event}
    AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.article_id = e.article_id AND r.trigger_start = e.trigger_start AND r.trigger_end = e.trigger_end
      AND r.undone_at IS NULL AND r.reading = ${READING})`.execute(connection.query);
}

/** Takes that back. @throws InputError where there is no such claim, or nobody has accepted it */
export async function reopenClaim(connection: Connection, claim: string, author: string): Promise<void> {
  const event = numberOf(connection, claim);
  const { numAffectedRows } = await sql`UPDATE reviews SET undone_at = ${new Date().toISOString()}, undone_by = ${author}
    WHERE undone_at IS NULL AND EXISTS (SELECT 1 FROM events e WHERE e.event_id = ${event} AND e.article_id = reviews.article_id
      AND e.trigger_start = reviews.trigger_start AND e.trigger_end = reviews.trigger_end)`.execute(connection.query);
  if ((numAffectedRows ?? 0n) === 0n) throw new InputError(claim, 'nobody has accepted this');
}

function numberOf(connection: Connection, claim: string): number {
  const event = eventNumber(connection, claim);
  if (event === null) throw new InputError(claim, 'there is no such event; it may have been read anew, or rejected');
  return event;
}
