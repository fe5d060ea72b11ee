import { EXIT } from '../errors.js';
import { readFeedList } from '../ingest/feedList.js';
import { USER_AGENT } from '../ingest/fetch.js';
import { JsonlSink } from '../ingest/jsonlSink.js';
import { StoreSink } from '../ingest/storeSink.js';
import type { IngestSink } from '../ingest/types.js';
import { watch, watchOnce } from '../ingest/watch.js';
import { WatchState } from '../ingest/watchState.js';
import { report } from '../terminal/process.js';
import { loadKnowledge } from './context.js';

/** Options of `isnad watch`. */
export interface WatchCommandOptions {
  /** The store's file. */
  readonly db: string;
  /** A JSONL file that takes the articles instead of the store. */
  readonly output?: string;
  readonly once?: boolean;
  /** Minutes. */
  readonly interval: number;
  /** Seconds. */
  readonly hostDelay: number;
  readonly timeout: number;
  /** Megabytes. */
  readonly maxSize: number;
  readonly allowHost: readonly string[];
  readonly userAgent?: string;
  /** A folder with knowledge files of the desk's own. */
  readonly knowledge?: string;
}

/**
 * `isnad watch FEEDS`: polls feeds and keeps what is new.
 *
 * @returns the exit code: 1 where a feed or an article failed in a single round
 * @throws InputError when the list of feeds or the output cannot be used
 */
export async function runWatch(list: string, options: WatchCommandOptions): Promise<number> {
  const feeds = await readFeedList(list);
  const state = await WatchState.open(`${options.output ?? options.db}.watch.json`);
  if (options.output !== undefined) return watchInto(await JsonlSink.open(options.output), feeds, state, options);
  const { Store } = await import('../store/index.js');
  const { makeReader } = await import('../coding/reader.js');
  const knowledge = await loadKnowledge(options.knowledge, report);
  const store = Store.open(options.db);
  try {
    return await watchInto(new StoreSink(store, makeReader({ knowledge: knowledge.files }), options.db), feeds, state, options);
  } finally {
    await store.close();
  }
}

async function watchInto(sink: IngestSink, feeds: readonly string[], state: WatchState, options: WatchCommandOptions): Promise<number> {
  const settings = {
    fetch: {
      allowHosts: options.allowHost,
      timeoutMs: options.timeout * 1000,
      maxBytes: Math.round(options.maxSize * 1024 * 1024),
      userAgent: options.userAgent ?? USER_AGENT,
    },
    intervalMs: options.interval * 60_000,
    hostDelayMs: options.hostDelay * 1000,
    report,
  };
  if (options.once !== true) {
    const stop = new AbortController();
    process.once('SIGINT', () => stop.abort());
    process.once('SIGTERM', () => stop.abort());
    await watch(feeds, sink, state, settings, stop.signal);
    return EXIT.ok;
  }
  const { added, failedFeeds, failedArticles } = await watchOnce(feeds, sink, state, settings);
  report(`${feeds.length} feeds: ${added} articles added, ${failedFeeds} feeds and ${failedArticles} articles failed`);
  return failedFeeds + failedArticles > 0 ? EXIT.badInput : EXIT.ok;
}
