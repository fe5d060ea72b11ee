import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, batchCoder, type CodingSetup } from './batch.js';

/** Worker thread: codes the batches it is sent and answers with their results. */
const code = batchCoder(workerData as CodingSetup);

parentPort?.on('message', (message: { id: number; batch: Batch }) => {
  parentPort?.postMessage({ id: message.id, results: code(message.batch) });
});
