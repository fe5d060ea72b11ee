import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root.tsx';
import { texts } from '../../app/texts.ts';

export const networkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/network',
  loader: texts('network'),
  component: lazyRouteComponent(() => import('./NetworkPage.tsx'), 'NetworkPage'),
});
