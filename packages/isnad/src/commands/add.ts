import { createWriteStream, type WriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Batch, CodingSetup } from '../coding/batch.js';
import { gatherBatches } from '../coding/batches.js';
import { codeAll } from '../coding/codeAll.js';
import { EXIT } from '../errors.js';
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
}

/** Articles written in one transaction. */
const IN_ONE_GO = 64;
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
    const adding = new Adding(store, rejects, await progressOf(paths));
    const setup = { knowledge: knowledge.files, explain: false };
    await adding.addAll(gatherBatches(paths.length > 0 ? paths : ['-'], options.encoding), setup, options.jobs);
    return adding.faults + knowledge.faults > 0 ? EXIT.badInput : EXIT.ok;
  } finally {
    await store.close();
    if (paths.length === 0 || paths.includes('-')) process.stdin.destroy();
  }
}

async function progressOf(paths: readonly string[]): Promise<Progress | null> {
  if (process.stderr.isTTY !== true || process.env.TERM === 'dumb') return null;
  const sizes = await Promise.all(paths.map((path) => (path === '-' ? null : checkFile(path).catch(() => 0))));
  const total = sizes.length === 0 || sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  return new Progress(process.stderr, total);
}

/** Adds what coders hand over, and tells how far it is. */
class Adding {
  faults = 0;
  readonly #tally = { added: 0, changed: 0, same: 0 };
  readonly #start = performance.now();
  #told = this.#start;
  #rejects: WriteStream | null = null;
  #waiting: PreparedArticle[] = [];

  constructor(
    private readonly store: Store,
    private readonly rejectsPath: string,
    private readonly progress: Progress | null,
  ) {}

  async addAll(batches: AsyncIterable<Batch>, setup: CodingSetup, jobs: number): Promise<void> {
    try {
      for await (const { batch, results } of codeAll(batches, { ...setup, forStore: true }, jobs)) {
        for (const [index, { prepared, fault }] of results.entries()) {
          if (prepared !== undefined) this.#waiting.push(prepared);
          if (fault !== undefined) this.#fault(fault, prepared === undefined ? batch.items[index] : undefined);
        }
        if (this.#waiting.length >= IN_ONE_GO) this.#write();
        this.progress?.update(this.#done(), batch.bytes);
      }
      this.#write();
    } finally {
      this.progress?.stop();
      await new Promise<void>((resolve) => (this.#rejects === null ? resolve() : this.#rejects.end(resolve)));
    }
    const seconds = (performance.now() - this.#start) / 1000;
    const bad = this.faults === 0 ? '' : `; ${this.faults} faults, kept in ${this.rejectsPath}`;
    report(`isnad: ${this.#line()} in ${seconds.toFixed(1)} s (${Math.round(this.#done() / Math.max(seconds, 0.001))} a second)${bad}`);
  }

  #write(): void {
    if (this.#waiting.length === 0) return;
    for (const outcome of this.store.add(this.#waiting)) this.#tally[outcome]++;
    this.#waiting = [];
    const now = performance.now();
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
    this.#rejects.write(`${JSON.stringify({ fault, record: 'text' in item ? item.text : null })}\n`);
  }

  #done(): number {
    return this.#tally.added + this.#tally.changed + this.#tally.same;
  }

  #line(): string {
    const { added, changed, same } = this.#tally;
    return `${added} added, ${changed} changed, ${same} already there`;
  }
}
