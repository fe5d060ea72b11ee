import type { ServerContext } from '../context.js';
import { ProblemError } from '../problem.js';
import { type App, problemAnswers } from '../route.js';
import { Added } from '../schemas/overview.js';
import { Changes, type Mark } from '../stream/changes.js';

/** Pages that may listen at once. */
const MOST_LISTENERS = 200;
/** A line now and then, so that proxies and the browser see that the connection lives. */
const HEARTBEAT_MS = 20_000;

/** Server-sent events: what was added, by any process. */
export function streamRoutes(app: App, { store }: ServerContext): void {
  let changes: Changes | null = null;
  let listeners = 0;
  const ends = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const end of ends) end();
  });
  app.addHook('onClose', async () => {
    await changes?.close();
  });
  app.get(
    '/stream',
    {
      schema: {
        tags: ['overview'],
        summary: 'Server-sent events: what was added or put right, by any process',
        description:
          'Event "ready" on connecting; event "added" when articles, versions or corrections came in; event "changed" when anything else was written (an article read anew, a saved search). The data of each is an Added. A browser that reconnects is told what it missed.',
        operationId: 'stream',
        response: { 200: { description: 'The stream.', content: { 'text/event-stream': { schema: Added } } }, ...problemAnswers([]) },
      },
      exposeHeadRoute: false,
      config: { access: 'reader', volatile: true },
    },
    (request, reply) => {
      if (listeners >= MOST_LISTENERS) throw new ProblemError('busy', 'Too many pages are listening already.', { retryAfter: 60 });
      changes ??= new Changes(store.connection.path);
      const source = changes;
      listeners++;
      const missed = readMark(request.headers['last-event-id']);
      let mark: Mark = missed ?? source.mark();
      reply.hijack();
      const { raw } = reply;
      for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
      raw.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
      const send = (event: string, data: object): void => {
        raw.write(`event: ${event}\nid: ${mark.article}.${mark.version}.${mark.audit}\ndata: ${JSON.stringify(data)}\n\n`);
      };
      const tell = (): void => {
        const change = source.since(mark);
        mark = source.mark();
        send(change.articles + change.changed + change.corrections > 0 ? 'added' : 'changed', change);
      };
      raw.write('retry: 3000\n\n');
      send('ready', source.since(mark));
      if (missed !== null) tell();
      const stop = source.listen(tell);
      const heartbeat = setInterval(() => raw.write(': \n\n'), HEARTBEAT_MS);
      const end = (): void => {
        raw.end();
      };
      ends.add(end);
      raw.once('close', () => {
        listeners--;
        clearInterval(heartbeat);
        stop();
        ends.delete(end);
      });
    },
  );
}

function readMark(id: string | string[] | undefined): Mark | null {
  const found = typeof id === 'string' ? /^(\d{1,15})\.(\d{1,15})\.(\d{1,15})$/.exec(id) : null;
  return found === null ? null : { article: Number(found[1]), version: Number(found[2]), audit: Number(found[3]) };
}
