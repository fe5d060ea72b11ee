import { type SqlBool, sql } from 'kysely';
import { Type } from 'typebox';
import { type FoundActor, findActor } from '../../store/actors/find.js';
import { ACTOR_ORDERS, listActors } from '../../store/actors/list.js';
import { officesOf } from '../../store/actors/offices.js';
import { actorSummary } from '../../store/actors/page.js';
import { PARTNER_ORDERS, partnersOf } from '../../store/actors/partners.js';
import { timelineOf } from '../../store/actors/timeline.js';
import { CLAIM_ORDERS, listClaims } from '../../store/claims/list.js';
import type { ServerContext } from '../context.js';
import { ProblemError } from '../problem.js';
import { type App, answers } from '../route.js';
import { ActorItem, ActorPage, Partner, TimelinePoint } from '../schemas/actors.js';
import { CLOSED, oneOf } from '../schemas/basics.js';
import { Event } from '../schemas/events.js';
import { EVENT_FILTER } from '../schemas/filters.js';
import { listOf, PAGE, sortBy } from '../schemas/lists.js';
import { EntityType, Grain } from '../schemas/words.js';

const ActorKey = Type.Object({ key: Type.String({ description: 'A key such as country:RUS, or a name; percent-encoded.' }) }, CLOSED);

/** Who takes part. */
export function actorRoutes(app: App, context: ServerContext): void {
  const { connection } = context.store;
  const found = async (key: string): Promise<FoundActor> => {
    const actor = await findActor(connection, key);
    if (actor === null) throw new ProblemError('not-found', `Nobody in the store is called "${key}".`);
    return actor;
  };
  app.get(
    '/actors',
    {
      schema: {
        tags: ['actors'],
        summary: 'Actors, also to look names up as they are typed',
        operationId: 'listActors',
        querystring: Type.Object(
          {
            q: Type.Optional(Type.String({ maxLength: 300, description: 'Beginnings of the words of a name, Arabic or English.' })),
            kind: Type.Optional(Type.Array(EntityType, { maxItems: 20, description: 'Repeat for several.' })),
            country: Type.Optional(Type.String({ maxLength: 3, description: 'ISO 3166-1 alpha-3.' })),
            ...PAGE,
            ...sortBy(ACTOR_ORDERS),
          },
          CLOSED,
        ),
        response: answers(listOf(ActorItem)),
      },
      config: { access: 'reader' },
    },
    async ({ query: { limit = 50, page, cursor, sort = '-events', ...filter } }) =>
      listActors(connection, context.columns, filter, sort, { limit, page, cursor }),
  );
  app.get(
    '/actors/:key',
    {
      schema: {
        tags: ['actors'],
        summary: 'Who it is, and its offices over time',
        operationId: 'getActor',
        params: ActorKey,
        response: answers(ActorPage, 404),
      },
      config: { access: 'reader' },
    },
    async ({ params: { key } }) => {
      const actor = await found(key);
      return { actor: actor.ref, ...(await actorSummary(connection, actor)), offices: await officesOf(connection, actor) };
    },
  );
  app.get(
    '/actors/:key/partners',
    {
      schema: {
        tags: ['actors'],
        summary: 'Who it deals with: cooperation and conflict',
        operationId: 'actorPartners',
        params: ActorKey,
        querystring: Type.Object({ ...EVENT_FILTER, ...PAGE, ...sortBy(PARTNER_ORDERS) }, CLOSED),
        response: answers(listOf(Partner), 404),
      },
      config: { access: 'reader' },
    },
    async ({ params: { key }, query: { limit = 50, page, cursor, sort = '-events', ...filter } }) =>
      partnersOf(connection, await found(key), context.conditions(filter), sort, { limit, page, cursor }),
  );
  app.get(
    '/actors/:key/timeline',
    {
      schema: {
        tags: ['actors'],
        summary: 'Its events by period',
        operationId: 'actorTimeline',
        params: ActorKey,
        querystring: Type.Object({ ...EVENT_FILTER, by: Type.Optional(Grain) }, CLOSED),
        response: answers(listOf(TimelinePoint), 404),
      },
      config: { access: 'reader' },
    },
    async ({ params: { key }, query: { by = 'month', ...filter } }) => {
      const { id } = await found(key);
      const takesPart = sql<SqlBool>`e.event_id IN (SELECT event_id FROM participants WHERE actor_id = ${id})`;
      const items = await timelineOf(connection, new Map([...context.conditions(filter), ['self', takesPart]]), by);
      return { items, total: items.length, next: null };
    },
  );
  app.get(
    '/actors/:key/statements',
    {
      schema: {
        tags: ['actors'],
        summary: 'What it says, or what others say of it',
        operationId: 'actorStatements',
        params: ActorKey,
        querystring: Type.Object(
          {
            side: Type.Optional(oneOf(['by', 'about'], 'by: it stands in the chain of sources. about: it takes part, and somebody else says so. Default: by.')),
            ...EVENT_FILTER,
            ...PAGE,
            ...sortBy(CLAIM_ORDERS),
          },
          CLOSED,
        ),
        response: answers(listOf(Event), 404),
      },
      config: { access: 'reader' },
    },
    async ({ params: { key }, query: { side = 'by', limit = 50, page, cursor, sort = '-date', ...filter } }) => {
      const { id } = await found(key);
      const condition =
        side === 'by'
          ? sql<SqlBool>`e.event_id IN (SELECT event_id FROM chain WHERE actor_id = ${id})`
          : sql<SqlBool>`e.source_id IS NOT NULL AND e.event_id IN (SELECT event_id FROM participants WHERE actor_id = ${id})
              AND NOT EXISTS (SELECT 1 FROM chain c WHERE c.event_id = e.event_id AND c.actor_id = ${id})`;
      return listClaims(connection, new Map([...context.conditions(filter), ['self', condition]]), sort, { limit, page, cursor });
    },
  );
}
