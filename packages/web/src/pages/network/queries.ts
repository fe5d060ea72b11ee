import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { Network } from '../../api/types.ts';
import { eventQuery } from '../../components/filters/search.ts';
import type { NetworkSearch } from './route.ts';

export const TOP = '100';

/** Who deals with whom. */
export function networkQuery({ top = TOP, kind, ...search }: NetworkSearch) {
  const filter = eventQuery(search);
  return queryOptions({
    queryKey: ['network', filter, kind, top],
    queryFn: () =>
      answer<Network>(api.GET('/api/network', { params: { query: { ...filter, top: Number(top), kind: kind === undefined ? undefined : [kind] } } })),
  });
}
