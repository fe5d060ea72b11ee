import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { IncidentPage } from '../../api/types.ts';

/** A happening with all claims about it. */
export function incidentQuery(id: string) {
  return queryOptions({
    queryKey: ['incident', id],
    queryFn: () => answer<IncidentPage>(api.GET('/api/incidents/{id}', { params: { path: { id } } })),
  });
}
