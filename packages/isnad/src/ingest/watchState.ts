import { readFile, rename, writeFile } from 'node:fs/promises';
import { InputError } from '../errors.js';

/** What is remembered of a feed between two polls. */
export interface FeedState {
  etag?: string;
  lastModified?: string;
  /** Addresses of articles that are done, the newest last. */
  seen: string[];
  /** Tries of articles that could not be had yet. */
  tries: Record<string, number>;
  /** Polls that failed in a row. */
  failures: number;
  /** Milliseconds of the epoch before which the feed is left alone. */
  notBefore: number;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFeedState(value: unknown): boolean {
  return isRecord(value) && Array.isArray(value.seen) && isRecord(value.tries) && typeof value.failures === 'number' && typeof value.notBefore === 'number';
}

const MOST_SEEN = 5000;

/** What `watch` remembers of its feeds, in one JSON file that is replaced whole. */
export class WatchState {
  readonly #path: string;
  readonly #feeds: Map<string, FeedState>;
  #saving: Promise<void> = Promise.resolve();

  private constructor(path: string, feeds: Map<string, FeedState>) {
    this.#path = path;
    this.#feeds = feeds;
  }

  /** @throws InputError when the file is there and cannot be read */
  static async open(path: string): Promise<WatchState> {
    try {
      const feeds: unknown = JSON.parse(await readFile(path, 'utf8'));
      if (!isRecord(feeds) || !Object.values(feeds).every(isFeedState)) throw new Error('another kind of file');
      return new WatchState(path, new Map(Object.entries(feeds as Record<string, FeedState>)));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new WatchState(path, new Map());
      throw new InputError(path, 'what was remembered of the feeds cannot be read; remove this file to begin anew');
    }
  }

  of(feed: string): FeedState {
    const known = this.#feeds.get(feed) ?? { seen: [], tries: {}, failures: 0, notBefore: 0 };
    this.#feeds.set(feed, known);
    return known;
  }

  /** Writes it beside and renames it, one save after the other, so that a killed process leaves the old state or the new. */
  save(): Promise<void> {
    this.#saving = this.#saving.then(async () => {
      for (const state of this.#feeds.values()) state.seen = state.seen.slice(-MOST_SEEN);
      await writeFile(`${this.#path}.part`, JSON.stringify(Object.fromEntries(this.#feeds)));
      await rename(`${this.#path}.part`, this.#path);
    });
    return this.#saving;
  }
}
