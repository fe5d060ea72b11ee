import { statsOf } from '../../store/stats.js';
import type { ServerContext } from '../context.js';
import { type App, answers } from '../route.js';
import { Stats } from '../schemas/overview.js';

/** What there is. */
export function overviewRoutes(app: App, { store, demo, version }: ServerContext): void {
  app.get(
    '/stats',
    {
      schema: { tags: ['overview'], summary: 'How much there is, and who read it', operationId: 'stats', response: answers(Stats) },
      config: { access: 'reader' },
    },
    async () => ({ ...(await statsOf(store.connection)), demo, version }),
  );
}
