import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

/**
 * How V8 compiles. The coder is many functions of some size and few of them hot: with the defaults two fifths of the processor time of the first thousand
 * articles goes into compiling them, each about five times, with hundreds of small ones inlined into each. So a function is compiled after four times as many
 * runs, when it has seen more of what it will meet, and takes in a third as much of others. Reading itself is as fast (docs/performance.md).
 */
export const FLAGS = ['--interrupt-budget=264000', '--max-inlined-bytecode-size-cumulative=300'];

/** Has V8 compile for reading many articles, in all threads of the process; to be called before the first is read, and before a thread is started that reads. */
export function compileForReading(): void {
  if (!isMainThread) return;
  for (const flag of FLAGS) setFlagsFromString(flag);
}
