import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';

/** An article with its dossier. */
export function articleQuery(id: string) {
  return queryOptions({ queryKey: ['article', id], queryFn: () => answer(api.GET('/api/articles/{id}', { params: { path: { id } } })) });
}
