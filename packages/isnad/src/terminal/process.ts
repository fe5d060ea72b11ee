import { EXIT, systemReason } from '../errors.js';
import { cleanText } from './text.js';

/** Writes one plain line to standard error. */
export function report(message: string): void {
  process.stderr.write(`${cleanText(message)}\n`);
}

/**
 * Writes to standard output and waits until it has been taken, so that a slow reader slows the work instead of filling memory.
 *
 * @param text what to write
 */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    // A failure is seen by the listener of guardOutput, which ends the process.
    process.stdout.write(text, () => resolve());
  });
}

let guarded = false;

/** Ends the process quietly when the reader of its output goes away (`| head`), and plainly when the output cannot be written. */
export function guardOutput(): void {
  if (guarded) return;
  guarded = true;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') report(`standard output: ${systemReason(error)}`);
    process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.badInput);
  });
  process.stderr.on('error', () => undefined);
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Cleans up when the process is interrupted, and then ends it as the signal would have.
 *
 * @param cleanUp what to do first; it cannot wait for anything
 * @returns a function that takes the clean-up away again
 */
export function onInterrupt(cleanUp: () => void): () => void {
  const remove = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, interrupted);
  };
  const interrupted = (signal: NodeJS.Signals): void => {
    remove();
    cleanUp();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, interrupted);
  return remove;
}
