import { parentPort, workerData } from 'node:worker_threads';
import { type BatchItem, type CodingSetup, type ItemResult, makeCoder } from './batch.js';
import { takeModel } from './reader.js';

/** What a worker begins with. */
export interface WorkerData {
  readonly setup: CodingSetup;
  readonly model: SharedArrayBuffer;
}

/** What a worker is sent. */
export interface Task {
  readonly id: number;
  readonly items: readonly BatchItem[];
}

/** What it answers. */
export interface Answer {
  readonly id: number;
  readonly results: readonly ItemResult[];
}

// Worker thread: codes the batches it is sent, one after the other.
const { setup, model } = workerData as WorkerData;
takeModel(model);
const code = makeCoder(setup);

parentPort?.on('message', ({ id, items }: Task) => {
  // A failure ends the worker, as one outside of a promise would: the pool then codes the articles one by one.
  code(items).then(
    (results) => parentPort?.postMessage({ id, results } satisfies Answer),
    (error: unknown) => {
      setImmediate(() => {
        throw error;
      });
    },
  );
});
