import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ask } from '../../api/ask.ts';
import { pageFile } from '../../app/files.ts';
import { rootRoute } from '../../app/root.tsx';
import { loadTexts } from '../../app/texts.ts';
import { incidentQuery } from './queries.ts';

export const incidentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents/$id',
  loader: ({ params }) => {
    ask(incidentQuery(params.id));
    return loadTexts('incident', 'corroboration');
  },
  component: lazyRouteComponent(
    pageFile(() => import('./IncidentPage.tsx')),
    'IncidentPage',
  ),
});
