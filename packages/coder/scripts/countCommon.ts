/**
 * Counts in plain text which words stand in so many sentences that they say nothing of what a text is about: fourth part of `npm run count`;
 * writes src/reading/words/commonWordsTable.ts, words by their lemmas and nothing of the text.
 *
 *   node dist-model/scripts/countCommon.js NEWS.jsonl.gz
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createReader, type DocumentInput } from '../src/index.js';
import { lexicalOf } from '../src/reading/words/lexical.js';

/** In which share of the sentences a word must stand. */
const SHARE = 0.008;
/** Of the articles every so manyth is counted. */
const EVERY = 5;

const [path] = process.argv.slice(2);
if (path === undefined || !existsSync(path)) {
  console.error(`There is nothing to count: ${path ?? 'no corpus was named'} is not there. src/reading/words/commonWordsTable.ts stays as it is.`);
  process.exit(1);
}
const reader = createReader();
const counts = new Map<string, number>();
let sentences = 0;
const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
for (const line of lines.filter((text, i) => text !== '' && i % EVERY === 0)) {
  for (const { words, mentions } of reader.propose(JSON.parse(line) as DocumentInput).sentences) {
    sentences++;
    const named = (k: number): boolean => mentions.some(({ first, last }) => first <= k && k <= last);
    const own = words.flatMap((word, k) => ((word.pos === 'noun' || word.pos === 'verb') && !named(k) ? [String(lexicalOf(word))] : []));
    for (const word of new Set(own)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}
const common = [...counts]
  .filter(([word, n]) => word.length > 2 && n >= SHARE * sentences)
  .map(([word]) => word)
  .sort();
writeFileSync(
  join(fileURLToPath(import.meta.url), '../../../src/reading/words/commonWordsTable.ts'),
  `/**
 * Counted by \`npm run count\` (scripts/countCommon.ts) in every fifth of 6000 articles; do not edit. Words, by their lemmas, that stand in one of ${Math.round(1 / SHARE)} sentences or more.
 */
// biome-ignore format: one word a line
export const COMMON_WORDS = \`
${common.join('\n')}
\`;
`,
);
console.log(`${common.length} words in src/reading/words/commonWordsTable.ts`);
