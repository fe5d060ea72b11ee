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
      if (!ended && arriving === null && underWay.length < jobs * AHEAD) {
        arriving = handled(source.next());
      }
      const [due] = underWay;
      const event: CodedBatch | IteratorResult<Batch> = await Promise.race([due, arriving].filter((promise) => promise != null));
      if ('results' in event) {
        underWay.shift();
        yield event;
      } else {
        arriving = null;
        if (event.done) ended = true;
        else underWay.push(handled(code(pool, event.value)));
      }
    }
  } finally {
    await pool.close();
    // A source that is still waiting for input would answer only when some comes.
    if (arriving === null) await source.return?.();
  }
}

async function code(pool: Pool, batch: Batch): Promise<CodedBatch> {
  return { batch, results: await pool.code(batch.items) };
}

/** A promise that is awaited later, or never where the caller stops early: until then a failure must not count as unhandled. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
