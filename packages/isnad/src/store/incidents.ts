import { type SqlBool, sql } from 'kysely';
import { incidentOf } from '../corroboration/incidents.js';
import { isSameWording } from '../corroboration/link.js';
import type { Claim, Contradiction } from '../corroboration/types.js';
import { type EventFilter, resolveActor } from './filters.js';
import { flatEvents } from './flat.js';
import { ClaimBook } from './linking/claimBook.js';
import { Statements } from './linking/statements.js';
import type { Connection } from './open.js';
import { type Listing, limitOf, type Page } from './page.js';
import type { EventsFlat } from './schema.js';

/** Which incidents are wanted; what is left out does not matter. */
export interface IncidentFilter extends Pick<EventFilter, 'actor' | 'recipient' | 'participant' | 'place' | 'type' | 'publisher' | 'from' | 'to'> {
  /** At least so many independent origins. */
  readonly atLeast?: number | undefined;
  /** Only those whose claims contradict each other: about anything (`any`), or about this. */
  readonly contradicted?: 'any' | Contradiction['about'] | undefined;
}

export interface IncidentPage extends Pick<Page, 'limit' | 'offset'> {
  /** Best corroborated first (default), or by day. */
  readonly sort?: 'corroboration' | 'newest' | 'oldest' | undefined;
}

/** An incident in a list. */
export interface IncidentRow {
  readonly id: string;
  readonly type: string;
  /** First and last day, ISO. */
  readonly start: string;
  readonly end: string;
  /** Independent origins: who says so, each counted once however many outlets print it. */
  readonly corroboration: number;
  readonly claims: number;
  readonly documents: number;
  readonly outlets: number;
  /** What its claims contradict each other about. */
  readonly contradictions: readonly Contradiction['about'][];
  /** The claim that says the most. */
  readonly lead: EventsFlat | null;
}

/** A claim beside the others of its incident. */
export interface ToldClaim {
  /** `article id#event id`, as origins and contradictions name it. */
  readonly id: string;
  readonly event: EventsFlat;
  /** From the outlet to the origin; name null for somebody unnamed. */
  readonly chain: Claim['chain'];
  /** Numbers that it gives of the killed, the injured, the arrested ... */
  readonly counts: Claim['counts'];
  /** Story of its article: articles of one story are one text. */
  readonly story: string;
  /** The earlier claim that it takes over, and how that shows; null where it stands on its own. */
  readonly copies: { readonly claim: string; readonly because: 'same story' | 'same words' } | null;
}

/** On whose word an incident stands. */
export interface NamedOrigin {
  readonly kind: 'named' | 'outlet';
  /** The origin's names, or the outlets that cannot be told apart as sources. */
  readonly names: readonly string[];
  readonly claims: readonly string[];
}

/** An incident with all that is told of it. */
export interface IncidentDetail extends IncidentRow {
  readonly told: readonly ToldClaim[];
  readonly origins: readonly NamedOrigin[];
  readonly disputes: readonly Contradiction[];
}

/** An incident whose claims contradict each other, with the sides. */
export interface Dispute extends IncidentRow {
  readonly disputes: readonly Contradiction[];
}

interface Found {
  readonly incident: number;
  readonly incident_id: string;
  readonly type: string;
  readonly date_start: string;
  readonly date_end: string;
  readonly corroboration: number;
  readonly claims: number;
  readonly documents: number;
  readonly outlets: number;
  readonly contradictions: string;
}

/**
 * Incidents, the best corroborated first.
 *
 * @example await listIncidents(connection, { atLeast: 2, type: ['ASSAULT'], from: '2018-05-01' }, { limit: 20 })
 */
export async function listIncidents(connection: Connection, filter: IncidentFilter = {}, page: IncidentPage = {}): Promise<Listing<IncidentRow>> {
  const { total, rows } = await findIncidents(connection, filter, page);
  return { total, rows: await withLeads(connection, rows) };
}

/** Incidents whose claims contradict each other, with who says what; newest first unless the page says otherwise. */
export async function listDisputes(connection: Connection, filter: IncidentFilter = {}, page: IncidentPage = {}): Promise<Listing<Dispute>> {
  const { total, rows } = await findIncidents(connection, { contradicted: 'any', ...filter }, { sort: 'newest', ...page });
  const leads = await withLeads(connection, rows);
  const claims = claimReader(connection);
  const disputes = rows.map(({ incident }) => incidentOf(claims(incident), (document) => document).contradictions);
  return { total, rows: leads.map((row, i) => ({ ...row, disputes: disputes[i] ?? [] })) };
}

/** One incident with its claims side by side; null where there is none of this id. */
export async function findIncident(connection: Connection, id: string): Promise<IncidentDetail | null> {
  const found = await connection.query.selectFrom('incidents').selectAll().where('incident_id', '=', id).executeTakeFirst();
  if (found === undefined) return null;
  const [row] = await withLeads(connection, [found]);
  const claims = claimReader(connection)(found.incident);
  const members = await connection.query
    .selectFrom('incident_claims as c')
    .innerJoin('events as e', 'e.event_id', 'c.event_id')
    .innerJoin('articles as a', 'a.article_id', 'e.article_id')
    .leftJoin('stories as s', 's.article_id', 'a.article_id')
    .select(['c.event_id', 'a.id', 'e.local_id', 'a.published_at', 's.story_id'])
    .where('c.incident', '=', found.incident)
    .execute();
  const events = new Map(
    (
      await flatEvents(
        connection,
        members.map(({ event_id }) => event_id),
      )
    ).map((event) => [event.event_id, event]),
  );
  const memberOf = new Map(members.map((member) => [`${member.id}#${member.local_id}`, member]));
  const storyOf = new Map(members.map((member) => [member.id, member.story_id ?? member.id]));
  const { origins, contradictions } = incidentOf(claims, (document) => storyOf.get(document) ?? document);
  const inTime = [...claims].sort((a, b) => compare(memberOf.get(a.id)?.published_at, memberOf.get(b.id)?.published_at) || compare(a.id, b.id));
  const told = inTime.flatMap((claim, i): ToldClaim[] => {
    const event = events.get(memberOf.get(claim.id)?.event_id ?? -1);
    if (event === undefined) return [];
    const story = storyOf.get(claim.document) ?? claim.document;
    return [{ id: claim.id, event, chain: claim.chain, counts: claim.counts, story, copies: copiedFrom(claim, story, inTime.slice(0, i), storyOf) }];
  });
  return row === undefined
    ? null
    : { ...row, told, origins: origins.map((origin) => ({ ...origin, names: namesOf(connection, origin, claims) })).map(named), disputes: contradictions };
}

function named({ kind, names, claims }: NamedOrigin): NamedOrigin {
  return { kind, names, claims };
}

/** The first earlier claim of another document that this one takes over. */
function copiedFrom(claim: Claim, story: string, earlier: readonly Claim[], storyOf: ReadonlyMap<string, string>): ToldClaim['copies'] {
  for (const other of earlier) {
    if (other.document === claim.document) continue;
    if ((storyOf.get(other.document) ?? other.document) === story) return { claim: other.id, because: 'same story' };
    if (isSameWording(claim, other)) return { claim: other.id, because: 'same words' };
  }
  return null;
}

function namesOf({ sqlite }: Connection, origin: { kind: string; key: string; claims: readonly string[] }, claims: readonly Claim[]): string[] {
  const own = claims.filter(({ id }) => origin.claims.includes(id));
  if (origin.kind === 'outlet') return [...new Set(own.map(({ publisher, document }) => publisher ?? document))].sort(compare);
  const name = sqlite.prepare('SELECT name FROM actors WHERE key = ?').pluck();
  return [...new Set(own.flatMap((claim) => (claim.origin === null ? [] : [(name.get(claim.origin) as string | undefined) ?? claim.origin])))].sort(compare);
}

/** A function that reads the claims of an incident, in the order of their ids. */
export function claimReader(connection: Connection): (incident: number) => Claim[] {
  const statements = new Statements(connection.sqlite);
  const book = new ClaimBook(statements);
  return (incident) =>
    statements
      .all<{ article_id: number; local_id: string }>(
        'SELECT e.article_id, e.local_id FROM incident_claims c JOIN events e ON e.event_id = c.event_id WHERE c.incident = ?',
        incident,
      )
      .flatMap(({ article_id, local_id }) => book.claim(book.ofEvent(article_id, local_id) ?? -1) ?? [])
      .sort((a, b) => compare(a.id, b.id));
}

async function findIncidents(connection: Connection, filter: IncidentFilter, page: IncidentPage): Promise<Listing<Found>> {
  let base = connection.query.selectFrom('incidents as i');
  if (filter.atLeast !== undefined && filter.atLeast > 1) base = base.where('i.corroboration', '>=', filter.atLeast);
  if (filter.contradicted !== undefined) base = base.where('i.contradictions', '<>', '');
  if (filter.contradicted !== undefined && filter.contradicted !== 'any') base = base.where('i.contradictions', 'like', `%${filter.contradicted}%`);
  if (filter.type && filter.type.length > 0) base = base.where('i.type', 'in', [...filter.type]);
  if (filter.from) base = base.where('i.date_end', '>=', filter.from);
  if (filter.to) base = base.where('i.date_start', '<=', filter.to);
  for (const condition of claimConditions(connection, filter)) base = base.where(condition);
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const order = page.sort === 'oldest' ? 'asc' : 'desc';
  let list = base.selectAll('i');
  if (page.sort === undefined || page.sort === 'corroboration') list = list.orderBy('i.corroboration', 'desc');
  const rows = await list
    .orderBy('i.date_start', order)
    .orderBy('i.incident', order)
    .limit(limitOf(page))
    .offset(page.offset ?? 0)
    .execute();
  return { total, rows };
}

/** Conditions that some claim of the incident must meet. */
function claimConditions(connection: Connection, filter: IncidentFilter) {
  const days = sql.join(
    [sql`1 = 1`, ...(filter.from ? [sql`p.day >= date(${filter.from}, '-4 days')`] : []), ...(filter.to ? [sql`p.day <= date(${filter.to}, '+4 days')`] : [])],
    sql` AND `,
  );
  const takesPart = (name: string, roles: readonly string[]) =>
    sql<SqlBool>`i.incident IN (SELECT c.incident FROM participants p JOIN incident_claims c ON c.event_id = p.event_id
      WHERE p.actor_id IN (${ids(connection, name)}) AND p.role IN (${sql.join(roles)}) AND ${days})`;
  const some = (condition: ReturnType<typeof sql<SqlBool>>) =>
    sql<SqlBool>`EXISTS (SELECT 1 FROM incident_claims c JOIN events e ON e.event_id = c.event_id WHERE c.incident = i.incident AND ${condition})`;
  return [
    ...(filter.actor ? [takesPart(filter.actor, ['actor'])] : []),
    ...(filter.recipient ? [takesPart(filter.recipient, ['recipient'])] : []),
    ...(filter.participant ? [takesPart(filter.participant, ['actor', 'recipient'])] : []),
    ...(filter.place ? [some(sql<SqlBool>`e.place_id IN (${ids(connection, filter.place)})`)] : []),
    ...(filter.publisher && filter.publisher.length > 0 ? [some(sql<SqlBool>`e.publisher IN (${sql.join([...filter.publisher])})`)] : []),
  ];
}

function ids(connection: Connection, name: string) {
  return sql.join([-1, ...resolveActor(connection, name)]);
}

async function withLeads(connection: Connection, found: readonly Found[]): Promise<IncidentRow[]> {
  const numbers = found.map(({ incident }) => incident);
  const leads = await connection.query
    .selectFrom('incident_claims')
    .select(['incident', 'event_id'])
    .where('incident', 'in', numbers.length > 0 ? numbers : [-1])
    .where('position', '=', 0)
    .execute();
  const events = new Map(
    (
      await flatEvents(
        connection,
        leads.map(({ event_id }) => event_id),
      )
    ).map((event) => [event.event_id, event]),
  );
  const leadOf = new Map(leads.map(({ incident, event_id }) => [incident, events.get(event_id) ?? null]));
  return found.map(({ incident, incident_id, type, date_start, date_end, corroboration, claims, documents, outlets, contradictions }) => ({
    id: incident_id,
    type,
    start: date_start,
    end: date_end,
    corroboration,
    claims,
    documents,
    outlets,
    contradictions: contradictions.split(' ').filter((about) => about !== '') as Contradiction['about'][],
    lead: leadOf.get(incident) ?? null,
  }));
}

function compare(a: string | null | undefined, b: string | null | undefined): number {
  const [x, y] = [a ?? '', b ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}
