import { EXIT } from '../errors.js';
import { Store } from '../store/store.js';
import { report } from '../terminal/process.js';
import { Progress } from '../terminal/progress.js';

/** Options of `isnad relink`. */
export interface RelinkCommandOptions {
  readonly db: string;
}

/** How often a plain line says how far it is, in milliseconds. */
const EVERY_MS = 5000;

/** `isnad relink`: makes stories, incidents and commitments anew. Interrupted, the next call goes on. */
export async function runRelink({ db }: RelinkCommandOptions): Promise<number> {
  const store = Store.open(db);
  const progress = process.stderr.isTTY === true && process.env.TERM !== 'dumb' ? new Progress(process.stderr, null) : null;
  const start = performance.now();
  let told = start;
  let done = 0;
  try {
    for (const linked of store.relink()) {
      done += linked;
      progress?.update(done, 0);
      const now = performance.now();
      if (progress !== null || now - told < EVERY_MS) continue;
      told = now;
      report(`isnad: ${done} articles linked so far`);
    }
    progress?.stop();
    report(`isnad: ${done} articles linked in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return EXIT.ok;
  } finally {
    progress?.stop();
    await store.close();
  }
}
