/**
 * The coder without its model, for who loads that apart: from a file (`@isnad/coder/model.bin`), or shared between threads.
 *
 * @example
 * const reader = readerOver(openModel(readFileSync(fileURLToPath(import.meta.resolve('@isnad/coder/model.bin')))));
 */
import { compileKnowledge, NO_GEOGRAPHY } from './knowledge/compile.js';
import { Lexicon } from './knowledge/lexicon.js';
import type { ModelData } from './knowledge/model.js';
import { type PackedModel, unpack, wordListsOf } from './knowledge/packed.js';
import type { KnowledgeFault, KnowledgeFile } from './knowledge/table.js';
import type { Model } from './modelFile.js';
import { useWeights } from './reading/learned/learned.js';
import { Reader } from './reading/read.js';

export { type ReadNumber, readNumber } from './arabic/numbers.js';
export type { KnowledgeFault, KnowledgeFile } from './knowledge/table.js';
export { type Model, openModel } from './modelFile.js';
export { Reader, type ReadOptions } from './reading/read.js';
export * from './text.js';
export { CODER_VERSION } from './version.js';

export interface ReaderOptions {
  /** Knowledge files of the user's own, in the format of `docs/knowledge.md`; they add to the built-in ones. Default: none. */
  readonly knowledge?: readonly KnowledgeFile[];
  /** Receives the faults of those files; the good lines count all the same. Default: faults are ignored. */
  readonly onFault?: (fault: KnowledgeFault) => void;
}

/**
 * Makes a reader over a model and the caller's own knowledge.
 *
 * @param model from `openModel`; its weights are those of all readers from now on
 * @returns a reader; make it once and use it for many articles, it remembers words
 */
export function readerOver(model: Model, options: ReaderOptions = {}): Reader {
  useWeights(model.weights);
  const models: (PackedModel | ModelData)[] = [model.knowledge];
  if (options.knowledge && options.knowledge.length > 0) {
    const { model: own, faults } = compileKnowledge(
      options.knowledge,
      { ...NO_GEOGRAPHY, isCountry: countriesOf(model.knowledge) },
      'own',
      wordListsOf(model.knowledge.wordLists),
    );
    for (const fault of faults) options.onFault?.(fault);
    models.push(own);
  }
  return new Reader(new Lexicon(models));
}

/** Whether the model has a country of a code. */
function countriesOf({ countries }: PackedModel): (code: string) => boolean {
  const codes = new Set(
    unpack(countries)
      .split(' ')
      .map((entry) => entry.slice(0, entry.indexOf('='))),
  );
  return (code) => codes.has(code);
}
