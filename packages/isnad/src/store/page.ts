/** Which part of a long list, and in which order. */
export interface Page {
  /** Default 50, at most 1000. */
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  /** Default: newest first. */
  readonly sort?: 'newest' | 'oldest' | 'confidence' | undefined;
}

/** A list with the number of all that match. */
export interface Listing<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

const USUAL_PAGE = 50;
export const LONGEST_PAGE = 1000;

/** How many rows a page has. */
export function limitOf({ limit = USUAL_PAGE }: Pick<Page, 'limit'>): number {
  return Math.min(Math.max(Math.floor(limit), 1), LONGEST_PAGE);
}
