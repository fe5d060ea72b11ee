import { appendFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Reader } from '@isnad/coder';
import { hashOf, prepareArticle, type Store } from '../store/index.js';
import type { FoundDocument, IngestFault, IngestSink } from './types.js';

/** Codes each article and adds it to a store; broken records go to `rejects.jsonl` beside the store's file. */
export class StoreSink implements IngestSink {
  readonly #store: Store;
  readonly #reader: Reader;
  readonly #rejects: string;

  /** @param path the store's file */
  constructor(store: Store, reader: Reader, path: string) {
    this.#store = store;
    this.#reader = reader;
    this.#rejects = join(dirname(path), 'rejects.jsonl');
  }

  async add({ document, feed }: FoundDocument): Promise<boolean> {
    if (this.#store.has(document.id, hashOf(document))) return false;
    return this.#store.add([{ ...prepareArticle(this.#reader, document), ...(feed && { feed }) }])[0] !== 'same';
  }

  async reject(fault: IngestFault): Promise<void> {
    await appendFile(this.#rejects, `${JSON.stringify(fault)}\n`);
  }
}
