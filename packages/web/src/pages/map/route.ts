import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root.tsx';
import { texts } from '../../app/texts.ts';

export const mapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/map',
  loader: texts('map'),
  component: lazyRouteComponent(() => import('./MapPage.tsx'), 'MapPage'),
});
