import type { Statements } from './linking/statements.js';
import type { PreparedArticle } from './prepare.js';

/** The latest version of an article that the store holds. */
export interface HeldArticle {
  readonly article_id: number;
  readonly id: string;
  readonly version_id: number;
  readonly hash: string;
  readonly text: string;
  readonly published_on: string | null;
  /** Where its text is what a feed carries: what the feed calls it. */
  readonly feed: string | null;
}

const SELECT = `SELECT a.article_id, a.id, v.version_id, v.hash, v.text, a.published_on, v.head ->> 'feed' AS feed
  FROM articles a JOIN versions v ON v.version_id = a.version_id`;

/**
 * Which article of the store is one that arrives: the one of the same id; else, where one of the two is only what a feed carries, the one of the same address. Two articles in full at one
 * address are two: some archives give every article that of the front page.
 */
export class HeldArticles {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  byId(id: string): HeldArticle | undefined {
    return this.#statements.get<HeldArticle>(`${SELECT} WHERE a.id = ?`, id);
  }

  of({ document, feed }: PreparedArticle): HeldArticle | undefined {
    const byId = this.byId(document.id);
    if (document.url == null) return byId;
    // A feed's own text gives way to a full one wherever that stands.
    if (feed !== undefined && (byId === undefined || byId.feed !== null)) return this.#at(document.url, false) ?? byId;
    return byId ?? (feed === undefined ? this.#at(document.url, true) : undefined);
  }

  #at(url: string, fromFeed: boolean): HeldArticle | undefined {
    return this.#statements.get<HeldArticle>(
      `${SELECT} WHERE a.url = ? AND v.head ->> 'feed' IS ${fromFeed ? 'NOT NULL' : 'NULL'} ORDER BY a.article_id LIMIT 1`,
      url,
    );
  }
}

/**
 * Whether an article stays as it is held although another text of it has come: a summary never takes the place of the full text. What a feed calls content may be cut short too: then it is less
 * than half of what is held. Text from elsewhere, under another id, is never a feed's to change.
 *
 * @param article what has come
 * @param held what the store has of it
 */
export function keepsHeld({ feed, document }: PreparedArticle, held: HeldArticle): boolean {
  if (feed === undefined || held.feed === 'summary') return false;
  if (feed === 'summary' || held.id !== document.id) return true;
  return document.text.length * 2 < held.text.length;
}
