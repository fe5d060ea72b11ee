import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ask } from '../../api/ask.ts';
import { pageFile } from '../../app/files.ts';
import { filtered } from '../../app/filtered.ts';
import { rootRoute } from '../../app/root.tsx';
import { oneOf } from '../../app/search.ts';
import { loadTexts } from '../../app/texts.ts';
import { FIRST, todayQuery } from './queries.ts';
import { lastVisit } from './visits.ts';

/** Since when: the last visit (the default), or so long ago. */
export const SPANS = ['visit', 'day', 'week', 'all'] as const;
export type SpanName = (typeof SPANS)[number];

export interface TodaySearch {
  readonly since?: Exclude<SpanName, 'visit'> | undefined;
}

function readSearch(search: Record<string, unknown>): TodaySearch {
  const since = SPANS.find((span) => span === oneOf(search.since));
  return { since: since === 'visit' ? undefined : since };
}

export const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readSearch,
  ...filtered,
  loader: ({ location }) => {
    const { since } = readSearch(location.search);
    ask(todayQuery(since ?? 'visit', lastVisit(), FIRST));
    return loadTexts('today', 'corroboration');
  },
  component: lazyRouteComponent(
    pageFile(() => import('./TodayPage.tsx')),
    'TodayPage',
  ),
});
