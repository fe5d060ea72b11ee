import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { MapPoints } from '../../api/types.ts';
import { eventQuery } from '../../components/filters/search.ts';
import type { Detail } from './countries.ts';
import type { MapSearch } from './route.ts';

/** Where it happened. */
export function mapQuery(search: MapSearch) {
  const filter = eventQuery(search);
  return queryOptions({ queryKey: ['map', filter], queryFn: () => answer<MapPoints>(api.GET('/api/map', { params: { query: filter } })) });
}

/** The borders: files of this host, kept for as long as the workbench is open. */
export function baseMapQuery(detail: Detail) {
  return queryOptions({
    queryKey: ['base map', detail],
    queryFn: async () => (await import('./countries.ts')).loadBaseMap(detail),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}
