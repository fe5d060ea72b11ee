import { EXIT } from '../errors.js';
import { runDemo } from './demo.js';
import { runServe } from './serve.js';

/** Options of `isnad start`. */
export interface StartCommandOptions {
  /** Default: where somebody sits at a terminal. */
  readonly serve?: boolean;
  readonly port: number;
}

/** `isnad start`: reads a sample, then serves; where nobody sits at a terminal it ends after the sample, so that no script hangs on it. */
export async function runStart({ serve, port }: StartCommandOptions): Promise<number> {
  const code = await runDemo(undefined);
  const somebody = process.stdout.isTTY === true && (process.env.CI ?? '') === '';
  if (code !== EXIT.ok || !(serve ?? somebody)) return code;
  return runServe({ host: '127.0.0.1', port, allowHost: [], trustProxy: [], ...(process.env.ISNAD_DB === undefined ? {} : { db: process.env.ISNAD_DB }) });
}
