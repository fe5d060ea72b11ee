import type { EventsFlat } from '../schema.js';

/** A value in a cell. */
export type Cell = string | number | null;

/** A column of an export: its name, its kind and how it is filled. */
export interface Column {
  readonly name: string;
  readonly kind: 'STRING' | 'DOUBLE' | 'INT32';
  readonly of: (event: EventsFlat) => Cell;
}

/** Country of an actor by its key, as ISO 3166-1 alpha-3 where it is known. */
export type CountryOf = (key: string) => string | null;

const NUMBERS: Readonly<Record<string, Column['kind']>> = {
  event_id: 'INT32',
  corrected: 'INT32',
  trigger_start: 'INT32',
  lat: 'DOUBLE',
  lon: 'DOUBLE',
  confidence: 'DOUBLE',
};

const FLAT: readonly (keyof EventsFlat)[] = [
  ...([
    'event_id',
    'article',
    'event',
    'published_on',
    'publisher',
    'day',
    'date_start',
    'date_end',
    'type',
    'mode',
    'status',
    'actors',
    'actor_keys',
  ] as const),
  ...(['recipients', 'recipient_keys', 'source_kind', 'source', 'chain', 'place', 'lat', 'lon', 'trigger', 'sentence', 'confidence', 'corrected'] as const),
  ...(['title', 'url', 'coder', 'model', 'trigger_start'] as const),
];

/** The view `events_flat` as it stands. */
export const FLAT_COLUMNS: readonly Column[] = FLAT.map((name) => ({ name, kind: NUMBERS[name] ?? 'STRING', of: (event) => event[name] }));

/** An event's id that other readings of its article keep: the place where its words begin, and not its number. @example 'a1#at-120' */
export function lastingIdOf({ article, trigger_start }: EventsFlat): string {
  return `${article}#at-${trigger_start}`;
}

/** PLOVER's four classes by type. Source: PLOVER codebook, quad classes 1 to 4. */
export const QUADS: Readonly<Record<string, readonly [number, string]>> = {
  ...Object.fromEntries(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'].map((type) => [type, [1, 'Verbal Cooperation']] as const)),
  ...Object.fromEntries(['COOPERATE', 'AID', 'RETREAT'].map((type) => [type, [2, 'Material Cooperation']] as const)),
  ...Object.fromEntries(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'].map((type) => [type, [3, 'Verbal Conflict']] as const)),
  ...Object.fromEntries(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'].map((type) => [type, [4, 'Material Conflict']] as const)),
};

/** The columns of POLECAT that a text can fill, under POLECAT's names; status, attribution and versions after them. */
export function polecatColumns(countryOf: CountryOf): readonly Column[] {
  const countries = (keys: string | null): string | null => {
    const all = (keys ?? '').split('; ').map((key) => countryOf(key) ?? '');
    return all.some((country) => country !== '') ? all.join('; ') : null;
  };
  const text = (name: string, of: Column['of']): Column => ({ name, kind: 'STRING', of });
  const number = (name: string, of: Column['of']): Column => ({ name, kind: 'DOUBLE', of });
  return [
    text('Event ID', lastingIdOf),
    text('Event Date', ({ day }) => day),
    text('Event Type', ({ type }) => type),
    text('Event Mode', ({ mode }) => mode),
    text('Quad Code', ({ type }) => QUADS[type]?.[1].toUpperCase() ?? null),
    text('Actor Name', ({ actors }) => actors),
    text('Actor Country', ({ actor_keys }) => countries(actor_keys)),
    text('Recipient Name', ({ recipients }) => recipients),
    text('Recipient Country', ({ recipient_keys }) => countries(recipient_keys)),
    text('Placename', ({ place }) => place),
    number('Latitude', ({ lat }) => lat),
    number('Longitude', ({ lon }) => lon),
    text('Headline', ({ title }) => title),
    text('Event Text', ({ sentence }) => sentence),
    text('Publication Date', ({ published_on }) => published_on),
    text('Source', ({ publisher }) => publisher),
    text('URL', ({ url }) => url),
    text('Status', ({ status }) => status),
    text('Attribution Kind', ({ source_kind }) => source_kind),
    text('Attribution', ({ chain }) => chain),
    number('Confidence', ({ confidence }) => confidence),
    text('Coder', ({ coder }) => coder),
    text('Model', ({ model }) => model),
  ];
}
