import { setTimeout as pause } from 'node:timers/promises';
import { sqliteCode } from '../store/sqliteCode.js';
import { ProblemError } from './problem.js';

/** How long a write waits for another process's, in all and between two attempts, in milliseconds. */
const LONGEST_MS = 15_000;
const BETWEEN_MS = 60;

/**
 * Does a write, and tries again while another process is writing. The waiting is done here and not in SQLite (see `IMPATIENT_MS`), which would let nobody else be
 * answered meanwhile.
 *
 * @throws ProblemError when the other one takes longer than 15 seconds
 */
export async function patiently<T>(write: () => T | Promise<T>): Promise<T> {
  const until = Date.now() + LONGEST_MS;
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() > until) throw new ProblemError('busy', 'Another process is writing to the store; try again in a moment.', { retryAfter: 5 });
    }
    await pause(BETWEEN_MS);
  }
}

/** How long SQLite itself waits in the server, in milliseconds. */
export const IMPATIENT_MS = 20;

function isBusy(error: unknown): boolean {
  return sqliteCode(error).startsWith('SQLITE_BUSY');
}
