import { Type } from 'typebox';
import { AUDIT_ORDERS, listAudit } from '../../store/audit.js';
import type { ServerContext } from '../context.js';
import { type App, answers } from '../route.js';
import { AuditEntry } from '../schemas/access.js';
import { CLOSED } from '../schemas/basics.js';
import { listOf, PAGE, sortBy } from '../schemas/lists.js';

/** Who did what, and when. */
export function auditRoutes(app: App, { store }: ServerContext): void {
  app.get(
    '/audit',
    {
      schema: {
        tags: ['access'],
        summary: 'Who put what right, and when',
        description: 'Corrections and their undoing are written by the database itself, also when they are made on the command line.',
        operationId: 'audit',
        querystring: Type.Object(
          {
            who: Type.Optional(Type.String({ maxLength: 200 })),
            what: Type.Optional(Type.String({ maxLength: 50, description: 'correct, undo, accept, reopen, add-user, change-user ...' })),
            article: Type.Optional(Type.String({ maxLength: 8000 })),
            ...PAGE,
            ...sortBy(AUDIT_ORDERS),
          },
          CLOSED,
        ),
        response: answers(listOf(AuditEntry)),
      },
      config: { access: 'admin' },
    },
    async ({ query: { limit = 50, page, cursor, sort = '-at', ...filter } }) => listAudit(store.connection, filter, sort, { limit, page, cursor }),
  );
}
