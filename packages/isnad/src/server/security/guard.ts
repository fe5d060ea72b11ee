import type { FastifyRequest } from 'fastify';
import type { Access } from '../../access/access.js';
import { allows } from '../../access/roles.js';
import { type Identity, localUser } from '../identity.js';
import { ProblemError } from '../problem.js';
import type { App } from '../route.js';
import { hostName, isLocalName } from './address.js';

/** How a server is protected. */
export interface Protection {
  /** Users, sessions and tokens. */
  readonly access: Access;
  /** false: everybody at this machine is an admin, without a login. Only for a server that listens on loopback. */
  readonly loginRequired: boolean;
  /** Names that it may be called by beside those of this machine; where a login is required, and this is empty, any. */
  readonly allowedHosts: readonly string[];
}

export const SESSION_COOKIE = 'isnad_session';
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Checks every request before anything else is done with it: the name it was called by, where it comes from, who asks, and whether they may. */
export function guard(app: App, protection: Protection): void {
  app.decorateRequest('identity', null);
  app.addHook('onRequest', async (request) => {
    checkHost(request, protection);
    if (!READING.has(request.method)) checkOrigin(request);
    request.identity = identify(request, protection);
    // Writes by cookie come from browsers, which always say from where.
    if (!READING.has(request.method) && request.identity?.via === 'session' && !request.headers.origin && !request.headers['sec-fetch-site'])
      throw new ProblemError('forbidden', 'A change by a logged-in browser must say where it comes from (Origin); programs use an API token.');
    const { access } = request.routeOptions.config;
    if (access === undefined || access === 'everybody') return;
    if (request.identity === null) throw new ProblemError('not-logged-in', 'Log in, or send an API token.');
    if (!allows(request.identity.role, access))
      throw new ProblemError('forbidden', `This is for ${access === 'admin' ? 'admins' : 'analysts and admins'}; you are here as ${request.identity.role}.`);
  });
}

/** What proxies say of themselves and of whom they ask for. No browser and no program at this machine says so. */
const OF_PROXIES = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-server',
  'x-real-ip',
  'forwarded',
  'via',
  'cf-connecting-ip',
  'true-client-ip',
];

/**
 * Whether a request came through a proxy: by its headers; by its version, as nginx asks in HTTP/1.0 where it is not told otherwise; or since the page
 * that it comes from is called something else.
 */
function isPassedOn({ headers, host, raw }: FastifyRequest): boolean {
  const { origin } = headers;
  const elsewhere = headers['sec-fetch-site'] === 'same-origin' && origin !== undefined && URL.canParse(origin) && new URL(origin).host !== host;
  return OF_PROXIES.some((name) => headers[name] !== undefined) || raw.httpVersion === '1.0' || elsewhere;
}

/** A page elsewhere may make its own DNS name point at this machine; it cannot make the browser send another name. */
function checkHost(request: FastifyRequest, { loginRequired, allowedHosts }: Protection): void {
  const name = hostName(request.headers.host);
  if (name === null) throw new ProblemError('bad-request', 'The request does not say which host it is for.');
  if (isLocalName(name) || allowedHosts.includes(name)) {
    if (!loginRequired && isPassedOn(request))
      throw new ProblemError(
        'forbidden',
        'This came through a proxy, and without a login everybody behind it would be an admin. Start "isnad serve" with --login.',
      );
    return;
  }
  if (loginRequired && allowedHosts.length === 0) return;
  throw new ProblemError('forbidden', `This server is not called ${name}. Use http://localhost, or start it with --allow-host ${name}.`);
}

/** A write must come from our own pages, or from a program. What the browser says of itself (Sec-Fetch-Site) no page can forge. */
function checkOrigin(request: FastifyRequest): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site === 'same-origin') return;
  if (site !== undefined && site !== 'none') throw new ProblemError('forbidden', 'Changes can only be made from the pages of Isnad itself.');
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.host)
    throw new ProblemError(
      'forbidden',
      `Changes can only be made from the pages of Isnad itself, not from ${origin === 'null' ? 'a page that hides where it is from' : origin}.`,
    );
}

function identify(request: FastifyRequest, { access, loginRequired }: Protection): Identity | null {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = tokenOf(authorization);
    const found = token === null ? null : access.tokens.find(token);
    if (found === null) throw new ProblemError('not-logged-in', 'This API token is not known, or its time is up.');
    return { ...found, via: 'token' };
  }
  if (!loginRequired) return localUser();
  const cookie = request.cookies[SESSION_COOKIE];
  const found = cookie === undefined ? null : access.sessions.find(cookie);
  return found === null ? null : { ...found, via: 'session' };
}

/** A token as Bearer, or as the password of Basic, which feed readers can send. */
function tokenOf(header: string): string | null {
  const [scheme = '', value = ''] = header.trim().split(/\s+/, 2);
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return null;
  const pair = Buffer.from(value, 'base64').toString();
  return pair.slice(pair.indexOf(':') + 1);
}
