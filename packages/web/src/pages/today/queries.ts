import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { Today } from '../../api/types.ts';
import type { SpanName } from './route.ts';

/** How many incidents are shown at first. */
export const FIRST = 20;
const ALWAYS = '1970-01-01T00:00:00.000Z';

/**
 * What is new since a time.
 *
 * @param lastVisit when the reader's last visit ended; null at the first
 */
export function todayQuery(since: SpanName, lastVisit: string | null, limit: number) {
  const from = startOf(since, lastVisit);
  return queryOptions({
    queryKey: ['today', since, from.key, limit],
    queryFn: () => answer<Today>(api.GET('/api/today', { params: { query: { since: from.at(), limit } } })),
  });
}

/** From when on. The moment is taken at the time of asking, so that the key of the question stays the same. */
function startOf(span: SpanName, lastVisit: string | null): { readonly key: string; readonly at: () => string } {
  const ago = (days: number) => ({ key: String(days), at: () => new Date(Date.now() - days * 86_400_000).toISOString() });
  if (span === 'day') return ago(1);
  if (span === 'week') return ago(7);
  const at = span === 'all' ? ALWAYS : (lastVisit ?? ALWAYS);
  return { key: at, at: () => at };
}
