import { createWriteStream, type WriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type Batch, type CodingSetup, type ItemResult, type KnownVersion, makeCoder } from '../coding/batch.js';
import { gatherRecords } from '../coding/batches.js';
import { codeAll } from '../coding/codeAll.js';
import { EXIT } from '../errors.js';
import type { FetchOptions } from '../ingest/fetch.js';
import { filesOf, isAddress } from '../ingest/findRecords.js';
import { keptOf } from '../ingest/readRecord.js';
import type { IngestFault } from '../ingest/types.js';
import { checkFile } from '../input/bytes.js';
import type { PreparedArticle } from '../store/prepare.js';
import { Store } from '../store/store.js';
import { report } from '../terminal/process.js';
import { Progress } from '../terminal/progress.js';
import { loadKnowledge } from './context.js';

/** Options of `isnad add`. */
export interface AddCommandOptions {
  readonly db: string;
  readonly jobs: number;
  readonly knowledge?: string;
  readonly encoding?: string;
  /** Where records that could not be read are kept; default `rejects.jsonl` beside the store. */
  readonly rejects?: string;
  /** Hosts that may stand in a private network. */
  readonly allowHost?: readonly string[];
  /** Seconds for every response. */
  readonly timeout?: number;
  /** Megabytes of every response. */
  readonly maxSize?: number;
}

/** Articles written in one transaction. */
const IN_ONE_GO = 64;
/** After so long without a write, in milliseconds, an input that pauses is a slow one. */
const SLOW_MS = 300;
/** How often a plain line says how far it is, in milliseconds. */
const EVERY_MS = 5000;

/**
 * `isnad add PATH...`: reads articles into a store. What it reports as added is on the disk.
 *
 * @throws InputError when the store or the knowledge cannot be used at all
 */
export async function runAdd(paths: readonly string[], options: AddCommandOptions): Promise<number> {
  setFlagsFromString('--heap-growing-percent=30');
  const knowledge = await loadKnowledge(options.knowledge, report);
  const store = Store.open(options.db);
  try {
    const rejects = options.rejects ?? join(options.db === ':memory:' ? '.' : dirname(options.db), 'rejects.jsonl');
    const inputs = paths.length > 0 ? paths : ['-'];
    const adding = new Adding(store, rejects, await progressOf(inputs));
    const setup = { knowledge: knowledge.files, explain: false, forStore: true };
    await adding.addAll(gatherRecords(inputs, { encoding: options.encoding, fetch: fetchOptions(options) }), setup, options.jobs);
    if (!store.isLinked()) report('isnad: older articles of this store are not linked with the others, or by older rules; run: isnad relink');
    return adding.faults + knowledge.faults > 0 ? EXIT.badInput : EXIT.ok;
  } finally {
    await store.close();
    if (paths.length === 0 || paths.includes('-')) process.stdin.destroy();
  }
}

function fetchOptions({ allowHost, timeout, maxSize }: AddCommandOptions): FetchOptions {
  return {
    ...(allowHost === undefined ? {} : { allowHosts: allowHost }),
    ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }),
    ...(maxSize === undefined ? {} : { maxBytes: Math.round(maxSize * 1024 * 1024) }),
  };
}

async function progressOf(inputs: readonly string[]): Promise<Progress | null> {
  if (process.stderr.isTTY !== true || process.env.TERM === 'dumb') return null;
  let total: number | null = 0;
  for (const input of inputs) {
    const size: number | null = await sizeOf(input);
    total = total === null || size === null ? null : total + size;
  }
  return new Progress(process.stderr, total);
}

/** Bytes of an input, or null where that is not known. What is not there is reported when its turn comes. */
async function sizeOf(input: string): Promise<number | null> {
  if (input === '-' || isAddress(input)) return null;
  try {
    if (!(await stat(input)).isDirectory()) return await checkFile(input);
    let size = 0;
    for await (const path of filesOf(input)) size += (await stat(path)).size;
    return size;
  } catch {
    return 0;
  }
}

/** Adds what coders hand over, and tells how far it is. */
class Adding {
  faults = 0;
  readonly #tally = { added: 0, changed: 0, same: 0 };
  readonly #start = performance.now();
  #told = this.#start;
  #written = this.#start;
  #rejects: WriteStream | null = null;
  #waiting: PreparedArticle[] = [];
  #soon: NodeJS.Timeout | undefined;
  #failure: { readonly error: unknown } | null = null;
  #coder: ReturnType<typeof makeCoder> | null = null;

  constructor(
    private readonly store: Store,
    private readonly rejectsPath: string,
    private readonly progress: Progress | null,
  ) {}

  async addAll(batches: AsyncIterable<Batch>, setup: CodingSetup, jobs: number): Promise<void> {
    try {
      // What is there already is not coded again; in memory nothing is there before.
      const { path, sqlite } = this.store.connection;
      for await (const { batch, results } of codeAll(batches, sqlite.memory ? setup : { ...setup, store: path }, jobs)) {
        for (const [index, result] of results.entries()) {
          const { prepared, known, fault } = await this.#settled(result, batch.items[index], setup);
          if (prepared !== undefined) this.#waiting.push(prepared);
          if (fault !== undefined) this.#fault(fault, prepared === undefined && known === undefined ? batch.items[index] : undefined);
        }
        // From a slow pipe what has come is written, not held until there is more.
        const slow = batch.pause === true && performance.now() - this.#written > SLOW_MS;
        if (this.#waiting.length >= IN_ONE_GO || slow) this.#write();
        else if (batch.pause === true) this.#writeSoon();
        this.progress?.update(this.#done(), batch.bytes);
      }
      this.#write();
    } finally {
      clearTimeout(this.#soon);
      this.progress?.stop();
      await new Promise<void>((resolve) => (this.#rejects === null ? resolve() : this.#rejects.end(resolve)));
    }
    const seconds = (performance.now() - this.#start) / 1000;
    const bad = this.faults === 0 ? '' : `; ${this.faults} ${this.faults === 1 ? 'fault' : 'faults'}, kept in ${this.rejectsPath}`;
    report(`isnad: ${this.#line()} in ${seconds.toFixed(1)} s (${Math.round(this.#done() / Math.max(seconds, 0.001))} a second)${bad}`);
  }

  /**
   * What became of an article that a worker found in the store. Articles are taken in their order: where another version of it has come since the worker looked,
   * this one is news, and is coded here.
   */
  async #settled(result: ItemResult, item: Batch['items'][number] | undefined, setup: CodingSetup): Promise<ItemResult> {
    const { known } = result;
    if (known === undefined || item === undefined) return result;
    if (this.#isThere(known)) {
      this.#tally.same++;
      return result;
    }
    this.#coder ??= makeCoder(setup);
    const [coded] = await this.#coder([item]);
    return coded ?? result;
  }

  #isThere({ id, hash }: KnownVersion): boolean {
    const waiting = this.#waiting.findLast(({ document }) => document.id === id);
    return waiting === undefined ? this.store.has(id, hash) : waiting.hash === hash;
  }

  /** Writes what has come from a pipe that says no more, unless more comes first. A store that cannot be written says so at the next turn. */
  #writeSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      try {
        this.#write();
      } catch (error) {
        this.#failure = { error };
      }
    }, SLOW_MS);
  }

  #write(): void {
    if (this.#failure) throw this.#failure.error;
    if (this.#waiting.length === 0) return;
    for (const outcome of this.store.add(this.#waiting)) this.#tally[outcome]++;
    this.#waiting = [];
    const now = performance.now();
    this.#written = now;
    if (this.progress !== null || now - this.#told < EVERY_MS) return;
    this.#told = now;
    report(`isnad: ${this.#line()} so far`);
  }

  #fault(fault: string, item: Batch['items'][number] | undefined): void {
    this.faults++;
    if (this.progress) this.progress.log(fault);
    else report(fault);
    if (item === undefined) return;
    if (this.#rejects === null) {
      this.#rejects = createWriteStream(this.rejectsPath, { flags: 'a' });
      this.#rejects.on('error', (error) => report(`${this.rejectsPath}: ${error.message}`));
    }
    this.#rejects.write(`${JSON.stringify(rejectOf(item, fault))}\n`);
  }

  #done(): number {
    return this.#tally.added + this.#tally.changed + this.#tally.same;
  }

  #line(): string {
    const { added, changed, same } = this.#tally;
    return `${added} added, ${changed} changed, ${same} already there`;
  }
}

/** A broken record as `rejects.jsonl` keeps it. */
function rejectOf(item: Batch['items'][number], fault: string): IngestFault {
  if ('fault' in item) return item.reject ?? { file: '', record: null, reason: fault };
  if ('text' in item) return { file: item.where, record: null, reason: fault, raw: item.text };
  const { file, record, where } = item.raw;
  const what = fault.startsWith(`${where}: `) ? fault.slice(where.length + 2) : fault;
  const page = item.raw.kind === 'page' ? item.raw.url : null;
  return { file, record, reason: page === null || page === file ? what : `${page}: ${what}`, raw: keptOf(item.raw) };
}
