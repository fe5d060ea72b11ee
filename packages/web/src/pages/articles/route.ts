import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { pageFile } from '../../app/files.ts';
import { rootRoute } from '../../app/root.tsx';
import { listOf, oneOf } from '../../app/search.ts';
import { texts } from '../../app/texts.ts';

export interface ArticlesSearch {
  readonly q?: string | undefined;
  readonly publisher?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const articlesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/articles',
  validateSearch: (search: Record<string, unknown>): ArticlesSearch => {
    const publisher = listOf(search.publisher);
    return { q: oneOf(search.q), publisher: publisher.length > 0 ? publisher : undefined, from: oneOf(search.from), to: oneOf(search.to) };
  },
  loader: texts('articles', 'reader'),
  component: lazyRouteComponent(
    pageFile(() => import('./ArticlesPage.tsx')),
    'ArticlesPage',
  ),
});
