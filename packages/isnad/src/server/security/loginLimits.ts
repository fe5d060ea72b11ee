import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem.js';
import type { App } from '../route.js';

/** Attempts in five minutes: for one name from one address, and from one address whatever the name. */
const FOR_ONE_NAME = 6;
const FROM_ONE_ADDRESS = 60;
const WINDOW_MS = 5 * 60_000;

/**
 * Slows whoever tries passwords. Needs the plugin `@fastify/rate-limit`.
 *
 * @returns what is to be run before a password is looked at; it throws a ProblemError
 */
export function limitLogins(app: App): (request: FastifyRequest) => Promise<void> {
  const fromAddress = app.createRateLimit({ max: FROM_ONE_ADDRESS, timeWindow: WINDOW_MS, keyGenerator: ({ ip }) => `address ${ip}` });
  const forName = app.createRateLimit({ max: FOR_ONE_NAME, timeWindow: WINDOW_MS, keyGenerator: (request) => `name ${request.ip} ${nameOf(request)}` });
  return async (request) => {
    for (const limit of [fromAddress, forName]) {
      const found = await limit(request);
      if (found.isAllowed || !found.isExceeded) continue;
      const seconds = Math.ceil(found.ttl / 1000);
      const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
      throw new ProblemError('too-many', `Too many attempts; try again in ${wait}.`, { retryAfter: seconds });
    }
  };
}

function nameOf({ body, identity }: FastifyRequest): string {
  if (typeof body === 'object' && body !== null && 'name' in body) return String(body.name);
  return identity?.name ?? '';
}
