import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ask } from '../../api/ask.ts';
import { type EventFilter, readFilter } from '../../api/filter.ts';
import { pageFile } from '../../app/files.ts';
import { filtered } from '../../app/filtered.ts';
import { rootRoute } from '../../app/root.tsx';
import { oneOf } from '../../app/search.ts';
import { loadTexts } from '../../app/texts.ts';
import { claimsQuery, facetsQuery } from './queries.ts';

export const ORDERS = ['-date', 'date', '-confidence', 'confidence', '-added'] as const;
export type Order = (typeof ORDERS)[number];

function readSearch(search: Record<string, unknown>): EventFilter & { sort?: Order } {
  const sort = ORDERS.find((order) => order === oneOf(search.sort));
  return { ...readFilter(search), ...(sort === undefined || sort === '-date' ? {} : { sort }) };
}

export const eventsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/events',
  validateSearch: readSearch,
  ...filtered,
  loader: ({ location }) => {
    const { sort = '-date', ...filter } = readSearch(location.search);
    ask(claimsQuery(filter, sort, 1));
    ask(facetsQuery(filter));
    return loadTexts('events');
  },
  component: lazyRouteComponent(
    pageFile(() => import('./EventsPage.tsx')),
    'EventsPage',
  ),
});
