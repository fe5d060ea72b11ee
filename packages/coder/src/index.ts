/**
 * @isnad/coder: Arabic political news in, dossiers out. Pure: no I/O, no dependencies; runs in Node, browsers and workers.
 *
 * @example
 * import { createReader } from '@isnad/coder';
 * const dossier = createReader().read({ id: '1', text: 'التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي في أنقرة.', publishedAt: '2018-03-14' });
 */
import { compileKnowledge } from './knowledge/compile.js';
import { Lexicon } from './knowledge/lexicon.js';
import { builtInModel } from './knowledge/model.generated.js';
import type { ModelData } from './knowledge/model.js';
import type { PackedModel } from './knowledge/packed.js';
import type { KnowledgeFault, KnowledgeFile } from './knowledge/table.js';
import { Reader } from './reading/read.js';

export { fold } from './arabic/letters.js';
export { type ReadNumber, readNumber } from './arabic/numbers.js';
export type { Token, TokenKind } from './arabic/token.js';
export { tokenise } from './arabic/tokens.js';
export type * from './dossier.js';
export { ENTITY_TYPES, type EntityType, PLOVER_TYPES, type PloverType } from './knowledge/model.js';
export type { KnowledgeFault, KnowledgeFile } from './knowledge/table.js';
export { Reader, type ReadOptions } from './reading/read.js';
export { CODER_VERSION } from './version.js';

export interface ReaderOptions {
  /** Knowledge files of the user's own, in the format of `docs/knowledge.md`; they add to the built-in ones. Default: none. */
  readonly knowledge?: readonly KnowledgeFile[];
  /** Receives the faults of those files; the good lines count all the same. Default: faults are ignored. */
  readonly onFault?: (fault: KnowledgeFault) => void;
}

let base: PackedModel | undefined;

/**
 * Makes a reader over the built-in knowledge and the caller's own.
 *
 * @returns a reader; make it once and use it for many articles, it remembers words
 * @example createReader({ knowledge: [{ path: 'desk.txt', text: '@people | name | country | aliases | offices | en\n...' }] })
 */
export function createReader(options: ReaderOptions = {}): Reader {
  base ??= builtInModel();
  const models: (PackedModel | ModelData)[] = [base];
  if (options.knowledge && options.knowledge.length > 0) {
    const { model, faults } = compileKnowledge(options.knowledge);
    for (const fault of faults) options.onFault?.(fault);
    models.push(model);
  }
  return new Reader(new Lexicon(models));
}
