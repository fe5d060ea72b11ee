import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ask } from '../../api/ask.ts';
import type { Grain } from '../../api/types.ts';
import { pageFile } from '../../app/files.ts';
import { rootRoute } from '../../app/root.tsx';
import { listOf, oneOf } from '../../app/search.ts';
import { loadTexts } from '../../app/texts.ts';
import { actorQuery } from '../../components/actors/actorQuery.ts';

export const GRAINS = ['day', 'week', 'month'] as const satisfies readonly Grain[];

export interface ActorSearch {
  /** How long a period of the charts is; left out: as fits. */
  readonly by?: Grain | undefined;
  /** Only what passed with this one. */
  readonly with?: string | undefined;
  /** Between whom the balance is drawn. */
  readonly power?: readonly string[] | undefined;
  /** Statements of others about the actor, instead of its own. */
  readonly side?: 'about' | undefined;
}

export const actorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actors/$key',
  validateSearch: (search: Record<string, unknown>): ActorSearch => {
    const power = listOf(search.power).slice(0, 8);
    return {
      by: GRAINS.find((grain) => grain === oneOf(search.by)),
      with: oneOf(search.with),
      power: power.length > 0 ? power : undefined,
      side: oneOf(search.side) === 'about' ? 'about' : undefined,
    };
  },
  loader: ({ params }) => {
    ask(actorQuery(params.key));
    return loadTexts('actor', 'corroboration', 'filters');
  },
  component: lazyRouteComponent(
    pageFile(() => import('./ActorPage.tsx')),
    'ActorPage',
  ),
});
