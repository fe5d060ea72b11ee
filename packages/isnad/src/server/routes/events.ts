import { Type } from 'typebox';
import { explainEvent } from '../../store/claims/explain.js';

import { hydrate } from '../../store/claims/hydrate.js';
import { CLAIM_ORDERS, eventNumber, listClaims } from '../../store/claims/list.js';
import { facetsOf } from '../../store/columns/facets.js';
import { countOf } from '../../store/columns/select.js';
import type { ServerContext } from '../context.js';
import { ProblemError } from '../problem.js';
import { type App, answers } from '../route.js';
import { CLOSED } from '../schemas/basics.js';
import { Event, Explanation, Facets } from '../schemas/events.js';
import { EVENT_FILTER } from '../schemas/filters.js';
import { listOf, PAGE, sortBy } from '../schemas/lists.js';

const EventId = Type.Object(
  {
    id: Type.String({
      description: 'article id#event id, percent-encoded; or article id#at- and the place where its words begin, which another reading keeps.',
    }),
  },
  CLOSED,
);

/** Claims: events as articles tell them. */
export function eventRoutes(app: App, context: ServerContext): void {
  const { connection } = context.store;
  const found = (id: string): number => {
    const number = eventNumber(connection, id);
    if (number === null) throw new ProblemError('not-found', `There is no event "${id}"; it may have been read anew, or rejected.`);
    return number;
  };
  app.get(
    '/events',
    {
      schema: {
        tags: ['events'],
        summary: 'Claims of a filter',
        operationId: 'listEvents',
        querystring: Type.Object({ ...EVENT_FILTER, ...PAGE, ...sortBy(CLAIM_ORDERS) }, CLOSED),
        response: answers(listOf(Event)),
      },
      config: { access: 'reader' },
    },
    async ({ query: { limit = 50, page, cursor, sort = '-date', ...filter } }) =>
      listClaims(connection, context.conditions(filter), sort, { limit, page, cursor }, countOf(context.fails(filter))),
  );
  app.get(
    '/events/facets',
    {
      schema: {
        tags: ['events'],
        summary: 'How the claims of a filter divide',
        operationId: 'eventFacets',
        querystring: Type.Object(EVENT_FILTER, CLOSED),
        response: answers(Facets),
      },
      config: { access: 'reader' },
    },
    async ({ query }) => facetsOf(context.columns, connection, context.fails(query)),
  );
  app.get(
    '/events/:id',
    {
      schema: { tags: ['events'], summary: 'One claim', operationId: 'getEvent', params: EventId, response: answers(Event, 404) },
      config: { access: 'reader' },
    },
    async ({ params: { id } }) => {
      const [event] = await hydrate(connection, [found(id)]);
      if (event === undefined) throw new ProblemError('not-found', `There is no event "${id}".`);
      return event;
    },
  );
  app.get(
    '/events/:id/explain',
    {
      schema: {
        tags: ['events'],
        summary: 'Why it was read so: the data line, the frame and the cues',
        description: 'The article is read again for this. Events that a person added have no explanation.',
        operationId: 'explainEvent',
        params: EventId,
        response: answers(Explanation, 404, 422),
      },
      config: { access: 'reader' },
    },
    async ({ params: { id } }) => {
      const explained = await explainEvent(connection, context.reader, found(id));
      if (explained === null)
        throw new ProblemError(
          'cannot-be-done',
          'The coder does not read this event here: a person added it, or another model read it. "isnad recode" brings the store up to date.',
        );
      return explained;
    },
  );
}
