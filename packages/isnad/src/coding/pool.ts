import { Worker } from 'node:worker_threads';
import type { BatchItem, CodingSetup, ItemResult } from './batch.js';
import { sharedModel } from './reader.js';
import type { Answer, Task, WorkerData } from './worker.js';

type Settle = { readonly resolve: (results: readonly ItemResult[]) => void; readonly reject: (reason: Error) => void };

/** Room for new objects in each worker. An article needs little; the default, which is six times as much, is filled all the same and counts for every worker. */
const YOUNG_MEGABYTES = 8;

/** A worker with the tasks it has been sent and not answered. */
interface Seat {
  readonly worker: Worker;
  readonly tasks: Map<number, Settle>;
}

/**
 * Worker threads that code batches. A thread is started when all others are busy, so that a small input does not pay for many.
 *
 * @example const pool = new Pool({ knowledge: [], explain: false }, 4); await pool.code(items); await pool.close();
 */
export class Pool {
  readonly #setup: CodingSetup;
  readonly #jobs: number;
  readonly #seats = new Set<Seat>();
  #nextId = 0;
  #closed = false;

  constructor(setup: CodingSetup, jobs: number) {
    this.#setup = setup;
    this.#jobs = jobs;
  }

  /**
   * Codes articles. Where a worker dies of one (out of memory), the others are coded all the same and that one becomes a fault.
   *
   * @returns a result for each, in their order
   * @throws Error once the pool is closed: nobody waits for what was left, and no worker is started for it
   */
  async code(items: readonly BatchItem[]): Promise<readonly ItemResult[]> {
    try {
      return await this.#send(items);
    } catch (error) {
      if (this.#closed) throw error;
      const [first] = items;
      if (items.length === 1 && first !== undefined) return [dead(first, error)];
      const results: ItemResult[] = [];
      for (const item of items) results.push(...(await this.code([item])));
      return results;
    }
  }

  /** Ends all workers, and what they were at. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#seats].map(({ worker }) => worker.terminate()));
  }

  #send(items: readonly BatchItem[]): Promise<readonly ItemResult[]> {
    if (this.#closed) return Promise.reject(new Error('the workers have been ended'));
    const seat = this.#pick();
    const task: Task = { id: this.#nextId++, items };
    return new Promise((resolve, reject) => {
      seat.tasks.set(task.id, { resolve, reject });
      seat.worker.postMessage(task);
    });
  }

  #pick(): Seat {
    let best: Seat | null = null;
    for (const seat of this.#seats) if (best === null || seat.tasks.size < best.tasks.size) best = seat;
    return best === null || (best.tasks.size > 0 && this.#seats.size < this.#jobs) ? this.#start() : best;
  }

  #start(): Seat {
    const seat: Seat = {
      worker: new Worker(new URL('./worker.js', import.meta.url), {
        workerData: { setup: this.#setup, model: sharedModel() } satisfies WorkerData,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      }),
      tasks: new Map(),
    };
    this.#seats.add(seat);
    seat.worker.on('message', ({ id, results }: Answer) => {
      const task = seat.tasks.get(id);
      seat.tasks.delete(id);
      task?.resolve(results);
    });
    const fail = (error: Error): void => {
      this.#seats.delete(seat);
      for (const task of seat.tasks.values()) task.reject(error);
      seat.tasks.clear();
    };
    seat.worker.on('error', fail);
    seat.worker.on('exit', (code) => fail(new Error(`a worker ended with code ${code}`)));
    return seat;
  }
}

function dead(item: BatchItem, error: unknown): ItemResult {
  if ('fault' in item) return { fault: item.fault };
  return { fault: `${item.where}: could not be read (${error instanceof Error ? error.message : String(error)})` };
}
