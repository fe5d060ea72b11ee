import { fold } from '@isnad/coder';
import { balanceOf } from '../corroboration/balance.js';
import { Corroboration } from '../corroboration/corroboration.js';
import { dyadSeries } from '../corroboration/dyads.js';
import type { Claim, CommitmentState, Grain, Participant } from '../corroboration/types.js';
import { EXIT, InputError } from '../errors.js';
import { readDossiers } from '../input/dossiers.js';
import { type Row, renderTable, type TableFormat } from '../render/table.js';
import { print } from '../terminal/process.js';

/** What all of these commands take. */
export interface CorroborateOptions {
  readonly dossiers: readonly string[];
  readonly format?: TableFormat;
}

/** `isnad incidents`: happenings told by several, the best corroborated first. */
export async function runIncidents(options: CorroborateOptions & { readonly atLeast: number; readonly contradicted?: boolean }): Promise<number> {
  const file = await load(options);
  const rows = file
    .incidents()
    .filter((incident) => incident.corroboration >= options.atLeast && (options.contradicted !== true || incident.contradictions.length > 0))
    .sort((a, b) => b.corroboration - a.corroboration || b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1))
    .map((incident): Row => {
      const best = mostTelling(incident.claims);
      return {
        id: incident.id,
        start: incident.start,
        type: incident.type,
        actors: names(best?.actors),
        recipients: names(best?.recipients),
        place: best?.place?.name ?? null,
        claims: incident.claims.length,
        corroboration: incident.corroboration,
        contradictions: incident.contradictions.map(({ about }) => about).join(' '),
      };
    });
  return show(['id', 'start', 'type', 'actors', 'recipients', 'place', 'claims', 'corroboration', 'contradictions'], rows, options);
}

/** `isnad incident ID`: its claims, each with its chain, then where they contradict each other. */
export async function runIncident(id: string, options: CorroborateOptions): Promise<number> {
  const incident = (await load(options)).incidents().find((one) => one.id === id);
  if (incident === undefined) throw new InputError(id, 'no such incident; isnad incidents lists them');
  const format = formatOf(options);
  if (format === 'json') {
    await print(`${JSON.stringify({ ...incident, claims: incident.claims.map(({ words: _, ...claim }) => claim) })}\n`);
    return EXIT.ok;
  }
  const rows = incident.claims.map(
    (claim): Row => ({
      claim: claim.id,
      status: claim.status,
      date: claim.days?.start ?? null,
      actors: names(claim.actors),
      recipients: names(claim.recipients),
      place: claim.place?.name ?? null,
      counts: claim.counts.map(({ of, value }) => `${of} ${value}`).join(' '),
      chain: chainOf(claim),
    }),
  );
  await show(['claim', 'status', 'date', 'actors', 'recipients', 'place', 'counts', 'chain'], rows, options);
  if (format === 'csv') return EXIT.ok;
  const sides = incident.contradictions.flatMap((contradiction) =>
    contradiction.sides.map(({ says, claims }): Row => ({ contradiction: contradiction.of ?? contradiction.about, says, claims: claims.join(' ') })),
  );
  await print(
    `\n${incident.corroboration} independent ${incident.corroboration === 1 ? 'origin' : 'origins'}: ${incident.origins.map(({ key }) => key).join('; ')}\n`,
  );
  if (sides.length > 0) await print(`\n${renderTable(['contradiction', 'says', 'claims'], sides, 'text')}`);
  return EXIT.ok;
}

/** `isnad dyad A [B]`: cooperation and conflict between two actors, or one and everyone else. */
export async function runDyad(a: string, b: string | undefined, options: CorroborateOptions & { readonly by: Grain }): Promise<number> {
  const file = await load(options);
  const series = dyadSeries(file.incidents(), findActor(a, file), b === undefined ? null : findActor(b, file), options.by);
  const rows = series.points.map((point): Row => ({ period: point.period, ...point.counts, intensity: point.intensity }));
  return show(['period', 'verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict', 'intensity'], rows, options);
}

/** `isnad balance ACTOR POWER POWER...`: how an actor's cooperation divides, with 95 % intervals. */
export async function runBalance(actor: string, powers: readonly string[], options: CorroborateOptions & { readonly by: Grain }): Promise<number> {
  if (powers.length < 2) throw new InputError('balance', 'name at least two powers, such as: isnad balance TUR RUS USA');
  const file = await load(options);
  const balance = balanceOf(
    file.incidents(),
    findActor(actor, file),
    powers.map((power) => findActor(power, file)),
    options.by,
  );
  const rows = balance.points.flatMap(({ period, shares }) =>
    shares.map(({ power, count, share, low, high }): Row => ({ period, power, count, share: round(share), low: round(low), high: round(high) })),
  );
  return show(['period', 'power', 'count', 'share', 'low', 'high'], rows, options);
}

/** `isnad commitments`: what was promised, threatened or planned, and what came of it. */
export async function runCommitments(options: CorroborateOptions & { readonly state?: CommitmentState }): Promise<number> {
  const rows = (await load(options))
    .commitments()
    .filter(({ state }) => options.state === undefined || state === options.state)
    .map(
      ({ id, madeOn, kind, claim, until, state, history }): Row => ({
        id,
        made: madeOn,
        kind,
        type: claim.type,
        actors: names(claim.actors),
        recipients: names(claim.recipients),
        until,
        state,
        claim: claim.id,
        evidence: history.map((step) => `${step.shows} ${step.on} ${step.claim}`).join('; '),
      }),
    );
  return show(['id', 'made', 'kind', 'type', 'actors', 'recipients', 'until', 'state', 'claim', 'evidence'], rows, options);
}

async function load(options: CorroborateOptions): Promise<Corroboration> {
  const file = new Corroboration();
  for await (const dossier of readDossiers(options.dossiers)) file.add(dossier);
  return file;
}

/** The key that a user's words mean: a key itself, a country code, or a name that somebody bears. */
function findActor(words: string, file: Corroboration): string {
  const names = file.names();
  if (names.has(words)) return words;
  if (/^[A-Z]{3}$/.test(words)) return `country:${words}`;
  const wanted = fold(words);
  const found = [...names].filter(([, name]) => fold(name) === wanted).map(([key]) => key);
  const [key] = found.sort((a, b) => Number(b.startsWith('country:')) - Number(a.startsWith('country:')) || (a < b ? -1 : 1));
  if (key === undefined) throw new InputError(words, 'no such actor here; use a name as the dossiers write it, a key, or a country code such as RUS');
  return key;
}

async function show(columns: readonly string[], rows: readonly Row[], options: CorroborateOptions): Promise<number> {
  await print(renderTable(columns, rows, formatOf(options)));
  return EXIT.ok;
}

function formatOf({ format }: CorroborateOptions): TableFormat {
  return format ?? (process.stdout.isTTY === true ? 'text' : 'csv');
}

/** The claim that says the most: whom, whom to, where; the first of equals. */
function mostTelling(claims: readonly Claim[]): Claim | undefined {
  const tells = (claim: Claim): number =>
    Number(claim.actors.some((x) => x.identified)) + Number(claim.recipients.some((x) => x.identified)) + Number(claim.place !== null);
  return claims.reduce<Claim | undefined>((best, claim) => (best === undefined || tells(claim) > tells(best) ? claim : best), undefined);
}

function names(participants: readonly Participant[] | undefined): string {
  return (participants ?? []).map(({ name }) => name).join('، ');
}

function chainOf(claim: Claim): string {
  return claim.chain.map(({ kind }, i) => (kind === 'narrator' ? (claim.publisher ?? 'outlet') : (claim.chainNames[i] ?? kind))).join(' ← ');
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
