import { type TSchema, Type } from 'typebox';
import { ProblemError } from '../problem.js';
import { type App, answers, created, type RoleName } from '../route.js';
import { AuditEntry, Login, MadeToken, NewToken, NewUser, PasswordChange, Session, Token, User, UserPatch } from '../schemas/access.js';
import { CLOSED, moment, oneOf } from '../schemas/basics.js';
import { Balance, COMMITMENT_KINDS, COMMITMENT_STATES, Commitment, Contradiction, Dyad, IncidentItem, IncidentPage } from '../schemas/corroboration.js';
import { EVENT_FILTER, EventFilter } from '../schemas/filters.js';
import { listOf, PAGE, sortBy } from '../schemas/lists.js';
import { Added, MapPoints, Network, ReviewItem, SavedSearch, Today } from '../schemas/overview.js';
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
  const gone = { 204: Type.Null({ description: 'Done.' }) };
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
  later('GET', '/network', 'reader', {
    tags: ['actors'],
    summary: 'Who deals with whom',
    operationId: 'network',
    querystring: filtered({
      top: Type.Optional(Type.Integer({ minimum: 2, maximum: 1000, default: 100, description: 'The actors with most events.' })),
      minEvents: Type.Optional(Type.Integer({ minimum: 1, default: 1 })),
      kind: Type.Optional(Type.Array(Type.String())),
    }),
    response: answers(Network),
  });
  later('GET', '/map', 'reader', {
    tags: ['events'],
    summary: 'Where: a point a place',
    operationId: 'map',
    querystring: filtered({}),
    response: answers(MapPoints),
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
  later('GET', '/review', 'reader', {
    tags: ['corrections'],
    summary: 'Claims to be looked at: contradictory ones first, then the least sure',
    operationId: 'reviewQueue',
    querystring: filtered({ ...PAGE }),
    response: answers(listOf(ReviewItem)),
  });
  const Claim = Type.Object({ event: Type.String({ maxLength: 2100 }), author: Type.Optional(Type.String({ maxLength: 200 })) }, CLOSED);
  later('POST', '/review/accept', 'analyst', {
    tags: ['corrections'],
    summary: 'Say that a claim was read rightly; it leaves the queue',
    operationId: 'acceptEvent',
    body: Claim,
    response: gone,
  });
  later('POST', '/review/reopen', 'analyst', { tags: ['corrections'], summary: 'Take that back', operationId: 'reopenEvent', body: Claim, response: gone });
  const s = 'searches';
  const NewSearch = Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }), filter: EventFilter }, CLOSED);
  later('GET', '/searches', 'reader', {
    tags: [s],
    summary: 'Saved searches',
    operationId: 'listSearches',
    querystring: Type.Object({ ...PAGE }, CLOSED),
    response: answers(listOf(SavedSearch)),
  });
  later('POST', '/searches', 'analyst', { tags: [s], summary: 'Save a search', operationId: 'saveSearch', body: NewSearch, response: created(SavedSearch) });
  later('GET', '/searches/:id', 'reader', { tags: [s], summary: 'One of them', operationId: 'getSearch', params: Id, response: answers(SavedSearch, 404) });
  later('PUT', '/searches/:id', 'analyst', {
    tags: [s],
    summary: 'Change it',
    operationId: 'changeSearch',
    params: Id,
    body: NewSearch,
    response: answers(SavedSearch, 404),
  });
  later('DELETE', '/searches/:id', 'analyst', { tags: [s], summary: 'Forget it', operationId: 'deleteSearch', params: Id, response: gone });
  later('GET', '/searches/:id/feed.atom', 'reader', {
    tags: [s],
    summary: 'Its newest claims as an Atom feed',
    operationId: 'searchFeed',
    params: Id,
    response: { 200: Type.String({ description: 'application/atom+xml' }) },
  });
  later('GET', '/stream', 'reader', {
    tags: ['overview'],
    summary: 'Server-sent events: event "added" when anything was added or put right, by any process',
    operationId: 'stream',
    response: { 200: { description: 'text/event-stream; the data of each event is an Added.', content: { 'text/event-stream': { schema: Added } } } },
  });
  const a = 'access';
  later('GET', '/session', 'everybody', { tags: [a], summary: 'Who you are here', operationId: 'getSession', response: answers(Session) });
  later('POST', '/session', 'everybody', { tags: [a], summary: 'Log in', operationId: 'login', body: Login, response: answers(Session, 429) });
  later('DELETE', '/session', 'everybody', { tags: [a], summary: 'Log out', operationId: 'logout', response: gone });
  later('PUT', '/session/password', 'reader', {
    tags: [a],
    summary: 'Change your own password',
    operationId: 'changePassword',
    body: PasswordChange,
    response: gone,
  });
  later('GET', '/users', 'admin', { tags: [a], summary: 'Users', operationId: 'listUsers', response: answers(listOf(User)) });
  later('POST', '/users', 'admin', { tags: [a], summary: 'Add a user', operationId: 'addUser', body: NewUser, response: created(User, 409) });
  const Name = Type.Object({ name: Type.String() }, CLOSED);
  later('PATCH', '/users/:name', 'admin', {
    tags: [a],
    summary: 'Change role or password',
    operationId: 'changeUser',
    params: Name,
    body: UserPatch,
    response: answers(User, 404, 409),
  });
  later('DELETE', '/users/:name', 'admin', {
    tags: [a],
    summary: 'Remove a user, with sessions and tokens',
    operationId: 'removeUser',
    params: Name,
    response: gone,
  });
  later('GET', '/tokens', 'reader', { tags: [a], summary: 'Your API tokens; an admin sees all', operationId: 'listTokens', response: answers(listOf(Token)) });
  later('POST', '/tokens', 'reader', {
    tags: [a],
    summary: 'Make an API token; it is shown once',
    operationId: 'addToken',
    body: NewToken,
    response: created(MadeToken),
  });
  later('DELETE', '/tokens/:id', 'reader', { tags: [a], summary: 'Revoke it', operationId: 'revokeToken', params: Id, response: gone });
  later('GET', '/audit', 'admin', {
    tags: [a],
    summary: 'Who put what right, and when',
    operationId: 'audit',
    querystring: Type.Object({ who: Type.Optional(Type.String()), article: Type.Optional(Type.String()), ...PAGE, ...sortBy(['-at', 'at']) }, CLOSED),
    response: answers(listOf(AuditEntry)),
  });
}
