import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { pageFile } from '../../app/files.ts';
import { rootRoute } from '../../app/root.tsx';
import { texts } from '../../app/texts.ts';

export const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/review',
  loader: texts('review', 'fixing', 'reader'),
  component: lazyRouteComponent(
    pageFile(() => import('./ReviewPage.tsx')),
    'ReviewPage',
  ),
});
