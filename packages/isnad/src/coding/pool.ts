import { Worker } from 'node:worker_threads';
import { type Batch, batchCoder, type CodingSetup, type LineResult } from './batch.js';

/** How many batches wait for each worker: enough to keep it busy, few enough to bound memory. */
const AHEAD = 2;

/**
 * Codes batches on several workers and yields their results in the order of the batches.
 *
 * @param batches the batches; taken only as fast as they are coded
 * @param setup how documents are read
 * @param jobs number of workers; with 1 the batches are coded in this thread
 * @throws Error when a worker dies
 */
export async function* codeAll(batches: AsyncIterable<Batch>, setup: CodingSetup, jobs: number): AsyncGenerator<LineResult[]> {
  if (jobs <= 1) {
    const code = batchCoder(setup);
    for await (const batch of batches) yield code(batch);
    return;
  }
  const pool = new Pool(setup, jobs);
  try {
    const waiting: Promise<LineResult[]>[] = [];
    for await (const batch of batches) {
      waiting.push(pool.code(batch));
      if (waiting.length >= jobs * AHEAD) yield await (waiting.shift() as Promise<LineResult[]>);
    }
    for (const result of waiting) yield await result;
  } finally {
    await pool.close();
  }
}

interface Pending {
  readonly resolve: (results: LineResult[]) => void;
  readonly reject: (reason: Error) => void;
}

class Pool {
  readonly #workers: Worker[];
  readonly #load: number[];
  readonly #pending = new Map<number, Pending & { readonly worker: number }>();
  #next = 0;

  constructor(setup: CodingSetup, jobs: number) {
    this.#load = new Array<number>(jobs).fill(0);
    this.#workers = Array.from({ length: jobs }, (_, index) => this.#start(setup, index));
  }

  #start(setup: CodingSetup, index: number): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: setup });
    worker.on('message', (message: { id: number; results: LineResult[] }) => {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      this.#load[index] = (this.#load[index] ?? 1) - 1;
      pending?.resolve(message.results);
    });
    const fail = (error: Error): void => {
      for (const [id, pending] of this.#pending) {
        if (pending.worker !== index) continue;
        this.#pending.delete(id);
        pending.reject(error);
      }
    };
    worker.on('error', fail);
    worker.on('exit', (code) => {
      if (code !== 0) fail(new Error(`a worker ended with code ${code}`));
    });
    return worker;
  }

  code(batch: Batch): Promise<LineResult[]> {
    const id = this.#next++;
    const worker = this.#load.indexOf(Math.min(...this.#load));
    this.#load[worker] = (this.#load[worker] ?? 0) + 1;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, worker });
      this.#workers[worker]?.postMessage({ id, batch });
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
