import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root.tsx';
import { texts } from '../../app/texts.ts';

export const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: texts('today'),
  component: lazyRouteComponent(() => import('./TodayPage.tsx'), 'TodayPage'),
});
