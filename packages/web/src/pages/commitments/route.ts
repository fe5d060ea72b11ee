import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root.tsx';
import { texts } from '../../app/texts.ts';

export const commitmentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commitments',
  loader: texts('commitments'),
  component: lazyRouteComponent(() => import('./CommitmentsPage.tsx'), 'CommitmentsPage'),
});
