import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { LONGEST_MS } from '../../access/sessions.js';
import { InputError } from '../../errors.js';
import { writeAudit } from '../../store/writeAudit.js';
import type { ServerContext } from '../context.js';
import { localUser } from '../identity.js';
import { patiently } from '../patience.js';
import { ProblemError } from '../problem.js';
import { type App, answers, created, done } from '../route.js';
import { Login, MadeToken, NewToken, NewUser, PasswordChange, Session, Token, User, UserPatch } from '../schemas/access.js';
import { CLOSED } from '../schemas/basics.js';
import { listOf } from '../schemas/lists.js';
import { type Protection, SESSION_COOKIE } from '../security/guard.js';
import { limitLogins } from '../security/loginLimits.js';

const Name = Type.Object({ name: Type.String() }, CLOSED);
const Id = Type.Object({ id: Type.String() }, CLOSED);

/** Who may do what: logging in, users, API tokens. */
export function accessRoutes(app: App, { store, demo, version }: ServerContext, { access, loginRequired }: Protection): void {
  const who = (request: FastifyRequest) => request.identity ?? localUser();
  const audit = (request: FastifyRequest, what: string, detail: object): Promise<void> =>
    patiently(() => writeAudit(store.connection, { who: who(request).name, what, detail }));
  const session = ({ identity }: FastifyRequest) => ({
    user: identity === null ? null : { name: identity.name, role: identity.role },
    loginRequired,
    demo,
    version,
  });
  const everybody = { access: 'everybody' } as const;
  const admin = { access: 'admin' } as const;
  const reader = { access: 'reader', volatile: true } as const;

  app.get(
    '/session',
    { schema: { tags: ['access'], summary: 'Who you are here', operationId: 'getSession', response: answers(Session) }, config: everybody },
    async (request) => session(request),
  );
  app.post(
    '/session',
    {
      schema: { tags: ['access'], summary: 'Log in', operationId: 'login', body: Login, response: answers(Session, 409, 429) },
      config: everybody,
      preHandler: limitLogins(app),
    },
    async (request, reply) => {
      if (!loginRequired) throw new ProblemError('conflict', 'No login is needed at this machine.');
      const { name, password } = request.body;
      const user = await access.users.check(name, password);
      if (user === null) throw new ProblemError('not-logged-in', 'The name or the password is wrong.');
      const before = request.cookies[SESSION_COOKIE];
      if (before !== undefined) access.sessions.end(before);
      reply.setCookie(SESSION_COOKIE, access.sessions.begin(user.name), {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: request.protocol === 'https',
        maxAge: LONGEST_MS / 1000,
      });
      request.identity = { name: user.name, role: user.role, via: 'session' };
      return session(request);
    },
  );
  app.delete(
    '/session',
    { schema: { tags: ['access'], summary: 'Log out', operationId: 'logout', response: done() }, config: everybody },
    async (request, reply) => {
      const cookie = request.cookies[SESSION_COOKIE];
      if (cookie !== undefined) access.sessions.end(cookie);
      return reply.clearCookie(SESSION_COOKIE, { path: '/' }).code(204).send(null);
    },
  );
  app.put(
    '/session/password',
    {
      schema: {
        tags: ['access'],
        summary: 'Change your own password; all your sessions end',
        operationId: 'changePassword',
        body: PasswordChange,
        response: done(422, 429),
      },
      config: reader,
      preHandler: limitLogins(app),
    },
    async (request, reply) => {
      const { name, via } = who(request);
      if (via !== 'session') throw new ProblemError('cannot-be-done', 'Only somebody who has logged in has a password.');
      if ((await access.users.check(name, request.body.current)) === null)
        throw new ProblemError('cannot-be-done', 'The present password is wrong.', { field: 'current' });
      await access.users.setPassword(name, request.body.password);
      await audit(request, 'change-password', { user: name });
      return reply.code(204).send(null);
    },
  );

  app.get('/users', { schema: { tags: ['access'], summary: 'Users', operationId: 'listUsers', response: answers(listOf(User)) }, config: admin }, async () => {
    const items = access.users.list();
    return { items, total: items.length, next: null };
  });
  app.post(
    '/users',
    { schema: { tags: ['access'], summary: 'Add a user', operationId: 'addUser', body: NewUser, response: created(User, 409) }, config: admin },
    async (request, reply) => {
      const { name, role, password } = request.body;
      const user = await told(access.users.add(name, role, password));
      await audit(request, 'add-user', { user: name, role });
      return reply.code(201).send(user);
    },
  );
  app.patch(
    '/users/:name',
    {
      schema: {
        tags: ['access'],
        summary: 'Change role or password',
        operationId: 'changeUser',
        params: Name,
        body: UserPatch,
        response: answers(User, 404, 409),
      },
      config: admin,
    },
    async (request) => {
      const { name } = request.params;
      const { role, password } = request.body;
      if (access.users.find(name) === null) throw new ProblemError('not-found', `There is no user "${name}".`);
      if (role !== undefined) await told(async () => access.users.setRole(name, role));
      if (password !== undefined) await told(access.users.setPassword(name, password));
      await audit(request, 'change-user', { user: name, ...(role === undefined ? {} : { role }), ...(password === undefined ? {} : { password: 'changed' }) });
      const user = access.users.find(name);
      if (user === null) throw new ProblemError('not-found', `There is no user "${name}".`);
      return user;
    },
  );
  app.delete(
    '/users/:name',
    {
      schema: { tags: ['access'], summary: 'Remove a user, with sessions and tokens', operationId: 'removeUser', params: Name, response: done(404, 409) },
      config: admin,
    },
    async (request, reply) => {
      const { name } = request.params;
      if (access.users.find(name) === null) throw new ProblemError('not-found', `There is no user "${name}".`);
      await told(async () => access.users.remove(name));
      await audit(request, 'remove-user', { user: name });
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/tokens',
    {
      schema: { tags: ['access'], summary: 'Your API tokens; an admin sees all', operationId: 'listTokens', response: answers(listOf(Token)) },
      config: reader,
    },
    async (request) => {
      const { name, role } = who(request);
      const items = access.tokens.list(role === 'admin' ? null : name);
      return { items, total: items.length, next: null };
    },
  );
  app.post(
    '/tokens',
    {
      schema: {
        tags: ['access'],
        summary: 'Make an API token; it is shown once',
        description: 'Needs a user: at this machine without a login, make one with "isnad token add".',
        operationId: 'addToken',
        body: NewToken,
        response: created(MadeToken, 409, 422),
      },
      config: reader,
    },
    async (request, reply) => {
      const { name: user, role, via } = who(request);
      if (via === 'token') throw new ProblemError('forbidden', 'A token cannot make tokens; log in.');
      if (access.users.find(user) === null)
        throw new ProblemError('cannot-be-done', 'A token belongs to a user, and you are here without one; see "isnad user add" and "isnad token add".');
      const { name, role: wanted = role, expiresAt = null } = request.body;
      const made = await told(async () => access.tokens.add(user, name, wanted, expiresAt));
      await audit(request, 'add-token', { user, token: made.id, role: made.role });
      return reply.code(201).send(made);
    },
  );
  app.delete(
    '/tokens/:id',
    { schema: { tags: ['access'], summary: 'Revoke it', operationId: 'revokeToken', params: Id, response: done(404) }, config: reader },
    async (request, reply) => {
      const { name, role } = who(request);
      const { id } = request.params;
      if (!access.tokens.revoke(id, role === 'admin' ? null : name)) throw new ProblemError('not-found', `You have no token "${id}".`);
      await audit(request, 'revoke-token', { token: id });
      return reply.code(204).send(null);
    },
  );
}

/** What users cannot do is a conflict with what there is. */
async function told<T>(work: Promise<T> | (() => Promise<T>)): Promise<T> {
  try {
    return await (typeof work === 'function' ? work() : work);
  } catch (error) {
    throw error instanceof InputError ? new ProblemError('conflict', error.message) : error;
  }
}
