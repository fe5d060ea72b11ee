import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root.tsx';
import { texts } from '../../app/texts.ts';

export const pasteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/paste',
  loader: texts('paste', 'reader'),
  component: lazyRouteComponent(() => import('./PastePage.tsx'), 'PastePage'),
});
