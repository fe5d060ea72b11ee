import { randomBytes } from 'node:crypto';
import type { ServerContext } from '../context.js';
import type { App } from '../route.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the answer depends on more than the address and the store, such as the time or who asks. */
    volatile?: boolean;
  }
}

/**
 * Answers that depend on the store alone carry its state as their ETag, so that a page that asks again for what has not changed costs nothing.
 * They may be kept by the browser alone, and never used without asking.
 */
export function caching(app: App, { state }: ServerContext): void {
  const boot = randomBytes(6).toString('base64url');
  app.addHook('onRequest', async (request, reply) => {
    const { access, volatile } = request.routeOptions.config;
    if (access === undefined) return;
    if (request.method !== 'GET' || access !== 'reader' || volatile === true) {
      reply.header('Cache-Control', 'no-store');
      return;
    }
    const tag = `W/"${boot}.${state()}"`;
    reply.header('Cache-Control', 'private, no-cache').header('ETag', tag);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  });
}
