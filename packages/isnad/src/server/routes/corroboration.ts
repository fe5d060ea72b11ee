import { Type } from 'typebox';
import { findActor } from '../../store/actors/find.js';
import type { ActorRef } from '../../store/claims/types.js';
import { COMMITMENT_ORDERS, commitmentView, listCommitmentViews } from '../../store/corroboration/commitments.js';
import { listDisputedIncidents } from '../../store/corroboration/disputes.js';
import { incidentPage } from '../../store/corroboration/incidentPage.js';
import { INCIDENT_ORDERS, listIncidentViews } from '../../store/corroboration/incidents.js';
import { readBalance, readDyad } from '../../store/dyads.js';
import type { ServerContext } from '../context.js';
import { ProblemError } from '../problem.js';
import { type App, answers } from '../route.js';
import { CLOSED, oneOf } from '../schemas/basics.js';
import { Balance, COMMITMENT_KINDS, COMMITMENT_STATES, Commitment, DisputedIncident, Dyad, IncidentItem, IncidentPage } from '../schemas/corroboration.js';
import { EVENT_FILTER } from '../schemas/filters.js';
import { listOf, PAGE, sortBy } from '../schemas/lists.js';
import { Grain } from '../schemas/words.js';

const tags = ['corroboration'];
const Id = Type.Object({ id: Type.String({ maxLength: 100 }) }, CLOSED);
const About = Type.Optional(Type.Array(oneOf(['status', 'actors', 'counts']), { maxItems: 3, description: 'What is contradicted; repeat for several.' }));
const name = (description: string) =>
  Type.String({ minLength: 1, maxLength: 300, description: `${description}: a key, a country code such as RUS, or a name.` });
const SERIES = { from: EVENT_FILTER.from, to: EVENT_FILTER.to, by: Type.Optional(Grain) };

/** Who else says so, and what came of it. Incidents and commitments are filtered by their claims. */
export function corroborationRoutes(app: App, context: ServerContext): void {
  const { connection } = context.store;
  const reader = { access: 'reader' } as const;
  app.get(
    '/incidents',
    {
      schema: {
        tags,
        summary: 'Happenings, with the number of independent origins behind each',
        operationId: 'listIncidents',
        querystring: Type.Object(
          {
            ...EVENT_FILTER,
            minCorroboration: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, description: 'At least so many independent origins.' })),
            contradicted: Type.Optional(Type.Boolean()),
            about: About,
            ...PAGE,
            ...sortBy(INCIDENT_ORDERS),
          },
          CLOSED,
        ),
        response: answers(listOf(IncidentItem)),
      },
      config: reader,
    },
    async ({ query: { minCorroboration, contradicted, about, limit = 50, page, cursor, sort = '-corroboration', ...filter } }) =>
      listIncidentViews(connection, context.conditions(filter), { minCorroboration, contradicted, about }, sort, { limit, page, cursor }),
  );
  app.get(
    '/incidents/:id',
    {
      schema: { tags, summary: 'One happening: all claims side by side', operationId: 'getIncident', params: Id, response: answers(IncidentPage, 404) },
      config: reader,
    },
    async ({ params: { id } }) => {
      const found = await incidentPage(connection, id);
      if (found === null) throw new ProblemError('not-found', `There is no incident "${id}"; when more claims arrive, an incident can get another id.`);
      return found;
    },
  );
  app.get(
    '/contradictions',
    {
      schema: {
        tags,
        summary: 'Happenings about which claims contradict each other, with who says what',
        operationId: 'listContradictions',
        querystring: Type.Object({ ...EVENT_FILTER, about: About, ...PAGE, ...sortBy(['-date', 'date']) }, CLOSED),
        response: answers(listOf(DisputedIncident)),
      },
      config: reader,
    },
    async ({ query: { about, limit = 50, page, cursor, sort = '-date', ...filter } }) =>
      listDisputedIncidents(connection, context.conditions(filter), about, sort, { limit, page, cursor }),
  );
  app.get(
    '/commitments',
    {
      schema: {
        tags,
        summary: 'What was promised, threatened, planned or made conditional, and what came of it',
        description: 'from and to are days on which they were made.',
        operationId: 'listCommitments',
        querystring: Type.Object(
          {
            ...EVENT_FILTER,
            state: Type.Optional(Type.Array(oneOf(COMMITMENT_STATES), { maxItems: 4 })),
            kind: Type.Optional(Type.Array(oneOf(COMMITMENT_KINDS), { maxItems: 4 })),
            dueFrom: Type.Optional(Type.String({ format: 'date', description: 'First day until which evidence counts.' })),
            dueTo: Type.Optional(Type.String({ format: 'date', description: 'Last such day.' })),
            ...PAGE,
            ...sortBy(COMMITMENT_ORDERS),
          },
          CLOSED,
        ),
        response: answers(listOf(Commitment)),
      },
      config: reader,
    },
    async ({ query: { state, kind, from, to, dueFrom, dueTo, limit = 50, page, cursor, sort = '-made', ...filter } }) =>
      listCommitmentViews(connection, context.conditions(filter), { state, kind, from, to, dueFrom, dueTo }, sort, { limit, page, cursor }),
  );
  app.get(
    '/commitments/:id',
    { schema: { tags, summary: 'One of them', operationId: 'getCommitment', params: Id, response: answers(Commitment, 404) }, config: reader },
    async ({ params: { id } }) => {
      const found = await commitmentView(connection, id);
      if (found === null) throw new ProblemError('not-found', `There is no commitment "${id}".`);
      return found;
    },
  );

  const actor = async (words: string): Promise<ActorRef> => {
    const found = await findActor(connection, /^[A-Z]{3}$/.test(words) ? `country:${words}` : words);
    if (found === null) throw new ProblemError('not-found', `Nobody in the store is called "${words}".`);
    return found.ref;
  };
  app.get(
    '/dyad',
    {
      schema: {
        tags,
        summary: 'Two actors, or one and all others, over time',
        operationId: 'dyad',
        querystring: Type.Object({ a: name('One side'), b: Type.Optional(name('The other side')), ...SERIES }, CLOSED),
        response: answers(Dyad, 404),
      },
      config: reader,
    },
    async ({ query: { a, b, by = 'month', from, to } }) => {
      const [one, other] = [await actor(a), b === undefined ? null : await actor(b)];
      const { points } = await readDyad(connection, one.key, other?.key ?? null, by, { from, to });
      return { a: one, b: other, by, points: points.map((point) => ({ ...point, incidents: [...point.incidents] })) };
    },
  );
  app.get(
    '/balance',
    {
      schema: {
        tags,
        summary: "How one actor's cooperation divides between powers, with 95 % intervals",
        operationId: 'balance',
        querystring: Type.Object(
          {
            actor: name('Whose cooperation'),
            power: Type.Array(name('Between whom'), { minItems: 2, maxItems: 8, description: 'Repeat for each.' }),
            ...SERIES,
          },
          CLOSED,
        ),
        response: answers(Balance, 404),
      },
      config: reader,
    },
    async ({ query: { actor: words, power, by = 'month', from, to } }) => {
      const one = await actor(words);
      const powers: ActorRef[] = [];
      for (const each of power) powers.push(await actor(each));
      const keys = powers.map(({ key }) => key);
      const { points } = await readBalance(connection, one.key, keys, by, { from, to });
      return { actor: one, powers, by, points: points.map(({ period, total, shares }) => ({ period, total, shares: shares.map((share) => ({ ...share })) })) };
    },
  );
}
