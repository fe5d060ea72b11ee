import type { EventType, Quad } from '../../api/types.ts';
import { listOf, oneOf } from '../../app/search.ts';

/** Which events, as it stands in the address of a page; the names are the API's. */
export interface EventSearch {
  readonly participant?: string | undefined;
  readonly type?: readonly EventType[] | undefined;
  readonly quad?: readonly Quad[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** PLOVER's types, cooperation first. */
export const TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const satisfies readonly EventType[];
export const COOPERATION: readonly Quad[] = ['verbal-cooperation', 'material-cooperation'];
export const CONFLICT: readonly Quad[] = ['verbal-conflict', 'material-conflict'];
const QUADS: readonly Quad[] = [...COOPERATION, ...CONFLICT];

/** Cooperation, conflict, or both. */
export type Side = 'all' | 'cooperation' | 'conflict';

/**
 * Reads the filter from an address; what it does not know is left out.
 *
 * @example readEventSearch({ type: 'AID', from: '2018-05-01', x: '1' }) // { type: ['AID'], from: '2018-05-01' }
 */
export function readEventSearch(search: Readonly<Record<string, unknown>>): EventSearch {
  const type = TYPES.filter((known) => listOf(search.type).includes(known));
  const quad = QUADS.filter((known) => listOf(search.quad).includes(known));
  return {
    participant: oneOf(search.participant),
    type: type.length > 0 ? type : undefined,
    quad: quad.length > 0 ? quad : undefined,
    from: day(search.from),
    to: day(search.to),
  };
}

/** The filter as the API's client takes it. */
export function eventQuery({ participant, type, quad, from, to }: EventSearch) {
  return { participant, type: type && [...type], quad: quad && [...quad], from, to };
}

export function sideOf({ quad }: EventSearch): Side {
  if (quad === undefined) return 'all';
  if (quad.every((one) => COOPERATION.includes(one))) return 'cooperation';
  return quad.every((one) => CONFLICT.includes(one)) ? 'conflict' : 'all';
}

export function isFiltered({ participant, type, quad, from, to }: EventSearch): boolean {
  return [participant, type, quad, from, to].some((value) => value !== undefined);
}

function day(value: unknown): string | undefined {
  const given = oneOf(value);
  return given !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : undefined;
}
