import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { DocumentInput } from '../src/index.js';

const ROOT = new URL('../../../', import.meta.url);
const parse = (path: URL): DocumentInput => JSON.parse(readFileSync(path, 'utf8')) as DocumentInput;

/** Articles of a folder whose names end so. */
function folder(path: string, end: string): DocumentInput[] {
  const url = new URL(path, ROOT);
  if (!existsSync(url)) return [];
  return readdirSync(fileURLToPath(url))
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => parse(new URL(name, url)));
}

/** Every so manyth article of the corpus, where it is there. */
function corpus(every: number): DocumentInput[] {
  const url = new URL('../shared/corpus/news.jsonl.gz', ROOT);
  if (!existsSync(url)) return [];
  return gunzipSync(readFileSync(url))
    .toString('utf8')
    .split('\n')
    .filter((line, i) => line !== '' && i % every === 0)
    .map((line) => JSON.parse(line) as DocumentInput);
}

/** Articles to try properties on: our samples; others' only where they lie beside the repository. */
export const SETS: readonly { readonly name: string; readonly articles: readonly DocumentInput[] }[] = [
  { name: 'our samples', articles: folder('samples/', '.json') },
  { name: '../shared/gold/dev', articles: folder('../shared/gold/dev/', '.article.json') },
  { name: 'a slice of ../shared/corpus', articles: corpus(60) },
];
