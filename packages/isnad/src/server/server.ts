import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify from 'fastify';
import { answerBroken } from './broken.js';
import type { ServerContext } from './context.js';
import { OPENAPI } from './openapi.js';
import { asProblem, sendProblem } from './problem.js';
import type { App } from './route.js';
import { registerRoutes } from './routes/all.js';
import { namedSchemas } from './schemas/named.js';
import { caching } from './security/caching.js';
import { guard, type Protection } from './security/guard.js';
import { securityHeaders } from './security/headers.js';
import { serveWeb, WEB_FOLDER } from './web.js';

/** Bytes of a request's body at most. */
const LARGEST_BODY = 1_000_000;
/** Milliseconds for a whole request to arrive. */
const REQUEST_TIMEOUT = 30_000;
/** Ids of articles stand in paths; feeds have long ones. */
const LONGEST_PART = 8000;

/** What may be chosen for a server. */
export interface ServerOptions {
  /** Addresses of proxies whose word on the client's address and on TLS counts. Default: none. */
  readonly trustProxy?: readonly string[];
  /** Where the built workbench is. Default: `packages/web/dist`. */
  readonly web?: string;
}

/**
 * The server, not yet listening.
 *
 * @example
 * const app = await makeServer(new ServerContext(store, false, '0.1.0'), { access, loginRequired: false, allowedHosts: [] });
 * await app.listen({ port: 0 });
 */
export async function makeServer(context: ServerContext, protection: Protection, options: ServerOptions = {}): Promise<App> {
  const app = fastify({
    bodyLimit: LARGEST_BODY,
    requestTimeout: REQUEST_TIMEOUT,
    forceCloseConnections: true,
    trustProxy: options.trustProxy === undefined || options.trustProxy.length === 0 ? false : [...options.trustProxy],
    routerOptions: { maxParamLength: LONGEST_PART, ignoreTrailingSlash: true },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', useDefaults: true, allErrors: false } },
    clientErrorHandler: answerBroken,
    frameworkErrors: (error, request, reply) => void sendProblem(request, reply, asProblem(error)),
  }).withTypeProvider<TypeBoxTypeProvider>();
  // Handlers' types are checked against the schemas; at run time JSON is written as it is.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  // Only JSON: a form on another site can send plain text without asking.
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler((error: Error, request, reply) => {
    const problem = asProblem(error);
    if (problem.kind === 'our-fault') process.stderr.write(`isnad: ${request.method} ${request.url}: ${error.stack ?? error.message}\n`);
    return sendProblem(request, reply, problem);
  });
  await app.register(cookie);
  // Over loopback, compressing takes longer than it saves.
  if (protection.loginRequired) await app.register(compress, { threshold: 8192, encodings: ['gzip'], zlibOptions: { level: 4 } });
  await app.register(rateLimit, { global: false });
  await securityHeaders(app);
  guard(app, protection);
  caching(app, context);
  await app.register(swagger, OPENAPI);
  for (const schema of namedSchemas()) app.addSchema(schema);
  await app.register(
    async (scope) => {
      scope.addHook('onRoute', ({ url, config, schema }) => {
        if (config?.access === undefined && schema?.hide !== true) throw new Error(`${url} does not say who may call it`);
      });
      registerRoutes(scope.withTypeProvider<TypeBoxTypeProvider>(), context, protection);
    },
    { prefix: '/api' },
  );
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { docExpansion: 'none', layout: 'BaseLayout', defaultModelsExpandDepth: 0, deepLinking: true },
    theme: { title: 'Isnad: the API' },
  });
  await serveWeb(app, options.web ?? WEB_FOLDER);
  return app;
}
