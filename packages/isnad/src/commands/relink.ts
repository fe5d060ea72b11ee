import { EXIT } from '../errors.js';
import { Store } from '../store/store.js';
import { report } from '../terminal/process.js';
import { Teller } from '../terminal/teller.js';

/** Options of `isnad relink`. */
export interface RelinkCommandOptions {
  readonly db: string;
}

/** `isnad relink`: makes stories, incidents and commitments anew. Interrupted, the next call goes on. */
export async function runRelink({ db }: RelinkCommandOptions): Promise<number> {
  const store = Store.open(db);
  const start = performance.now();
  let done = 0;
  const teller = new Teller(null, (count) => `isnad: ${count} articles linked so far`);
  try {
    for (const linked of store.relink()) {
      done += linked;
      teller.tell(done);
    }
    teller.stop();
    report(`isnad: ${done} articles linked in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return EXIT.ok;
  } finally {
    teller.stop();
    await store.close();
  }
}
