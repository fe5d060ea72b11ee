import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openOutput } from '../coding/output.js';
import { asInputError, EXIT, InputError } from '../errors.js';
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
    } else if (format === 'gold' && options.output !== undefined && (await isFolder(options.output))) {
      await writeGold(options.output, store);
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
  for await (const { id: _, ...annotated } of goldOf(store)) yield `${JSON.stringify(annotated)}\n`;
}

/** The same as annotators keep them: two files an article in a folder, which scoring programs read. */
async function writeGold(folder: string, store: Store): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw asInputError(error, folder);
  });
  const taken = new Set<string>();
  for await (const { id, article, gold } of goldOf(store)) {
    const name = fileNameOf(id, taken);
    await write(join(folder, `${name}.article.json`), [`${JSON.stringify(article)}\n`]);
    await write(join(folder, `${name}.gold.json`), [`${JSON.stringify(gold, null, 1)}\n`]);
  }
}

/** A folder that is there, or a path that ends as one does. */
async function isFolder(path: string): Promise<boolean> {
  return /[\\/]$/.test(path) || (await stat(path).catch(() => null))?.isDirectory() === true;
}

/** A name for the files of an article: its id, which may be an address, in letters that every file system takes; two ids never share one. */
function fileNameOf(id: string, taken: Set<string>): string {
  const plain = id
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^\./, '_')
    .slice(0, 80);
  let name = plain;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain}-${n}`;
  taken.add(name.toLowerCase());
  return name;
}

async function* goldOf(store: Store) {
  const seen = new Set<string>();
  for (const id of await store.correctedArticles()) {
    const article = await store.article(id);
    if (article === null || seen.has(id)) continue;
    seen.add(id);
    const standing = article.corrections.filter(({ undone_at }) => undone_at === null);
    yield { id, ...toGold(article.dossier, standing), coder: article.dossier.coder };
  }
}

async function write(path: string | null, text: AsyncIterable<string> | Iterable<string>): Promise<void> {
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
