import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { pageFile } from '../../app/files.ts';
import { rootRoute } from '../../app/root.tsx';
import { oneOf } from '../../app/search.ts';
import { texts } from '../../app/texts.ts';

export const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  // Only back into the workbench, never to another host.
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = oneOf(search.next) ?? '/';
    return { next: /^\/(?![/\\])/.test(next) ? next : '/' };
  },
  loader: texts('login'),
  component: lazyRouteComponent(
    pageFile(() => import('./LoginPage.tsx')),
    'LoginPage',
  ),
});
