/**
 * Counts in plain text which verbs are usual: third part of `npm run count`; writes src/reading/words/verbCounts.ts, verbs with in how many articles they stand and nothing of
 * the text.
 *
 *   node dist-model/scripts/countLemmas.js NEWS.jsonl.gz
 *
 * يزور is written alike of زار and زوّر. Forms that only one verb has (زيارة, تزوير) tell how usual each is, the others are shared out accordingly, again and again (Dempster, Laird and Rubin
 * 1977). Kept are verbs that share a finite form with another.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { tokenise } from '../src/arabic/tokens.js';
import { builtInModel } from '../src/builtInModel.js';
import type { DocumentInput } from '../src/index.js';
import { Lexicon } from '../src/knowledge/lexicon.js';
import { Analyser } from '../src/reading/words/analysis.js';
import { isFiniteForm, verbOf } from '../src/reading/words/verbCounts.js';

/** In how many articles a verb must stand to be kept, so that nothing of any one of them can be recovered. */
const ARTICLES = 10;
const ROUNDS = 30;

const [path] = process.argv.slice(2);
if (path === undefined || !existsSync(path)) {
  console.error(`There is nothing to count: ${path ?? 'no corpus was named'} is not there. src/reading/words/verbCountsTable.ts stays as it is.`);
  process.exit(1);
}
const analyser = new Analyser(new Lexicon([builtInModel().knowledge]));
/** In how many articles each word stands. */
const words = new Map<string, number>();
for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
  if (line === '') continue;
  const own = tokenise((JSON.parse(line) as DocumentInput).text).flatMap(({ kind, folded }) => (kind === 'word' ? [folded] : []));
  for (const word of new Set(own)) words.set(word, (words.get(word) ?? 0) + 1);
}
/** Words with what they may be forms of: verbs, and nouns of their own. */
const shared = new Set<string>();
const forms = [...words].flatMap(([word, n]): { n: number; of: readonly string[] }[] => {
  const entries = analyser.analyse(word).flatMap((reading) => reading.entries);
  const of = [...new Set(entries.map((entry) => verbOf(entry) ?? `noun ${entry.lexeme.lemma}`))];
  const verbs = [...new Set(entries.filter(isFiniteForm).map(verbOf))];
  if (verbs.length > 1) for (const verb of verbs) shared.add(verb ?? '');
  return of.length > 0 ? [{ n, of }] : [];
});
// Expectation maximisation: a word counts for what it may be a form of in the shares in which these were found so far.
let articles = new Map<string, number>(forms.flatMap(({ of }) => of.map((one): [string, number] => [one, 1])));
for (let round = 0; round < ROUNDS; round++) {
  const next = new Map<string, number>();
  for (const { n, of } of forms) {
    const all = of.reduce((sum, one) => sum + (articles.get(one) ?? 0), 0);
    for (const one of of) next.set(one, (next.get(one) ?? 0) + (n * (articles.get(one) ?? 0)) / all);
  }
  articles = next;
}
const rows = [...shared]
  .map((verb): [string, number] => [verb, Math.round(articles.get(verb) ?? 0)])
  .filter(([, n]) => n >= ARTICLES)
  .sort(([a], [b]) => (a < b ? -1 : 1));
const out = join(fileURLToPath(import.meta.url), '../../../src/reading/words/verbCountsTable.ts');
writeFileSync(
  out,
  `/**
 * Counted by \`npm run count\` (scripts/countLemmas.ts) in 6000 articles; do not edit. Verbs that share a form with another, and in how many articles their forms stand, each form counted by itself.
 */
// biome-ignore format: one verb a line
export const VERB_COUNTS = \`
${rows.map(([verb, n]) => `${verb} ${n}`).join('\n')}
\`;
`,
);
console.log(`${rows.length} verbs in src/reading/words/verbCountsTable.ts`);
