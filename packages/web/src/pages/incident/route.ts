import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root.tsx';
import { texts } from '../../app/texts.ts';

export const incidentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents/$id',
  loader: texts('incident', 'corroboration'),
  component: lazyRouteComponent(() => import('./IncidentPage.tsx'), 'IncidentPage'),
});
