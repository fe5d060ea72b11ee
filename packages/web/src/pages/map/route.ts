import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ask } from '../../api/ask.ts';
import { pageFile } from '../../app/files.ts';
import { rootRoute } from '../../app/root.tsx';
import { oneOf } from '../../app/search.ts';
import { loadTexts } from '../../app/texts.ts';
import { type EventSearch, readEventSearch } from '../../components/filters/search.ts';
import { mapQuery } from './queries.ts';

export interface MapSearch extends EventSearch {
  /** Key of the place that is looked at. */
  readonly place?: string | undefined;
}

export const mapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/map',
  validateSearch: (search: Record<string, unknown>): MapSearch => ({ ...readEventSearch(search), place: oneOf(search.place) }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => {
    ask(mapQuery(deps));
    return loadTexts('map', 'corroboration', 'filters');
  },
  component: lazyRouteComponent(
    pageFile(() => import('./MapPage.tsx')),
    'MapPage',
  ),
});
