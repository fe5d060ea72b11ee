import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { EventFilter } from '../../api/filter.ts';
import type { Order } from './route.ts';

/** Claims that are fetched together: three screens of them. */
export const AT_ONCE = 50;

/** How the claims of a filter divide. */
export function facetsQuery(filter: EventFilter) {
  return queryOptions({ queryKey: ['facets', filter], queryFn: () => answer(api.GET('/api/events/facets', { params: { query: filter } })) });
}

/** A page of the table, from 1. */
export function claimsQuery(filter: EventFilter, sort: Order, page: number) {
  return queryOptions({
    queryKey: ['events', filter, sort, page] as const,
    // What was scrolled past before it came is not waited for.
    queryFn: ({ signal }) => answer(api.GET('/api/events', { params: { query: { ...filter, sort, limit: AT_ONCE, page } }, signal })),
  });
}
