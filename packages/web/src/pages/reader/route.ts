import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root.tsx';
import { texts } from '../../app/texts.ts';

export const readerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/articles/$id',
  loader: texts('reader', 'fixing'),
  component: lazyRouteComponent(() => import('./ReaderPage.tsx'), 'ReaderPage'),
});
