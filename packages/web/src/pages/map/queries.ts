import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { MapPoints } from '../../api/types.ts';
import { eventQuery } from '../../components/filters/search.ts';
import type { MapSearch } from './route.ts';

/** Where it happened. */
export function mapQuery(search: MapSearch) {
  const filter = eventQuery(search);
  return queryOptions({ queryKey: ['map', filter], queryFn: () => answer<MapPoints>(api.GET('/api/map', { params: { query: filter } })) });
}

/** The fine borders: a file of this host, kept for as long as the workbench is open. */
export const fineBaseQuery = queryOptions({
  queryKey: ['base map'],
  queryFn: async () => (await import('./countries.ts')).loadFineBase(),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});
