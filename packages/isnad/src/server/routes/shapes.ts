import { Type } from 'typebox';
import { networkOf } from '../../store/columns/network.js';
import { placesOf } from '../../store/columns/places.js';
import { remembered } from '../../store/remembered.js';
import type { ServerContext } from '../context.js';
import { type App, answers } from '../route.js';
import { CLOSED } from '../schemas/basics.js';
import { EVENT_FILTER } from '../schemas/filters.js';
import { MapPoints, Network } from '../schemas/overview.js';
import { EntityType } from '../schemas/words.js';

/** Claims as a network and as a map. */
export function shapeRoutes(app: App, context: ServerContext): void {
  const { connection } = context.store;
  app.get(
    '/network',
    {
      schema: {
        tags: ['actors'],
        summary: 'Who deals with whom',
        operationId: 'network',
        querystring: Type.Object(
          {
            ...EVENT_FILTER,
            top: Type.Optional(Type.Integer({ minimum: 2, maximum: 1000, default: 100, description: 'So many actors: those with most events.' })),
            minEvents: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 1, description: 'Leaves edges of fewer events out.' })),
            kind: Type.Optional(Type.Array(EntityType, { maxItems: 20, description: 'Only actors of these kinds; repeat for several.' })),
          },
          CLOSED,
        ),
        response: answers(Network),
      },
      config: { access: 'reader' },
    },
    async ({ query: { top = 100, minEvents = 1, kind, ...filter } }) =>
      remembered(connection, `network ${JSON.stringify([top, minEvents, kind, filter])}`, async () =>
        networkOf(context.columns, connection, context.fails(filter), { top, minEvents, kind }),
      ),
  );
  app.get(
    '/map',
    {
      schema: {
        tags: ['events'],
        summary: 'Where: GeoJSON, a point a place',
        operationId: 'map',
        querystring: Type.Object(EVENT_FILTER, CLOSED),
        response: answers(MapPoints),
      },
      config: { access: 'reader' },
    },
    async ({ query }) => remembered(connection, `map ${JSON.stringify(query)}`, async () => placesOf(context.columns, connection, context.fails(query))),
  );
}
