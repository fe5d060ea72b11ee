import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { pageFile } from '../../app/files.ts';
import { rootRoute } from '../../app/root.tsx';
import { texts } from '../../app/texts.ts';

export const pasteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/paste',
  loader: texts('paste', 'reader'),
  component: lazyRouteComponent(
    pageFile(() => import('./PastePage.tsx')),
    'PastePage',
  ),
});
