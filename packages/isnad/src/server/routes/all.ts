import type { ServerContext } from '../context.js';
import type { App } from '../route.js';
import { actorRoutes } from './actors.js';
import { articleRoutes } from './articles.js';
import { correctionRoutes } from './corrections.js';
import { eventRoutes } from './events.js';
import { exportRoutes } from './export.js';
import { laterRoutes } from './later.js';
import { overviewRoutes } from './overview.js';

/** Every route of the API. */
export function registerRoutes(app: App, context: ServerContext): void {
  overviewRoutes(app, context);
  articleRoutes(app, context);
  eventRoutes(app, context);
  actorRoutes(app, context);
  correctionRoutes(app, context);
  exportRoutes(app, context);
  laterRoutes(app);
  app.get('/openapi.json', { schema: { hide: true }, config: { access: 'everybody' } }, async (_request, reply) =>
    reply.type('application/json').send(app.swagger()),
  );
}
