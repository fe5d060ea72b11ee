import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { CLAIM_ORDERS } from '../../store/claims/list.js';
import { exportParquet, exportText } from '../../store/export/claims.js';
import { Store } from '../../store/store.js';
import type { ServerContext } from '../context.js';
import { type App, problemAnswers } from '../route.js';
import { CLOSED, oneOf } from '../schemas/basics.js';
import { EVENT_FILTER } from '../schemas/filters.js';
import { sortBy } from '../schemas/lists.js';
import { EXPORT_FORMATS } from '../schemas/words.js';

const FILES: Readonly<Record<(typeof EXPORT_FORMATS)[number], readonly [name: string, type: string]>> = {
  csv: ['events.csv', 'text/csv; charset=utf-8'],
  polecat: ['events-polecat.csv', 'text/csv; charset=utf-8'],
  parquet: ['events.parquet', 'application/vnd.apache.parquet'],
  geojson: ['events.geojson', 'application/geo+json'],
  graphml: ['events.graphml', 'application/graphml+xml; charset=utf-8'],
  jsonld: ['events.jsonld', 'application/ld+json'],
  gold: ['gold.jsonl', 'application/jsonl; charset=utf-8'],
};

/** Events for other programs. */
export function exportRoutes(app: App, context: ServerContext): void {
  app.get(
    '/export/:format',
    {
      schema: {
        tags: ['events'],
        summary: 'Exactly the claims of a filter, whatever their number, as a file',
        description:
          'In the order of sort; without it, as they were read. gold is the corrected articles among them, in the format of the annotation guidelines.',
        operationId: 'exportEvents',
        params: Type.Object({ format: oneOf(EXPORT_FORMATS) }, CLOSED),
        querystring: Type.Object({ ...EVENT_FILTER, ...sortBy(CLAIM_ORDERS) }, CLOSED),
        response: { 200: Type.Unsafe<Readable>({ description: 'The file.', type: 'string', format: 'binary' }), ...problemAnswers([]) },
      },
      config: { access: 'reader' },
    },
    async ({ params: { format }, query: { sort, ...filter } }, reply) => {
      const [name, type] = FILES[format];
      // A connection of its own, in one transaction: what is written meanwhile is not half in the file.
      const conditions = context.conditions(filter);
      const store = Store.open(context.store.connection.path, { readOnly: true });
      store.connection.sqlite.exec('BEGIN');
      reply.type(type).header('Content-Disposition', `attachment; filename="${name}"`);
      if (format !== 'parquet') {
        const text = Readable.from(gather(exportText(store, format, conditions, sort)));
        text.once('close', () => void store.close());
        return reply.send(text);
      }
      const folder = await mkdtemp(join(tmpdir(), 'isnad-export-'));
      const file = join(folder, name);
      const clean = () => rm(folder, { recursive: true, force: true });
      try {
        await exportParquet(store, file, conditions, sort);
      } catch (error) {
        await clean();
        throw error;
      } finally {
        await store.close();
      }
      const stream = createReadStream(file);
      stream.once('close', () => void clean());
      return reply.send(stream);
    },
  );
}

const AT_ONCE = 1 << 16;

/** Joins small parts, so that each write is worth its while. */
async function* gather(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = '';
  for await (const part of parts) {
    waiting += part;
    if (waiting.length < AT_ONCE) continue;
    yield waiting;
    waiting = '';
  }
  if (waiting !== '') yield waiting;
}
