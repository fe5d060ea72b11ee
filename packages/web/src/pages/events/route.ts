import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root.tsx';
import { texts } from '../../app/texts.ts';

export const eventsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/events',
  loader: texts('events'),
  component: lazyRouteComponent(() => import('./EventsPage.tsx'), 'EventsPage'),
});
