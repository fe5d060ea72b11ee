import type { Batch, CodingSetup, ItemResult } from './batch.js';
import { Pool } from './pool.js';

/** How many batches are under way for each worker: enough to keep it busy, few enough to bound memory. */
const AHEAD = 2;

/** A batch with what became of its articles, in their order. */
export interface CodedBatch {
  readonly batch: Batch;
  readonly results: readonly ItemResult[];
}

/**
 * Codes batches on several workers and yields their results in the order of the batches, each as soon as it and those before it are done.
 *
 * @param batches the batches; taken only as fast as they are coded
 * @param setup how articles are read
 * @param jobs number of workers
 * @example for await (const { results } of codeAll(gatherBatches(['news.jsonl']), { knowledge: [], explain: false }, 4)) print(results);
 */
export async function* codeAll(batches: AsyncIterable<Batch>, setup: CodingSetup, jobs: number): AsyncGenerator<CodedBatch> {
  const pool = new Pool(setup, jobs);
  const source = batches[Symbol.asyncIterator]();
  const underWay: Promise<CodedBatch>[] = [];
  let arriving: Promise<IteratorResult<Batch>> | null = null;
  let ended = false;
  try {
    while (!ended || underWay.length > 0) {
      if (!ended && underWay.length < jobs * AHEAD) arriving ??= source.next();
      const [first] = underWay;
      // Whichever comes first: a further batch, or the result that is due.
      const event: IteratorResult<Batch> | CodedBatch | null = await Promise.race([arriving, first].filter((p) => p != null));
      if (event !== null && 'results' in event) {
        underWay.shift();
        yield event;
        continue;
      }
      arriving = null;
      if (event === null || event.done) ended = true;
      else underWay.push(code(pool, event.value));
    }
  } finally {
    await pool.close();
    await source.return?.();
  }
}

async function code(pool: Pool, batch: Batch): Promise<CodedBatch> {
  return { batch, results: await pool.code(batch.items) };
}
