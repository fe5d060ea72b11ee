/**
 * Counts in plain text what annotation cannot give: which words are names, which nouns take which preposition, which titles go with which
 * country. `npm run count`; writes packages/coder/counts/, three files of single words with their counts and nothing of the text.
 *
 *   node dist-model/scripts/count.js NEWS.jsonl.gz
 *
 * Only what stands in at least ARTICLES articles is kept, so that nothing of any one of them can be recovered.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createReader, type DocumentInput } from '../src/index.js';
import type { ChunkedSentence } from '../src/reading/phrases/sentence.js';
import type { Word } from '../src/reading/words/words.js';

/** In how many articles something must stand to be kept. */
const ARTICLES = 10;

/** In how many articles each thing was seen, by key. */
class Counter {
  readonly #counts = new Map<string, number>();

  addArticle(keys: ReadonlySet<string>): void {
    for (const key of keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  get(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** What reaches the floor, by key. */
  kept(): [string, number][] {
    return [...this.#counts].filter(([, n]) => n >= ARTICLES).sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

const asName = new Counter();
const asWord = new Counter();
const nounWithPreposition = new Counter();
const nouns = new Counter();
const titleOfCountry = new Counter();

function countArticle(sentences: readonly ChunkedSentence[]): void {
  const [names, words, pairs, heads, titles] = Array.from({ length: 5 }, () => new Set<string>()) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  for (const sentence of sentences) {
    const inName = new Set<Word>();
    for (const mention of sentence.mentions) {
      // A title in front says that a name follows, whether a list holds it or not.
      if (mention.type === 'person' && mention.name !== '' && mention.title !== '')
        for (const word of sentence.words) if (word.token.start >= mention.nameStart && word.token.end <= mention.nameEnd) inName.add(word);
      if (mention.title !== '' && mention.country !== null) titles.add(`${mention.title} | ${mention.country}`);
    }
    for (const word of sentence.words) {
      if (word.token.kind !== 'word') continue;
      (inName.has(word) ? names : words).add(word.reading.stem);
    }
    sentence.units.forEach((unit, u) => {
      if (unit.kind !== 'noun') return;
      const lemma = sentence.words[unit.head]?.reading.entries[0]?.lexeme.lemma;
      const next = sentence.units[u + 1];
      if (lemma === undefined) return;
      heads.add(lemma);
      if (next?.kind === 'noun' && next.prep !== '') pairs.add(`${lemma} | ${next.prep}`);
    });
  }
  asName.addArticle(names);
  asWord.addArticle(words);
  nounWithPreposition.addArticle(pairs);
  nouns.addArticle(heads);
  titleOfCountry.addArticle(titles);
}

const [path] = process.argv.slice(2);
if (path === undefined || !existsSync(path)) {
  console.error(`There is nothing to count: ${path ?? 'no corpus was named'} is not there. The counts kept in packages/coder/counts/ stay as they are.`);
  process.exit(1);
}
const reader = createReader();
const lines = gunzipSync(readFileSync(path))
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '');
for (const line of lines) countArticle(reader.propose(JSON.parse(line) as DocumentInput).sentences);

const folder = join(fileURLToPath(import.meta.url), '../../../counts');
mkdirSync(folder, { recursive: true });
const write = (name: string, about: string, header: string, rows: readonly string[]): void => {
  writeFileSync(
    join(folder, name),
    `# ${about} Counted in ${lines.length} articles by npm run count; numbers are of articles, at least ${ARTICLES}.\n${header}\n${rows.join('\n')}\n`,
  );
  console.log(`${rows.length} lines in packages/coder/counts/${name}`);
};
write(
  'names.txt',
  'Words that stand in a name behind a title, and how often the same word stands elsewhere.',
  '@name-counts | word | in a name | elsewhere',
  asName.kept().map(([word, n]) => `${word} | ${n} | ${asWord.get(word)}`),
);
write(
  'prepositions.txt',
  'Nouns with the preposition right behind their phrase, and how often the noun stands at all.',
  '@preposition-counts | noun | preposition | together | noun',
  nounWithPreposition.kept().map(([pair, n]) => `${pair} | ${n} | ${nouns.get(pair.split(' | ')[0] ?? '')}`),
);
write(
  'titles.txt',
  'Titles with the country they are said of.',
  '@title-counts | title | country | articles',
  titleOfCountry.kept().map(([pair, n]) => `${pair} | ${n}`),
);
