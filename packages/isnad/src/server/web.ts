import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import { ProblemError, sendProblem } from './problem.js';
import type { App } from './route.js';

/** The workbench as `npm run build` leaves it. */
export const WEB_FOLDER = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

const NOT_BUILT = `<!doctype html>
<html lang="en" dir="ltr"><meta charset="utf-8"><title>Isnad</title>
<h1>The workbench is not built</h1>
<p>Run <code>npm run build</code> in the folder of Isnad, and load this page again.</p>
<p>The API works all the same: <a href="/api/docs">/api/docs</a></p>
<p lang="ar" dir="rtl">لم تُبنَ واجهة العمل بعد: نفّذ <code dir="ltr">npm run build</code> ثم أعد تحميل الصفحة.</p>
</html>
`;

/**
 * Serves the workbench: files with a hash in their names for ever, the page itself never without asking; compressed ones where the build left them
 * (`.br`, `.gz`). Every other path that a browser opens is a page of the workbench.
 */
export async function serveWeb(app: App, folder: string): Promise<void> {
  const index = (reply: FastifyReply) => reply.header('Cache-Control', 'no-cache').sendFile('index.html', { cacheControl: false });
  const built = existsSync(`${folder}/index.html`);
  if (built)
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      index: false,
      wildcard: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        response.setHeader('Cache-Control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  app.get('/', { schema: { hide: true } }, async (_request, reply) =>
    built ? index(reply) : reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT),
  );
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const forPage = request.method === 'GET' && !path.startsWith('/api/') && String(request.headers.accept ?? '').includes('text/html');
    if (forPage) return built ? index(reply) : reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT);
    return sendProblem(request, reply, new ProblemError('not-found', `There is nothing at ${path}.`));
  });
}
