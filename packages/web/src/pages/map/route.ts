import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ask } from '../../api/ask.ts';
import { pageFile } from '../../app/files.ts';
import { filtered } from '../../app/filtered.ts';
import { rootRoute } from '../../app/root.tsx';
import { oneOf } from '../../app/search.ts';
import { loadTexts } from '../../app/texts.ts';
import { type EventSearch, readEventSearch } from '../../components/filters/search.ts';
import { mapQuery } from './queries.ts';

export interface MapSearch extends EventSearch {
  /** Key of the place that is looked at. */
  readonly place?: string | undefined;
}

function readSearch(search: Record<string, unknown>): MapSearch {
  return { ...readEventSearch(search), place: oneOf(search.place) };
}

export const mapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/map',
  validateSearch: readSearch,
  ...filtered,
  loader: ({ location }) => {
    ask(mapQuery(readSearch(location.search)));
    return loadTexts('map', 'corroboration', 'filters');
  },
  component: lazyRouteComponent(
    pageFile(() => import('./MapPage.tsx')),
    'MapPage',
  ),
});
