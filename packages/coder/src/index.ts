/**
 * @isnad/coder: Arabic political news in, dossiers out. Pure: no I/O, no dependencies; runs in Node, browsers and workers.
 *
 * @example
 * import { createReader } from '@isnad/coder';
 * const dossier = createReader().read({ id: '1', text: 'التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي في أنقرة.', publishedAt: '2018-03-14' });
 */

import { builtInModel } from './builtInModel.js';
import { type ReaderOptions, readerOver } from './core.js';
import type { Model } from './modelFile.js';
import type { Reader } from './reading/read.js';

export * from './core.js';

let base: Model | undefined;

/**
 * Makes a reader over the built-in model and the caller's own knowledge.
 *
 * @returns a reader; make it once and use it for many articles, it remembers words
 * @example createReader({ knowledge: [{ path: 'desk.txt', text: '@people | name | country | aliases | offices | en\n...' }] })
 */
export function createReader(options: ReaderOptions = {}): Reader {
  base ??= builtInModel();
  return readerOver(base, options);
}
