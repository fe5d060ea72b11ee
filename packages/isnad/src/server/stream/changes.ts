import { Store } from '../../store/store.js';

/** How far a store has got: the greatest numbers of articles, versions and audit entries. */
export interface Mark {
  readonly article: number;
  readonly version: number;
  readonly audit: number;
}

/** What came after a mark. */
export interface Change {
  articles: number;
  changed: number;
  corrections: number;
  totals: { articles: number; events: number };
  at: string;
}

/** How often is looked whether somebody has written. */
const LOOK_MS = 1000;

/**
 * Watches a store for what any process adds. A connection of its own only reads; SQLite tells it by a number that somebody else has written, so looking
 * costs next to nothing.
 */
export class Changes {
  readonly #store: Store;
  readonly #listeners = new Set<() => void>();
  #seen: unknown;
  #timer: NodeJS.Timeout | null = null;

  /** @param path the store's file */
  constructor(path: string) {
    this.#store = Store.open(path, { readOnly: true });
    this.#seen = this.#dataVersion();
  }

  /** Calls a listener after every write, until it is taken away by the function that this returns. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#timer === null) {
      this.#seen = this.#dataVersion();
      this.#timer = setInterval(() => this.#look(), LOOK_MS);
      this.#timer.unref();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  /** How far the store has got now. */
  mark(): Mark {
    const row = this.#store.connection.sqlite
      .prepare(
        `SELECT (SELECT coalesce(max(article_id), 0) FROM articles) AS article, (SELECT coalesce(max(version_id), 0) FROM versions) AS version,
         (SELECT coalesce(max(audit_id), 0) FROM audit) AS audit`,
      )
      .get() as Mark;
    return row;
  }

  /** What came after a mark. */
  since({ article, version, audit }: Mark): Change {
    const { sqlite } = this.#store.connection;
    const count = (statement: string, ...values: number[]): number =>
      Number(
        sqlite
          .prepare(statement)
          .pluck()
          .get(...values),
      );
    return {
      articles: count('SELECT count(*) FROM articles WHERE article_id > ?', article),
      changed: count('SELECT count(DISTINCT article_id) FROM versions WHERE version_id > ? AND article_id <= ?', version, article),
      corrections: count("SELECT count(*) FROM audit WHERE audit_id > ? AND what IN ('correct', 'undo')", audit),
      totals: { articles: count('SELECT count(*) FROM articles'), events: count('SELECT count(*) FROM events') },
      at: new Date().toISOString(),
    };
  }

  async close(): Promise<void> {
    this.#stop();
    await this.#store.close();
  }

  #stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #look(): void {
    const now = this.#dataVersion();
    if (now === this.#seen) return;
    this.#seen = now;
    for (const listener of this.#listeners) listener();
  }

  #dataVersion(): unknown {
    return this.#store.connection.sqlite.pragma('data_version', { simple: true });
  }
}
