import { createRouter } from '@tanstack/react-router';
import { PageLoading } from '../components/PageLoading.tsx';
import { actorRoute } from '../pages/actor/route.ts';
import { articlesRoute } from '../pages/articles/route.ts';
import { commitmentsRoute } from '../pages/commitments/route.ts';
import { eventsRoute } from '../pages/events/route.ts';
import { incidentRoute } from '../pages/incident/route.ts';
import { loginRoute } from '../pages/login/route.ts';
import { mapRoute } from '../pages/map/route.ts';
import { networkRoute } from '../pages/network/route.ts';
import { pasteRoute } from '../pages/paste/route.ts';
import { readerRoute } from '../pages/reader/route.ts';
import { reviewRoute } from '../pages/review/route.ts';
import { todayRoute } from '../pages/today/route.ts';
import { PageBroke } from './PageBroke.tsx';
import { rootRoute } from './root.tsx';
import { parseSearch, stringifySearch } from './search.ts';

/** Every page, each fetched when it is first opened. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    todayRoute,
    eventsRoute,
    articlesRoute,
    readerRoute,
    actorRoute,
    incidentRoute,
    commitmentsRoute,
    networkRoute,
    mapRoute,
    reviewRoute,
    pasteRoute,
    loginRoute,
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  // In the page's place, within the shell.
  defaultErrorComponent: PageBroke,
  defaultPendingComponent: PageLoading,
  defaultPendingMs: 150,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
