import type { DocumentInput } from '@isnad/coder';
import Database from 'better-sqlite3';
import { hashOf } from './prepare.js';

/** What a store's articles say now, for those who do not write to it: workers look before they code. */
export class KnownVersions {
  readonly #hashOf: Database.Statement;

  /** @param path the store's file, which is there and up to date */
  constructor(path: string) {
    const sqlite = new Database(path, { readonly: true, fileMustExist: true });
    this.#hashOf = sqlite.prepare(CURRENT_HASH).pluck();
  }

  /** Whether the store has this article as it is, text and all that stands beside it. */
  has(document: DocumentInput): boolean {
    return this.#hashOf.get(document.id) === hashOf(document);
  }
}

/** The hash of an article's latest version, by its id. */
export const CURRENT_HASH = 'SELECT v.hash FROM articles a JOIN versions v ON v.version_id = a.version_id WHERE a.id = ?';
