import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ask } from '../../api/ask.ts';
import type { EntityType } from '../../api/types.ts';
import { pageFile } from '../../app/files.ts';
import { filtered } from '../../app/filtered.ts';
import { rootRoute } from '../../app/root.tsx';
import { oneOf } from '../../app/search.ts';
import { loadTexts } from '../../app/texts.ts';
import { type EventSearch, readEventSearch } from '../../components/filters/search.ts';
import { networkQuery } from './queries.ts';

/** How many actors can be asked for. */
export const TOPS = ['50', '100', '200', '500'] as const;
export const ENTITY_TYPES = [
  'person',
  'country',
  'government',
  'military',
  'armed_group',
  'party',
  'igo',
  'organization',
  'group',
] as const satisfies readonly EntityType[];

export interface NetworkSearch extends EventSearch {
  readonly top?: (typeof TOPS)[number] | undefined;
  /** Only actors of this kind. */
  readonly kind?: (typeof ENTITY_TYPES)[number] | undefined;
  readonly view?: 'table' | undefined;
  /** Key of the actor that is looked at. */
  readonly actor?: string | undefined;
}

function readSearch(search: Record<string, unknown>): NetworkSearch {
  return {
    ...readEventSearch(search),
    top: TOPS.find((top) => top === oneOf(search.top)),
    kind: ENTITY_TYPES.find((kind) => kind === oneOf(search.kind)),
    view: oneOf(search.view) === 'table' ? 'table' : undefined,
    actor: oneOf(search.actor),
  };
}

export const networkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/network',
  validateSearch: readSearch,
  ...filtered,
  loader: ({ location }) => {
    ask(networkQuery(readSearch(location.search)));
    return loadTexts('network', 'corroboration', 'filters');
  },
  component: lazyRouteComponent(
    pageFile(() => import('./NetworkPage.tsx')),
    'NetworkPage',
  ),
});
