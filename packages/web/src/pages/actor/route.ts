import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root.tsx';
import { texts } from '../../app/texts.ts';

export const actorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actors/$key',
  loader: texts('actor'),
  component: lazyRouteComponent(() => import('./ActorPage.tsx'), 'ActorPage'),
});
