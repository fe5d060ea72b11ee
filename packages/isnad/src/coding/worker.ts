import { parentPort, workerData } from 'node:worker_threads';
import { type BatchItem, type CodingSetup, type ItemResult, makeCoder } from './batch.js';

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
const code = makeCoder(workerData as CodingSetup);

parentPort?.on('message', ({ id, items }: Task) => {
  const answer: Answer = { id, results: code(items) };
  parentPort?.postMessage(answer);
});
