import type { ServerContext } from '../context.js';
import type { App } from '../route.js';
import type { Protection } from '../security/guard.js';
import { accessRoutes } from './access.js';
import { actorRoutes } from './actors.js';
import { articleRoutes } from './articles.js';
import { auditRoutes } from './audit.js';
import { correctionRoutes } from './corrections.js';
import { corroborationRoutes } from './corroboration.js';
import { eventRoutes } from './events.js';
import { exportRoutes } from './export.js';
import { overviewRoutes } from './overview.js';
import { reviewRoutes } from './review.js';
import { searchRoutes } from './searches.js';
import { shapeRoutes } from './shapes.js';
import { streamRoutes } from './stream.js';

/** Every route of the API. */
export function registerRoutes(app: App, context: ServerContext, protection: Protection): void {
  overviewRoutes(app, context);
  articleRoutes(app, context);
  eventRoutes(app, context);
  actorRoutes(app, context);
  shapeRoutes(app, context);
  correctionRoutes(app, context);
  reviewRoutes(app, context);
  searchRoutes(app, context);
  exportRoutes(app, context);
  streamRoutes(app, context);
  accessRoutes(app, context, protection);
  auditRoutes(app, context);
  corroborationRoutes(app, context);
  app.get('/openapi.json', { schema: { hide: true }, config: { access: 'everybody' } }, async (_request, reply) =>
    reply.type('application/json').send(app.swagger()),
  );
}
