import type { FastifyRequest, preHandlerHookHandler } from 'fastify';
import { ProblemError } from '../problem.js';
import type { App } from '../route.js';

/** Attempts in five minutes: for one name from one address, and from one address whatever the name. */
const FOR_ONE_NAME = 6;
const FROM_ONE_ADDRESS = 60;
const WINDOW_MS = 5 * 60_000;

/** Slows whoever tries passwords. Needs the plugin `@fastify/rate-limit`. */
export function limitLogins(app: App): preHandlerHookHandler[] {
  const limit = (max: number, keyGenerator: (request: FastifyRequest) => string): preHandlerHookHandler =>
    app.rateLimit({
      max,
      timeWindow: WINDOW_MS,
      keyGenerator,
      errorResponseBuilder: (_request, { ttl }) => {
        const seconds = Math.ceil(ttl / 1000);
        return new ProblemError('too-many', `Too many attempts; try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`, {
          retryAfter: seconds,
        });
      },
    });
  return [limit(FROM_ONE_ADDRESS, ({ ip }) => `a ${ip}`), limit(FOR_ONE_NAME, (request) => `n ${request.ip} ${nameOf(request)}`)];
}

function nameOf({ body, identity }: FastifyRequest): string {
  if (typeof body === 'object' && body !== null && 'name' in body) return String(body.name);
  return identity?.name ?? '';
}
