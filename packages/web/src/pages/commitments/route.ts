import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Commitment } from '../../api/types.ts';
import { pageFile } from '../../app/files.ts';
import { rootRoute } from '../../app/root.tsx';
import { oneOf } from '../../app/search.ts';
import { texts } from '../../app/texts.ts';
import { type EventSearch, readEventSearch } from '../../components/filters/search.ts';

export const STATES = ['open', 'kept', 'broken', 'overtaken'] as const satisfies readonly Commitment['state'][];
export const KINDS = ['promise', 'plan', 'threat', 'conditional'] as const satisfies readonly Commitment['kind'][];
export const ORDERS = ['-made', 'made', 'until', '-until'] as const;

export interface CommitmentsSearch extends EventSearch {
  readonly state?: Commitment['state'] | undefined;
  readonly kind?: Commitment['kind'] | undefined;
  readonly sort?: (typeof ORDERS)[number] | undefined;
}

export const commitmentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commitments',
  validateSearch: (search: Record<string, unknown>): CommitmentsSearch => ({
    ...readEventSearch(search),
    state: STATES.find((state) => state === oneOf(search.state)),
    kind: KINDS.find((kind) => kind === oneOf(search.kind)),
    sort: ORDERS.find((order) => order === oneOf(search.sort)),
  }),
  loader: texts('commitments', 'corroboration', 'filters'),
  component: lazyRouteComponent(
    pageFile(() => import('./CommitmentsPage.tsx')),
    'CommitmentsPage',
  ),
});
