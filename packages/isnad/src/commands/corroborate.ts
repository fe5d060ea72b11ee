import type { CommitmentState, Grain } from '../corroboration/types.js';
import { EXIT, InputError } from '../errors.js';
import { readDossiers } from '../input/dossiers.js';
import {
  type CommitmentFilter,
  type EventsFlat,
  type IncidentDetail,
  type IncidentFilter,
  type IncidentPage,
  type Page,
  type PreparedArticle,
  prepareDossier,
  Store,
  type ToldClaim,
} from '../store/index.js';
import { print, report } from '../terminal/process.js';
import { renderTable } from '../terminal/table.js';
import { type Row, showRows } from './show.js';

/** What all of these commands take. */
export interface CorroborateOptions {
  readonly db: string;
  /** Dossier files to read instead of a store. */
  readonly dossiers?: readonly string[];
  readonly format?: 'table' | 'json' | 'csv';
}

/** `isnad incidents`: happenings told by several, the best corroborated first. */
export async function runIncidents(
  options: CorroborateOptions & Omit<IncidentFilter, 'contradicted'> & IncidentPage & { readonly contradicted?: true | IncidentFilter['contradicted'] },
): Promise<number> {
  return withStore(options, async (store) => {
    const contradicted = options.contradicted === true ? 'any' : options.contradicted;
    const found = await store.incidents({ ...options, contradicted }, options);
    const rows = found.rows.map(
      ({ id, start, type, lead, claims, documents, outlets, corroboration, contradictions }): Row => ({
        id,
        start,
        type,
        actors: lead?.actors ?? null,
        recipients: lead?.recipients ?? null,
        place: lead?.place ?? null,
        claims,
        documents,
        outlets,
        corroboration,
        contradictions: contradictions.join(' '),
      }),
    );
    await show(options, COLUMNS.incidents, rows, found);
    if (formatOf(options) === 'table') report(`${rows.length} of ${found.total} incidents`);
  });
}

/** `isnad incident ID`: its claims, each with its chain, then where they contradict each other. */
export async function runIncident(id: string, options: CorroborateOptions): Promise<number> {
  return withStore(options, async (store) => {
    const incident = await store.incident(id);
    if (incident === null) throw new InputError(id, 'no such incident; isnad incidents lists them');
    await show(options, COLUMNS.incident, incident.told.map(claimRow), incident);
    if (formatOf(options) === 'table') await print(foot(incident));
  });
}

function claimRow({ id, event, chain, counts, copies }: ToldClaim): Row {
  const { status, day, actors, recipients, place, publisher } = event;
  return {
    claim: id,
    publisher,
    status,
    date: day,
    actors,
    recipients,
    place,
    counts: counts.map(({ of, value }) => `${of} ${value}`).join(' '),
    chain: chain.map((link) => (link.kind === 'narrator' ? (publisher ?? 'outlet') : (link.name ?? link.kind))).join(' ← '),
    copies: copies === null ? null : `${copies.claim} (${copies.because})`,
  };
}

function foot({ corroboration, origins, disputes }: IncidentDetail): string {
  const names = origins.map((origin) => origin.names.join(', ')).join('; ');
  const sides = disputes.flatMap(({ about, of, sides: all }) =>
    all.map(({ says, claims }): Row => ({ contradiction: of ?? about, says, claims: claims.join(' ') })),
  );
  return `\n${corroboration} independent ${corroboration === 1 ? 'origin' : 'origins'}: ${names}\n${sides.length > 0 ? `\n${renderTable(sides)}` : ''}`;
}

/** What the commands about dyads take. */
interface SeriesOptions extends CorroborateOptions {
  readonly by: Grain;
  readonly from?: string;
  readonly to?: string;
}

/** `isnad dyad A [B]`: cooperation and conflict between two actors, or one and everyone else. */
export async function runDyad(a: string, b: string | undefined, options: SeriesOptions): Promise<number> {
  return withStore(options, async (store) => {
    const series = await store.dyad(a, b ?? null, options.by, options);
    const rows = series.points.map(
      ({ period, counts, intensity, mean }): Row => ({ period, ...counts, intensity, mean: mean.value, low: mean.low, high: mean.high }),
    );
    await show(options, COLUMNS.dyad, rows, series);
  });
}

/** `isnad balance ACTOR POWER POWER...`: how an actor's cooperation divides, with 95 % intervals. */
export async function runBalance(actor: string, powers: readonly string[], options: SeriesOptions): Promise<number> {
  if (powers.length < 2) throw new InputError('balance', 'name at least two powers, such as: isnad balance TUR RUS USA');
  return withStore(options, async (store) => {
    const balance = await store.balance(actor, powers, options.by, options);
    const rows = balance.points.flatMap(({ period, shares }) =>
      shares.map(({ power, count, share, low, high }): Row => ({ period, power, count, share: round(share), low: round(low), high: round(high) })),
    );
    await show(options, COLUMNS.balance, rows, balance);
  });
}

/** `isnad commitments`: what was promised, threatened or planned, and what came of it. */
export async function runCommitments(
  options: CorroborateOptions & Omit<CommitmentFilter, 'state'> & Page & { readonly state?: CommitmentState },
): Promise<number> {
  return withStore(options, async (store) => {
    const { state, ...rest } = options;
    const found = await store.commitments({ ...rest, state: state === undefined ? undefined : [state] }, options);
    const rows = found.rows.map(
      ({ id, made_on, kind, event, until, state: now, evidence }): Row => ({
        id,
        made: made_on,
        kind,
        type: event.type,
        actors: event.actors,
        recipients: event.recipients,
        until,
        state: now,
        claim: claimId(event),
        evidence: evidence.map((step) => `${step.shows} ${step.on_day} ${claimId(step.event)}`).join('; '),
      }),
    );
    await show(options, COLUMNS.commitments, rows, found);
    if (formatOf(options) === 'table') report(`${rows.length} of ${found.total} commitments`);
  });
}

function claimId({ article, event }: EventsFlat): string {
  return `${article}#${event}`;
}

async function withStore(options: CorroborateOptions, work: (store: Store) => Promise<void>): Promise<number> {
  const store = options.dossiers === undefined ? Store.open(options.db, { readOnly: true }) : await fromDossiers(options.dossiers);
  try {
    if (!store.isLinked()) report('isnad: not all articles of this store are linked with each other, or they are by older rules; run: isnad relink');
    await work(store);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

/** A store in memory with what the files hold: the same answers as from a store, for somebody who has only dossiers. */
async function fromDossiers(paths: readonly string[]): Promise<Store> {
  const store = Store.open(':memory:');
  let waiting: PreparedArticle[] = [];
  for await (const dossier of readDossiers(paths)) {
    waiting.push(prepareDossier(dossier));
    if (waiting.length < AT_ONCE) continue;
    store.add(waiting);
    waiting = [];
  }
  store.add(waiting);
  return store;
}

const AT_ONCE = 64;

function formatOf({ format }: CorroborateOptions): 'table' | 'json' | 'csv' {
  return format ?? (process.stdout.isTTY === true ? 'table' : 'json');
}

function show(options: CorroborateOptions, columns: readonly string[], rows: readonly Row[], json: unknown): Promise<void> {
  return showRows(formatOf(options), columns, rows, json);
}

const COLUMNS = {
  incidents: ['id', 'start', 'type', 'actors', 'recipients', 'place', 'claims', 'documents', 'outlets', 'corroboration', 'contradictions'],
  incident: ['claim', 'publisher', 'status', 'date', 'actors', 'recipients', 'place', 'counts', 'chain', 'copies'],
  dyad: ['period', 'verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict', 'intensity', 'mean', 'low', 'high'],
  balance: ['period', 'power', 'count', 'share', 'low', 'high'],
  commitments: ['id', 'made', 'kind', 'type', 'actors', 'recipients', 'until', 'state', 'claim', 'evidence'],
} as const;

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
