import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { ActorPage } from '../../api/types.ts';

/** Somebody's page, by key or name. */
export function actorQuery(key: string) {
  return queryOptions({
    queryKey: ['actor', key],
    queryFn: () => answer<ActorPage>(api.GET('/api/actors/{key}', { params: { path: { key } } })),
  });
}
