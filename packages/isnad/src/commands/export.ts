import { openOutput } from '../coding/output.js';
import { EXIT, InputError } from '../errors.js';
import { FLAT_COLUMNS, polecatColumns } from '../store/export/columns.js';
import { toGold } from '../store/export/gold.js';
import { writeParquet } from '../store/export/parquet.js';
import { toCsv, toGeoJson, toGraphMl, toJsonLd } from '../store/export/text.js';
import { Store } from '../store/store.js';
import { report } from '../terminal/process.js';
import type { FindCommandOptions } from './find.js';

/** Options of `isnad export`. */
export interface ExportCommandOptions extends FindCommandOptions {
  readonly output?: string;
}

const FORMATS = ['csv', 'polecat', 'parquet', 'geojson', 'graphml', 'jsonld', 'gold'];
const AT_ONCE = 1 << 18;

/** `isnad export FORMAT`: all events of the filter, whatever their number. */
export async function runExport(format: string, options: ExportCommandOptions): Promise<number> {
  if (!FORMATS.includes(format)) throw new InputError(format, `there is no such export; use one of ${FORMATS.join(', ')}`);
  const store = Store.open(options.db, { readOnly: true });
  try {
    const makers = (await store.summary()).runs;
    const events = store.everyEvent(options);
    if (format === 'parquet') {
      if (options.output === undefined || options.output === '-') throw new InputError('--output', 'parquet goes to a file; name one');
      await writeParquet(options.output, events, FLAT_COLUMNS, makers);
    } else {
      await write(options.output ?? null, parts(format, store, options));
    }
    report(`isnad: made by ${makers.map(({ coder, model }) => `coder ${coder}, model ${model}`).join('; ') || 'nobody: the store is empty'}`);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

async function* parts(format: string, store: Store, options: ExportCommandOptions): AsyncGenerator<string> {
  const events = store.everyEvent(options);
  const makers = (await store.summary()).runs;
  if (format === 'csv') yield* toCsv(events, FLAT_COLUMNS);
  else if (format === 'polecat') yield* toCsv(events, polecatColumns(store.countries()));
  else if (format === 'geojson') yield* toGeoJson(events, makers);
  else if (format === 'graphml') yield* toGraphMl(events, makers);
  else if (format === 'jsonld') yield* toJsonLd(events, makers);
  else yield* goldLines(store);
}

/** Corrected articles, one a line: the article, its annotation, and who read it. */
async function* goldLines(store: Store): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (const id of await store.correctedArticles()) {
    const article = await store.article(id);
    if (article === null || seen.has(id)) continue;
    seen.add(id);
    const standing = article.corrections.filter(({ undone_at }) => undone_at === null);
    yield `${JSON.stringify({ ...toGold(article.dossier, standing), coder: article.dossier.coder })}\n`;
  }
}

async function write(path: string | null, text: AsyncIterable<string>): Promise<void> {
  const output = await openOutput(path, []);
  try {
    let waiting = '';
    for await (const part of text) {
      waiting += part;
      if (waiting.length < AT_ONCE) continue;
      await output.write(waiting);
      waiting = '';
    }
    if (waiting !== '') await output.write(waiting);
    await output.commit();
  } catch (error) {
    output.discard();
    throw error;
  }
}
