import type { Claim } from '../../corroboration/types.js';
import { type PackedClaims, unpackClaims } from './packClaims.js';
import type { Statements } from './statements.js';

/** A claim's number: its article's, and its place in it. */
const PLACES = 65_536;
/** How many claims are remembered between articles: what bounds the memory of linking. News is linked with news of its days, so few are read again. */
const CLAIMS_KEPT = 8_000;

/** The claims of one article, with the numbers of its events. */
export interface BookPage {
  readonly articleId: number;
  readonly claims: readonly Claim[];
  /** By the event's id in the article. */
  readonly events: ReadonlyMap<string, number>;
}

export function claimNumber(articleId: number, place: number): number {
  return articleId * PLACES + place;
}

/** The article of a claim's number, and its place in it. */
export function placeOf(number: number): readonly [articleId: number, place: number] {
  return [Math.floor(number / PLACES), number % PLACES];
}

/** Claims by their numbers, read from the store as they are asked for. The latest ones asked for are remembered. */
export class ClaimBook {
  readonly #statements: Statements;
  readonly #pages = new Map<number, BookPage>();
  #held = 0;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** The claims of an article; null where they are not in the store. */
  page(articleId: number): BookPage | null {
    const known = this.#pages.get(articleId);
    if (known !== undefined) {
      // Last asked for, last forgotten.
      this.#pages.delete(articleId);
      this.#pages.set(articleId, known);
      return known;
    }
    const page = this.#read(articleId);
    if (page !== null) this.#keep(page);
    return page;
  }

  claim(number: number): Claim | null {
    const [articleId, place] = placeOf(number);
    return this.page(articleId)?.claims[place] ?? null;
  }

  /** Number of the event that a claim stands for. */
  event(number: number): number | null {
    const [articleId, place] = placeOf(number);
    const page = this.page(articleId);
    const claim = page?.claims[place];
    return (claim === undefined ? null : page?.events.get(claim.event)) ?? null;
  }

  /** The claim that stands for an event. */
  ofEvent(articleId: number, event: string): number | null {
    const place = this.page(articleId)?.claims.findIndex((claim) => claim.event === event) ?? -1;
    return place < 0 ? null : claimNumber(articleId, place);
  }

  drop(articleId: number): void {
    this.#held -= this.#pages.get(articleId)?.claims.length ?? 0;
    this.#pages.delete(articleId);
  }

  clear(): void {
    this.#pages.clear();
    this.#held = 0;
  }

  #keep(page: BookPage): void {
    this.#pages.set(page.articleId, page);
    this.#held += page.claims.length;
    for (const [oldest, { claims }] of this.#pages) {
      if (this.#held <= CLAIMS_KEPT || oldest === page.articleId) break;
      this.#pages.delete(oldest);
      this.#held -= claims.length;
    }
  }

  #read(articleId: number): BookPage | null {
    const row = this.#statements.get<PackedClaims & { id: string; publisher: string | null; published_on: string | null }>(
      'SELECT c.claims, c.words, a.id, a.publisher, a.published_on FROM article_claims c JOIN articles a ON a.article_id = c.article_id WHERE c.article_id = ?',
      articleId,
    );
    if (row === undefined) return null;
    const events = this.#statements.all<{ event_id: number; local_id: string }>('SELECT event_id, local_id FROM events WHERE article_id = ?', articleId);
    const claims = unpackClaims(row, { id: row.id, publisher: row.publisher, publishedOn: row.published_on }).slice(0, PLACES);
    return { articleId, claims, events: new Map(events.map(({ local_id, event_id }) => [local_id, event_id])) };
  }
}
