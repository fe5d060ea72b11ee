import { type SqlBool, sql } from 'kysely';
import type { Conditions } from '../claims/filter.js';
import type { Connection } from '../open.js';
import { type CommitmentView, listCommitmentViews } from './commitments.js';
import { type DisputedIncident, listDisputedIncidents } from './disputes.js';
import { type IncidentView, listIncidentViews } from './incidents.js';

/** What is new since a time. */
export interface TodayView {
  since: string;
  now: string;
  added: { articles: number; events: number };
  changed: number;
  corrections: number;
  incidents: IncidentView[];
  contradictions: DisputedIncident[];
  due: CommitmentView[];
  settled: CommitmentView[];
  asOf: string;
}

/** So many days back a commitment counts as having fallen due just now. */
const DUE_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * What is new since a time: incidents with claims that were added since, what they contradict each other about, commitments that have fallen due, and those
 * that were kept or broken by what was added.
 *
 * A desk that reads a file of old articles has its own today: commitments are due as of the day of the last article, where that is earlier.
 *
 * What was put right and taken back again since is no change.
 *
 * @param since ISO time
 * @param limit of each list
 */
export async function todayOf(connection: Connection, since: string, limit: number): Promise<TodayView> {
  const from = new Date(since).toISOString();
  const now = new Date().toISOString();
  const { rows } = await sql<{ articles: number; events: number; changed: number; corrections: number; last: string | null; first: string | null }>`SELECT
    (SELECT count(*) FROM articles WHERE added_at >= ${from}) AS articles,
    (SELECT count(*) FROM events WHERE article_id IN (SELECT article_id FROM articles WHERE added_at >= ${from})) AS events,
    (SELECT count(DISTINCT v.article_id) FROM versions v JOIN articles a ON a.article_id = v.article_id WHERE v.added_at >= ${from} AND a.added_at < ${from}) AS changed,
    (SELECT count(*) FROM corrections WHERE (made_at >= ${from}) = (undone_at IS NULL) AND coalesce(undone_at, made_at) >= ${from}) AS corrections,
    (SELECT max(published_on) FROM articles WHERE published_on <= ${now.slice(0, 10)}) AS last,
    (SELECT min(added_at) FROM articles) AS first`.execute(connection.query);
  const [counts] = rows;
  if (counts === undefined) throw new Error('the database counted nothing');
  const { articles, events, changed, corrections, last, first } = counts;
  const asOf = last ?? now.slice(0, 10);
  // On a first visit everything is new, and asking of each claim whether it is would only cost time.
  const all = first !== null && first >= from;
  const fresh: Conditions = all
    ? new Map()
    : new Map([['addedSince', sql<SqlBool>`e.article_id IN (SELECT article_id FROM versions WHERE added_at >= ${from})`]]);
  const dueFrom = new Date(Date.parse(asOf) - DUE_DAYS * DAY_MS).toISOString().slice(0, 10);
  const part = { limit };
  return {
    since: from,
    now,
    added: { articles, events },
    changed,
    corrections,
    incidents: (await listIncidentViews(connection, fresh, {}, '-corroboration', part)).items,
    contradictions: (await listDisputedIncidents(connection, fresh, undefined, '-date', part)).items,
    due: (await listCommitmentViews(connection, new Map(), { state: ['open'], dueFrom, dueTo: asOf }, '-until', part)).items,
    settled: (await listCommitmentViews(connection, new Map(), { state: ['kept', 'broken', 'overtaken'], settledSince: from }, '-made', part)).items,
    asOf,
  };
}
