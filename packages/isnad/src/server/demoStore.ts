import { mkdir, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeReader } from '../coding/reader.js';
import { InputError } from '../errors.js';
import { readArticle } from '../input/article.js';
import { prepareArticle } from '../store/prepare.js';
import { Store } from '../store/store.js';

/** The articles that come with the source. */
const SAMPLES = fileURLToPath(new URL('../../../../samples/', import.meta.url));

/**
 * Where programs keep what can be made again: `$XDG_CACHE_HOME/isnad`, else `~/.cache/isnad`.
 */
export function demoFolder(): string {
  const base = process.env.XDG_CACHE_HOME;
  return join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'isnad');
}

/**
 * A store of the bundled samples, made where it is not there yet; corrections that were tried on it stay.
 *
 * @param folder where it stands
 * @throws InputError when there are no samples, or the folder cannot be written
 */
export async function openDemoStore(folder: string): Promise<Store> {
  const names = (await readdir(SAMPLES).catch(() => [])).filter((file) => file.endsWith('.json')).sort();
  if (names.length === 0) throw new InputError(SAMPLES, 'no samples here; name a store with --db');
  await mkdir(folder, { recursive: true });
  const store = Store.open(join(folder, 'samples.db'));
  const reader = makeReader();
  const articles = await Promise.all(names.map((name) => readArticle(join(SAMPLES, name))));
  const prepared = articles.map((document) => prepareArticle(reader, document));
  const [first] = prepared;
  // One that an older Isnad left is read anew, or it would show what that one read.
  const stale = (await store.summary()).runs.some(({ coder, model }) => coder !== first?.coder.version || model !== first.coder.model);
  store.add(prepared, stale);
  return store;
}
