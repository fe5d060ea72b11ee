import { Type } from 'typebox';
import { todayOf } from '../../store/corroboration/today.js';
import { statsOf } from '../../store/stats.js';
import type { ServerContext } from '../context.js';
import { type App, answers } from '../route.js';
import { CLOSED, moment } from '../schemas/basics.js';
import { Stats, Today } from '../schemas/overview.js';

const DAY_MS = 86_400_000;

/** What there is, and what is new. */
export function overviewRoutes(app: App, { store, demo, version }: ServerContext): void {
  app.get(
    '/stats',
    {
      schema: { tags: ['overview'], summary: 'How much there is, and who read it', operationId: 'stats', response: answers(Stats) },
      config: { access: 'reader' },
    },
    async () => ({ ...(await statsOf(store.connection)), linked: store.isLinked(), demo, version }),
  );
  app.get(
    '/today',
    {
      schema: {
        tags: ['overview'],
        summary: 'What is new since a time',
        operationId: 'today',
        querystring: Type.Object(
          {
            since: Type.Optional(moment('Default: a day ago.')),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'Of each list.' })),
          },
          CLOSED,
        ),
        response: answers(Today),
      },
      config: { access: 'reader', volatile: true },
    },
    async ({ query: { since = new Date(Date.now() - DAY_MS).toISOString(), limit = 20 } }) => todayOf(store.connection, since, limit),
  );
}
