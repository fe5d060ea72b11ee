import type { Claim } from '../../corroboration/types.js';
import type { Connection } from '../open.js';
import { ClaimBook } from './claimBook.js';
import { CommitmentLinks } from './commitmentLinks.js';
import { IncidentLinks } from './incidentLinks.js';
import { type PackedClaims, packClaims } from './packClaims.js';
import { Statements } from './statements.js';
import { StoryLinks } from './storyLinks.js';

/** Raised when claims or texts are linked by other rules: what stands in a store was linked by one version, and "isnad relink" brings it up to date. */
export const LINKER_VERSION = '7';

/** What linking needs of a text; made by workers. */
export interface TextLinks {
  readonly shingles: Uint32Array;
  readonly bands: Uint32Array;
}

/**
 * Keeps stories, incidents and commitments as articles come, change and are put right: part of the transaction that writes the article. What stands in
 * the tables in the end depends on the articles alone, not on the order in which they came (tested), because a pair of texts or claims is linked by what the two
 * are, and every connected group that changed is divided anew as a whole. See `docs/corroboration.md`.
 */
export class Linker {
  readonly #connection: Connection;
  readonly #statements: Statements;
  readonly #book: ClaimBook;
  readonly #stories: StoryLinks;
  readonly #incidents: IncidentLinks;
  readonly #commitments: CommitmentLinks;
  #dataVersion: unknown;
  #noted = false;

  /** @param actorOf finds an actor's number by its key, and makes one where there is none */
  constructor(connection: Connection, actorOf: (key: string) => number) {
    this.#connection = connection;
    this.#statements = new Statements(connection.sqlite);
    this.#book = new ClaimBook(this.#statements);
    this.#stories = new StoryLinks(this.#statements);
    this.#incidents = new IncidentLinks(this.#statements, this.#book, actorOf);
    this.#commitments = new CommitmentLinks(this.#statements, this.#book);
  }

  /** How many pairs of texts and of claims were compared so far: what linking costs. */
  get comparisons(): { readonly texts: number; readonly claims: number } {
    return { texts: this.#stories.comparisons, claims: this.#incidents.comparisons };
  }

  /** At the beginning of a transaction: forgets what it remembered when another process has written since. */
  begin(): void {
    const version = this.#connection.sqlite.pragma('data_version', { simple: true });
    if (version !== this.#dataVersion) this.forget();
    this.#dataVersion = version;
    if (this.#noted) return;
    this.#noted = true;
    // An empty store begins with this version; one with articles keeps the note of the version that linked them.
    this.#statements.run("INSERT OR IGNORE INTO settings (name, value) SELECT 'linker', ? WHERE NOT EXISTS (SELECT 1 FROM articles)", LINKER_VERSION);
  }

  /** Takes a text out; to be called before it is replaced. */
  unlinkText(articleId: number, text: string, publishedOn: string | null): void {
    this.#stories.unlink(articleId, text, publishedOn);
  }

  /** Compares a text with those that are there; its article must be written. */
  linkText(articleId: number, { shingles, bands }: TextLinks, publishedOn: string | null): void {
    this.#stories.link(articleId, shingles, bands, publishedOn);
  }

  /** Takes an article's claims out; to be called before its events are deleted. */
  unlinkClaims(articleId: number): void {
    const page = this.#book.page(articleId);
    if (page === null) return;
    this.#incidents.unlink(page);
    this.#commitments.unlink(page);
    this.#statements.run('DELETE FROM article_claims WHERE article_id = ?', articleId);
    this.#book.drop(articleId);
  }

  /** Links an article's claims with those that are there; its events must be written. */
  linkClaims(articleId: number, given: PackedClaims | readonly Claim[]): void {
    const { claims, words } = 'words' in given ? given : packClaims(given);
    this.#statements.run('INSERT OR REPLACE INTO article_claims (article_id, claims, words) VALUES (?, ?, ?)', articleId, claims, words);
    this.#book.drop(articleId);
    const page = this.#book.page(articleId);
    if (page === null) return;
    this.#incidents.link(page);
    this.#commitments.link(page);
  }

  /** At the end of a transaction: writes what changed. */
  settle(): void {
    for (const articleId of this.#stories.settle()) {
      const page = this.#book.page(articleId);
      if (page !== null) this.#incidents.touch(page);
    }
    this.#incidents.settle();
    this.#commitments.settle();
  }

  /** Forgets everything that is not written: a transaction failed. */
  forget(): void {
    this.#noted = false;
    this.#book.clear();
    this.#stories.forget();
    this.#incidents.forget();
    this.#commitments.forget();
  }

  /** Empties the tables of all that was linked; what is linked from now on is linked by this version. */
  clear(): void {
    this.forget();
    this.#statements.run("INSERT OR REPLACE INTO settings (name, value) VALUES ('linker', ?)", LINKER_VERSION);
    for (const table of [
      'commitment_keys',
      'commitment_evidence',
      'commitments',
      'dyads',
      'incident_claims',
      'incidents',
      'claim_twins',
      'claim_links',
      'claim_keys',
    ])
      this.#connection.sqlite.exec(`DELETE FROM ${table}`);
    for (const table of ['article_claims', 'story_bands', 'story_pairs', 'stories']) this.#connection.sqlite.exec(`DELETE FROM ${table}`);
  }
}
