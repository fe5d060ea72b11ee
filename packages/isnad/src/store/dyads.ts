import { type SqlBool, sql } from 'kysely';
import { balanceFrom } from '../corroboration/balance.js';
import { type Passage, pointsOf } from '../corroboration/dyads.js';
import type { Balance, DyadSeries, Grain } from '../corroboration/types.js';
import { InputError } from '../errors.js';
import { resolveActor } from './filters.js';
import type { Connection } from './open.js';

/** Days that a series is of, ISO, both included. */
export interface Span {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface Side {
  readonly name: string;
  readonly ids: readonly number[];
  readonly countries: readonly string[];
}

/**
 * Cooperation and conflict between two actors over time. Each incident with an actual claim between the two, in either direction, counts once, on its first day;
 * a participant counts for its country too (a minister, an army, a capital).
 *
 * @param a a key, a country code such as RUS, or a name
 * @param b the other side; null for everyone else
 * @throws InputError when nobody has the name
 * @example (await readDyad(connection, 'RUS', 'TUR', 'month')).points[0]?.mean // { value: 1, low: 0.4, high: 1 }
 */
export async function readDyad(connection: Connection, a: string, b: string | null, grain: Grain, span: Span = {}): Promise<DyadSeries> {
  const left = sideOf(connection, a);
  const right = b === null ? null : sideOf(connection, b);
  const passages = await passagesBetween(connection, left, right, span);
  return { a: left.name, b: right?.name ?? null, grain, points: pointsOf(passages, grain, [left.name, right?.name ?? '*', grain].join('|')) };
}

/**
 * How an actor's cooperation divides between rival powers, period by period, with 95 % bootstrap intervals.
 *
 * @throws InputError when there are fewer than two powers, or nobody has a name
 */
export async function readBalance(connection: Connection, actor: string, powers: readonly string[], grain: Grain, span: Span = {}): Promise<Balance> {
  if (powers.length < 2) throw new InputError('balance', 'name at least two powers, such as: isnad balance TUR RUS USA');
  const one = sideOf(connection, actor);
  const sides = powers.map((power) => sideOf(connection, power));
  const between: Passage[][] = [];
  for (const side of sides) between.push(await passagesBetween(connection, one, side, span));
  const names = sides.map(({ name }) => name);
  return balanceFrom(between, one.name, names, grain);
}

async function passagesBetween({ query }: Connection, a: Side, b: Side | null, { from, to }: Span): Promise<Passage[]> {
  const days = sql<SqlBool>`d.day >= ${from ?? '0000'} AND d.day <= ${to ?? '9999'}`;
  const left = sql.join([-1, ...a.ids]);
  const others =
    b !== null
      ? sql<SqlBool>`d.b IN (${sql.join([-1, ...b.ids])})`
      : // Who stands for the actor's own country is nobody else.
        sql<SqlBool>`d.b NOT IN (${left}) AND NOT EXISTS (SELECT 1 FROM actors o WHERE o.actor_id = d.b AND o.country IN (${sql.join(['', ...a.countries])}))`;
  const { rows } = await sql<Passage>`
    SELECT i.incident_id AS id, i.type, i.date_start AS start FROM incidents i
    WHERE i.incident IN (SELECT d.incident FROM dyads d WHERE d.a IN (${left}) AND ${others} AND ${days})`.execute(query);
  return rows;
}

/** Who is meant: a key, a country code, or a name; a country where a name stands for one and others too. */
function sideOf(connection: Connection, words: string): Side {
  const key = /^[A-Z]{3}$/.test(words) ? `country:${words}` : words;
  const ids =
    key === words ? resolveActor(connection, words) : (connection.sqlite.prepare('SELECT actor_id FROM actors WHERE key = ?').pluck().all(key) as number[]);
  // A country that nobody here stands for has had nothing to do with anybody: no fault of whoever asks.
  if (ids.length === 0 && key !== words) return { name: key, ids: [], countries: [words] };
  if (ids.length === 0) throw new InputError(words, 'no such actor here; use a name as the articles write it, a key, or a country code such as RUS');
  const rows = connection.sqlite.prepare('SELECT actor_id, key FROM actors WHERE actor_id IN (SELECT value FROM json_each(?))').all(JSON.stringify(ids)) as {
    actor_id: number;
    key: string;
  }[];
  const countries = rows.filter((row) => row.key.startsWith('country:'));
  const meant = countries.length > 0 ? countries : rows;
  const name = meant.map((row) => row.key).sort()[0] ?? words;
  return {
    name: meant.length === 1 ? name : words,
    ids: meant.map(({ actor_id }) => actor_id),
    countries: countries.map((row) => row.key.slice('country:'.length)),
  };
}
