import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CODE_CACHE, compileAhead } from '../dist/coding/compiled.js';

/** Leaves the coder compiled beside the command, with all that our own articles call for: `npm run build` does so once the coder is bundled. */
const samples = new URL('../../../samples/', import.meta.url);
const articles = readdirSync(samples)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, samples), 'utf8')));
const model = readFileSync(createRequire(import.meta.url).resolve('@isnad/coder/model.bin'));

const cache = compileAhead(({ openModel, readerOver }) => {
  const reader = readerOver(openModel(new Uint8Array(model)));
  for (const article of articles) reader.read(article);
});
// Whoever reads meanwhile has the old one or the new one.
writeFileSync(`${CODE_CACHE}.new`, cache);
renameSync(`${CODE_CACHE}.new`, CODE_CACHE);
