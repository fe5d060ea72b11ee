import { randomUUID } from 'node:crypto';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify from 'fastify';
import type { ServerContext } from './context.js';
import { OPENAPI } from './openapi.js';
import { asProblem, ProblemError, sendProblem } from './problem.js';
import type { App } from './route.js';
import { registerRoutes } from './routes/all.js';
import { namedSchemas } from './schemas/named.js';

/** Bytes of a request's body at most. */
const LARGEST_BODY = 1_000_000;
/** Milliseconds for a whole request to arrive. */
const REQUEST_TIMEOUT = 30_000;
/** Ids of articles stand in paths; feeds have long ones. */
const LONGEST_PART = 8000;

/**
 * The server, not yet listening.
 *
 * @example const app = await makeServer(new ServerContext(Store.open('isnad.db'), false, '0.1.0')); await app.listen({ port: 0 })
 */
export async function makeServer(context: ServerContext): Promise<App> {
  const app = fastify({
    bodyLimit: LARGEST_BODY,
    requestTimeout: REQUEST_TIMEOUT,
    forceCloseConnections: true,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: LONGEST_PART, ignoreTrailingSlash: true },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', useDefaults: true, allErrors: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  // Handlers' types are checked against the schemas; at run time JSON is written as it is.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler((error: Error, request, reply) => {
    const problem = asProblem(error);
    if (problem.kind === 'our-fault') process.stderr.write(`isnad: ${request.method} ${request.url}: ${error.stack ?? error.message}\n`);
    return sendProblem(request, reply, problem);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, new ProblemError('not-found', `There is nothing at ${request.url.split('?')[0] ?? '/'}.`)),
  );
  await app.register(swagger, OPENAPI);
  for (const schema of namedSchemas()) app.addSchema(schema);
  app.addHook('onRoute', ({ url, config }) => {
    if (url.startsWith('/api') && config?.access === undefined) throw new Error(`${url} does not say who may call it`);
  });
  await app.register(async (scope) => registerRoutes(scope.withTypeProvider<TypeBoxTypeProvider>(), context), { prefix: '/api' });
  return app;
}
