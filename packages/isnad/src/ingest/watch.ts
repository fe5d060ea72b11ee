import { setTimeout as sleep } from 'node:timers/promises';
import { asInputError, InputError } from '../errors.js';
import { hostName } from './address.js';
import { decodeDeclared } from './decodeDeclared.js';
import { entryDocument } from './entry.js';
import { type FeedEntry, readFeed } from './feed.js';
import { type Fetched, type FetchOptions, fetchPage, parseWebAddress } from './fetch.js';
import { HostQueue } from './hostQueue.js';
import { readHtml } from './html.js';
import { Robots } from './robots.js';
import type { IngestSink } from './types.js';
import type { FeedState, WatchState } from './watchState.js';

export interface WatchOptions {
  readonly fetch: FetchOptions;
  /** Milliseconds between two polls of a feed; back-off doubles it. */
  readonly intervalMs: number;
  /** Milliseconds between two requests to a host; its robots.txt may ask for more. */
  readonly hostDelayMs: number;
  readonly report: (line: string) => void;
  readonly now?: () => number;
}

/** What one round did. */
export interface WatchTally {
  added: number;
  failedFeeds: number;
  failedArticles: number;
}

const MOST_TRIES = 3;
const LONGEST_BACK_OFF = 24 * 3600 * 1000;

/** A server that asks to be left alone, or fails. */
class Refusal extends Error {
  constructor(
    message: string,
    readonly retryAfterMs: number | null,
  ) {
    super(message);
  }
}

/**
 * Polls every feed once, fetches the articles that are new in full, and gives them to the sink. Feeds of different hosts are read side by side.
 *
 * @returns what was done; a feed that fails is reported and counted, never thrown
 */
export async function watchOnce(feeds: readonly string[], sink: IngestSink, state: WatchState, options: WatchOptions): Promise<WatchTally> {
  const tally: WatchTally = { added: 0, failedFeeds: 0, failedArticles: 0 };
  const round = new Round(sink, options, tally);
  await Promise.all(
    feeds.map(async (feed) => {
      const memory = state.of(feed);
      const now = (options.now ?? Date.now)();
      if (memory.notBefore > now) {
        options.report(`${feed}: left alone for ${Math.ceil((memory.notBefore - now) / 1000)} s more`);
        return;
      }
      try {
        await round.poll(feed, memory);
        memory.failures = 0;
        memory.notBefore = 0;
      } catch (error) {
        tally.failedFeeds++;
        memory.failures++;
        const asked = error instanceof Refusal ? error.retryAfterMs : null;
        const wait = Math.min(asked ?? options.intervalMs * 2 ** Math.min(memory.failures - 1, 20), LONGEST_BACK_OFF);
        memory.notBefore = now + wait;
        options.report(`${feed}: failed: ${reasonOf(error, feed)}; next try in ${Math.round(wait / 1000)} s`);
      }
      await state.save();
    }),
  );
  return tally;
}

/**
 * Polls until it is stopped.
 *
 * @param signal stops it between two rounds
 */
export async function watch(feeds: readonly string[], sink: IngestSink, state: WatchState, options: WatchOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await watchOnce(feeds, sink, state, options);
    await sleep(options.intervalMs, undefined, { signal }).catch(() => undefined);
  }
}

class Round {
  readonly #sink: IngestSink;
  readonly #options: WatchOptions;
  readonly #tally: WatchTally;
  readonly #queue = new HostQueue();
  readonly #robots: Robots;

  constructor(sink: IngestSink, options: WatchOptions, tally: WatchTally) {
    this.#sink = sink;
    this.#options = options;
    this.#tally = tally;
    this.#robots = new Robots(options.fetch);
  }

  async poll(address: string, memory: FeedState): Promise<void> {
    const headers: Record<string, string> = {};
    if (memory.etag !== undefined) headers['if-none-match'] = memory.etag;
    if (memory.lastModified !== undefined) headers['if-modified-since'] = memory.lastModified;
    const answer = await this.#get(address, headers);
    if (answer.status === 304) return this.#options.report(`${address}: nothing new (not modified)`);
    checkStatus(answer, (this.#options.now ?? Date.now)());
    const feed = readFeed(decodeDeclared(answer.body, address, answer.headers['content-type']), address);
    const seen = new Set(memory.seen);
    let added = 0;
    let failed = 0;
    let open = 0;
    for (const [index, entry] of feed.entries.entries()) {
      const key = entry.url ?? entry.id;
      if (seen.has(key)) continue;
      seen.add(key);
      try {
        if (await this.#take(entry, feed.title, `${address}:${index + 1}`)) added++;
      } catch (error) {
        if (!(error instanceof InputError || error instanceof Refusal)) throw error;
        failed++;
        const tries = (memory.tries[key] ?? 0) + 1;
        memory.tries[key] = tries;
        const last = tries >= MOST_TRIES;
        this.#options.report(`${key}: ${reasonOf(error, key)}${last ? '; given up' : '; will be tried again'}`);
        if (!last) {
          open++;
          continue;
        }
        await this.#sink.reject({ file: address, record: index + 1, reason: `${key}: ${reasonOf(error, key)}`, raw: entry.title ?? '' });
      }
      delete memory.tries[key];
      memory.seen.push(key);
    }
    // What the feed no longer tells of is not tried again either.
    const told = new Set(feed.entries.map(({ url, id }) => url ?? id));
    for (const key of Object.keys(memory.tries)) if (!told.has(key)) delete memory.tries[key];
    this.#tally.added += added;
    this.#tally.failedArticles += failed;
    this.#remember(memory, answer, open > 0 || feed.fault !== null);
    this.#options.report(`${address}: ${feed.entries.length} entries, ${added} added${failed > 0 ? `, ${failed} failed` : ''}`);
    if (feed.fault !== null) throw new InputError(address, feed.fault);
  }

  /** A feed with work left is asked for whole the next time, whether or not it has changed. */
  #remember(memory: FeedState, answer: Fetched, unfinished: boolean): void {
    delete memory.etag;
    delete memory.lastModified;
    if (unfinished) return;
    if (answer.headers.etag !== undefined) memory.etag = answer.headers.etag;
    if (answer.headers['last-modified'] !== undefined) memory.lastModified = answer.headers['last-modified'];
  }

  async #take(entry: FeedEntry, publisher: string | null, where: string): Promise<boolean> {
    if (entry.url === null) return this.#sink.add({ where, document: entryDocument(entry, publisher, where), feed: entry.holds });
    const answer = await this.#get(entry.url, {});
    checkStatus(answer, Date.now());
    const page = readHtml(decodeDeclared(answer.body, entry.url, answer.headers['content-type']), entry.url, entry.url);
    return this.#sink.add({
      where,
      document: {
        ...page,
        title: page.title ?? entry.title,
        publisher: page.publisher ?? publisher,
        publishedAt: page.publishedAt ?? entry.publishedAt,
      },
    });
  }

  #get(address: string, headers: Readonly<Record<string, string>>): Promise<Fetched> {
    const url = parseWebAddress(address);
    const { fetch, hostDelayMs } = this.#options;
    let delay = hostDelayMs;
    const ask = async (to: URL): Promise<void> => {
      const answer = await this.#robots.ask(to);
      delay = Math.max(delay, answer.delay * 1000);
      if (!answer.allowed) throw new InputError(to.href, 'robots.txt of the host asks not to read it');
    };
    return this.#queue.run(
      hostName(url),
      async () => {
        await ask(url);
        const answer = await fetchPage(address, { ...fetch, headers: { ...fetch.headers, ...headers }, onRedirect: ask });
        // The host's own wish for a pause is kept inside its turn.
        if (delay > hostDelayMs) await sleep(delay - hostDelayMs);
        return answer;
      },
      hostDelayMs,
    );
  }
}

function checkStatus({ status, headers }: Fetched, now: number): void {
  if (status === 200) return;
  throw new Refusal(`the server answered ${status}`, retryAfter(headers['retry-after'], now));
}

/** The header Retry-After, seconds or a date, in milliseconds from now. */
export function retryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(wait) ? null : Math.max(wait, 0);
}

function reasonOf(error: unknown, subject: string): string {
  if (error instanceof Refusal) return error.message;
  const { where, what } = asInputError(error, subject);
  return where === subject ? what : `${where}: ${what}`;
}
