import { listOf, oneOf } from '../app/search.ts';
import type { components } from './schema.generated.ts';

/** Which events: the API's filter, under the same names in the address of a page. */
export type EventFilter = components['schemas']['EventFilter'];

const LISTS = ['type', 'quad', 'status', 'sourceKind', 'publisher'] as const;
const TEXTS = ['q', 'participant', 'actor', 'recipient', 'source', 'place', 'from', 'to', 'article', 'incident', 'addedSince'] as const;
const NUMBERS = ['minConfidence', 'maxConfidence'] as const;
const FLAGS = ['corrected', 'repeats'] as const;

/** Names of what a filter may hold, in the order in which pages show them. */
export const FILTER_FIELDS = [...TEXTS, ...LISTS, ...NUMBERS, ...FLAGS] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** A filter from an address; what is no filter is left out. Whether its words are right, the server says. */
export function readFilter(search: Record<string, unknown>): EventFilter {
  const found: Record<string, unknown> = {};
  for (const name of TEXTS) found[name] = oneOf(search[name]);
  for (const name of LISTS) {
    const values = listOf(search[name]);
    if (values.length > 0) found[name] = values;
  }
  for (const name of NUMBERS) {
    const value = oneOf(typeof search[name] === 'number' ? String(search[name]) : search[name]);
    if (value !== undefined && Number.isFinite(Number(value))) found[name] = Number(value);
  }
  for (const name of FLAGS) {
    const value = oneOf(typeof search[name] === 'boolean' ? String(search[name]) : search[name]);
    if (value === 'true' || value === 'false') found[name] = value === 'true';
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as EventFilter;
}

/** A filter with one value put in or taken out. */
export function toggled(filter: EventFilter, field: (typeof LISTS)[number], value: string): EventFilter {
  const before: readonly string[] = filter[field] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return readFilter({ ...filter, [field]: after });
}

/** What a filter holds, one entry a value. */
export function partsOf(filter: EventFilter): { readonly field: FilterField; readonly value: string }[] {
  return FILTER_FIELDS.flatMap((field) => {
    const value = filter[field];
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [value]).map((one) => ({ field, value: String(one) }));
  });
}

/** A filter without one of its values. */
export function without(filter: EventFilter, field: FilterField, value: string): EventFilter {
  const held = filter[field];
  const { [field]: _, ...rest } = filter;
  return Array.isArray(held) ? readFilter({ ...rest, [field]: held.filter((one) => one !== value) }) : rest;
}
