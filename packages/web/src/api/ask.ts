import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query';
import { queryClient } from './queryClient.ts';

/**
 * Asks ahead of a page, while its files are on their way; what fails is asked again, and told, by the page itself.
 *
 * @example ask(facetsQuery(filter))
 */
export function ask<F, D, K extends QueryKey>(query: FetchQueryOptions<F, Error, D, K>): void {
  void queryClient.prefetchQuery(query);
}
