import { createReader, type Reader } from '@isnad/coder';
import { fromDossier, fromGold } from './comparable.js';
import { readGold } from './gold.js';
import { type Comparison, compare } from './match.js';

/**
 * Reads every annotated article of a folder with the coder and compares.
 *
 * @param folder pairs `X.article.json` and `X.gold.json`
 * @param reader made anew by default
 * @returns one comparison an article, and the versions of the coder and model that read them
 */
export function scoreFolder(folder: string, reader: Reader = createReader()): { comparisons: Comparison[]; version: string; model: string } {
  let version = '';
  let model = '';
  const comparisons = readGold(folder).map((pair) => {
    const dossier = reader.read(pair.article);
    ({ version, model } = dossier.coder);
    return compare(pair.article.text, fromGold(pair), fromDossier(dossier));
  });
  return { comparisons, version, model };
}
