import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ask } from '../../api/ask.ts';
import { pageFile } from '../../app/files.ts';
import { rootRoute } from '../../app/root.tsx';
import { loadTexts } from '../../app/texts.ts';
import { articleQuery } from './queries.ts';

export const readerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/articles/$id',
  loader: ({ params }) => {
    ask(articleQuery(params.id));
    return loadTexts('reader', 'fixing');
  },
  component: lazyRouteComponent(
    pageFile(() => import('./ReaderPage.tsx')),
    'ReaderPage',
  ),
});
