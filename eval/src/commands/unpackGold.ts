/**
 * Writes the annotations of corpus articles (eval/gold-corpus, offsets only) beside their texts from ../shared/corpus, as pairs in the format
 * of the annotation guidelines: for training, and for scoring with ../shared/eval/score.mjs. The folder lies in dist/ and is never committed.
 *
 *   node eval/dist/commands/unpackGold.js        writes eval/dist/gold-corpus
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS_GOLD, SHARED, UNPACKED_GOLD } from '../paths.js';
import { readCorpusGold } from '../score/corpusGold.js';

const corpus = join(SHARED, 'corpus/news.jsonl.gz');
if (!existsSync(corpus)) {
  console.error(`The annotated articles are not here: ${corpus} is missing.`);
  process.exitCode = 1;
} else {
  rmSync(UNPACKED_GOLD, { recursive: true, force: true });
  mkdirSync(UNPACKED_GOLD, { recursive: true });
  let count = 0;
  for (const file of readdirSync(CORPUS_GOLD)
    .filter((f) => f.endsWith('.jsonl'))
    .sort())
    for (const { article, gold } of readCorpusGold(join(CORPUS_GOLD, file), corpus)) {
      writeFileSync(join(UNPACKED_GOLD, `${gold.id}.article.json`), JSON.stringify(article));
      writeFileSync(join(UNPACKED_GOLD, `${gold.id}.gold.json`), JSON.stringify(gold));
      count++;
    }
  console.log(`${count} annotated articles of the corpus written to ${UNPACKED_GOLD}`);
}
