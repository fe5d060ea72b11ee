import { type TSchema, Type } from 'typebox';
import { ProblemError } from '../problem.js';
import { type App, answers, type RoleName } from '../route.js';
import { CLOSED, moment, oneOf } from '../schemas/basics.js';
import { Balance, COMMITMENT_KINDS, COMMITMENT_STATES, Commitment, Contradiction, Dyad, IncidentItem, IncidentPage } from '../schemas/corroboration.js';
import { EVENT_FILTER } from '../schemas/filters.js';
import { listOf, PAGE, sortBy } from '../schemas/lists.js';
import { Today } from '../schemas/overview.js';
import { Grain } from '../schemas/words.js';

/** Routes whose form is settled and whose work is still being done. */
export function laterRoutes(app: App): void {
  const later = (method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, access: RoleName | 'everybody', schema: Record<string, unknown>) =>
    app.route({
      method,
      url,
      schema,
      config: { access },
      handler: () => {
        throw new ProblemError('not-yet', 'This part of the API is still being built.');
      },
    });
  const Id = Type.Object({ id: Type.String() }, CLOSED);
  const filtered = (more: Record<string, TSchema>) => Type.Object({ ...EVENT_FILTER, ...more }, CLOSED);
  const c = 'corroboration';
  later('GET', '/incidents', 'reader', {
    tags: [c],
    summary: 'Happenings, with the number of independent origins behind each',
    operationId: 'listIncidents',
    querystring: filtered({
      minCorroboration: Type.Optional(Type.Integer({ minimum: 1 })),
      contradicted: Type.Optional(Type.Boolean()),
      ...PAGE,
      ...sortBy(['-corroboration', '-date', 'date', '-claims']),
    }),
    response: answers(listOf(IncidentItem)),
  });
  later('GET', '/incidents/:id', 'reader', {
    tags: [c],
    summary: 'One happening: all claims side by side',
    operationId: 'getIncident',
    params: Id,
    response: answers(IncidentPage, 404),
  });
  later('GET', '/contradictions', 'reader', {
    tags: [c],
    summary: 'Claims that cannot all be right',
    operationId: 'listContradictions',
    querystring: filtered({ about: Type.Optional(Type.Array(oneOf(['status', 'actors', 'counts']))), ...PAGE, ...sortBy(['-date', 'date']) }),
    response: answers(listOf(Contradiction)),
  });
  later('GET', '/commitments', 'reader', {
    tags: [c],
    summary: 'What was promised, threatened or planned, and what came of it',
    operationId: 'listCommitments',
    querystring: filtered({
      state: Type.Optional(Type.Array(oneOf(COMMITMENT_STATES))),
      kind: Type.Optional(Type.Array(oneOf(COMMITMENT_KINDS))),
      ...PAGE,
      ...sortBy(['-made', 'made', 'until', '-until']),
    }),
    response: answers(listOf(Commitment)),
  });
  later('GET', '/commitments/:id', 'reader', {
    tags: [c],
    summary: 'One of them',
    operationId: 'getCommitment',
    params: Id,
    response: answers(Commitment, 404),
  });
  const span = { from: EVENT_FILTER.from, to: EVENT_FILTER.to, by: Type.Optional(Grain) };
  later('GET', '/dyad', 'reader', {
    tags: [c],
    summary: 'Two actors, or one against all others, over time',
    operationId: 'dyad',
    querystring: Type.Object({ a: Type.String(), b: Type.Optional(Type.String()), ...span }, CLOSED),
    response: answers(Dyad, 404),
  });
  later('GET', '/balance', 'reader', {
    tags: [c],
    summary: "How one actor's cooperation divides between powers",
    operationId: 'balance',
    querystring: Type.Object(
      { actor: Type.String(), power: Type.Array(Type.String(), { minItems: 2, maxItems: 8, description: 'Repeat for each.' }), ...span },
      CLOSED,
    ),
    response: answers(Balance, 404),
  });
  later('GET', '/today', 'reader', {
    tags: ['overview'],
    summary: 'What is new since a time',
    operationId: 'today',
    querystring: Type.Object(
      { since: Type.Optional(moment('Default: a day ago.')), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })) },
      CLOSED,
    ),
    response: answers(Today),
  });
}
