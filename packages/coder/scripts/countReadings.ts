/**
 * Counts in plain text what tells readings of the same letters apart: second half of `npm run count`; writes
 * src/reading/words/wordPriors.ts, single words with what was counted and nothing of the text.
 *
 *   node dist-model/scripts/countReadings.js NEWS.jsonl.gz
 *
 * Verb or noun (كشف, قتل, أجل): a word is a verb behind لم or التي and a noun behind a preposition. How often each happens for words
 * that can be only one of the two turns the counts for a word that can be both into an estimate of how often it is a verb.
 * Feminine or pronoun (مرة, سلالة): publishers who write ة and ه apart tell it.
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

/** In how many articles a word must stand to be kept, so that nothing of any one of them can be recovered. */
const ARTICLES = 10;
/** Certainty is bounded: context must be able to overrule what is usual. */
const BOUND = 3;

const BEFORE_VERB: ReadonlySet<string> = new Set('لم لن قد سوف وقد فقد ولم ولن ولا لا التي الذي الذين والتي والذي'.split(' '));
const BEFORE_NOUN: ReadonlySet<string> = new Set(
  'من في الى إلى على عن مع بعد قبل خلال منذ بين ضد حول نحو ومن وفي وعلى وإلى وعن ومع وبعد كل أي بعض دون عبر'.split(' '),
);

interface Tally {
  articles: number;
  all: number;
  afterVerbCue: number;
  afterNounCue: number;
  feminine: number;
  pronoun: number;
}

const [path] = process.argv.slice(2);
if (path === undefined || !existsSync(path)) {
  console.error(`There is nothing to count: ${path ?? 'no corpus was named'} is not there. src/reading/words/wordPriors.ts stays as it is.`);
  process.exit(1);
}
const analyser = new Analyser(new Lexicon([builtInModel().knowledge]));
const tallies = new Map<string, Tally>();
const lines = gunzipSync(readFileSync(path))
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '');
for (const line of lines) {
  const { text } = JSON.parse(line) as DocumentInput;
  const seen = new Set<string>();
  let before = '';
  for (const token of tokenise(text)) {
    if (token.kind !== 'word') {
      before = '';
      continue;
    }
    const written = text.slice(token.start, token.end).replace(/[\u064B-\u0652\u0640]/g, '');
    const tally = tallies.get(token.folded) ?? { articles: 0, all: 0, afterVerbCue: 0, afterNounCue: 0, feminine: 0, pronoun: 0 };
    tallies.set(token.folded, tally);
    if (!seen.has(token.folded)) tally.articles++;
    seen.add(token.folded);
    tally.all++;
    if (BEFORE_VERB.has(before)) tally.afterVerbCue++;
    if (BEFORE_NOUN.has(before)) tally.afterNounCue++;
    if (written.endsWith('ة')) tally.feminine++;
    else if (written.endsWith('ه')) tally.pronoun++;
    before = written;
  }
}

/** What a word can be, by its readings without particles. */
function kinds(word: string): { verb: boolean; noun: boolean; particle: boolean; pronoun: boolean } {
  const readings = analyser.analyse(word);
  return {
    verb: readings.some((r) => r.pos === 'verb'),
    noun: readings.some((r) => r.pos === 'noun'),
    particle: readings.some((r) => r.pos === 'particle'),
    pronoun: readings.some((r) => r.pronoun === 'ه'),
  };
}

// How often the cues stand before words that can be only a verb, only a noun.
const rate = { verb: { all: 0, verbCue: 0, nounCue: 0 }, noun: { all: 0, verbCue: 0, nounCue: 0 } };
for (const [word, tally] of tallies) {
  const { verb, noun, particle } = kinds(word);
  if (verb === noun || particle) continue;
  const sum = verb ? rate.verb : rate.noun;
  sum.all += tally.all;
  sum.verbCue += tally.afterVerbCue;
  sum.nounCue += tally.afterNounCue;
}
const verbRate = rate.verb.verbCue / rate.verb.all;
const nounRate = rate.noun.nounCue / rate.noun.all;
console.log(`behind their cues: ${(100 * verbRate).toFixed(1)} % of verbs, ${(100 * nounRate).toFixed(1)} % of nouns`);

const bounded = (x: number): number => Math.max(-BOUND, Math.min(BOUND, x));
const verbs: string[] = [];
const feminines: string[] = [];
for (const [word, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (tally.articles < ARTICLES) continue;
  const { verb, pronoun } = kinds(word);
  if (verb && tally.afterVerbCue + tally.afterNounCue >= 3) {
    const odds = bounded(Math.log((tally.afterVerbCue / verbRate + 2) / (tally.afterNounCue / nounRate + 2)));
    if (Math.abs(odds) >= 0.3) verbs.push(`${word} ${odds.toFixed(1)}`);
  }
  if (pronoun && tally.feminine + tally.pronoun >= 5) {
    const odds = bounded(Math.log((tally.feminine + 0.5) / (tally.pronoun + 0.5)));
    if (Math.abs(odds) >= 0.3) feminines.push(`${word} ${odds.toFixed(1)}`);
  }
}
const target = join(fileURLToPath(import.meta.url), '../../../src/reading/words/wordPriors.ts');
const module = `/**
 * Counted by \`npm run count\` (scripts/countReadings.ts) in ${lines.length} articles; do not edit. Natural logarithms of odds, bounded to ±${BOUND}.
 */

/** Words that can be a verb or a noun, clitics attached and folded: odds of the verb. */
// biome-ignore format: one word a line
export const VERB_ODDS = \`
${verbs.join('\n')}
\`;

/** Words that end in ه: odds that it is ة and no attached pronoun. */
// biome-ignore format: one word a line
export const FEMININE_ODDS = \`
${feminines.join('\n')}
\`;
`;
writeFileSync(target, module);
console.log(`${verbs.length} words that can be verb or noun, ${feminines.length} that end in ه: written to src/reading/words/wordPriors.ts`);
