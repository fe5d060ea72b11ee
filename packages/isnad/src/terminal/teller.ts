import { report } from './process.js';
import { Progress } from './progress.js';

/** How often a plain line says how far the work is, in milliseconds. */
const EVERY_MS = 5000;

/**
 * Says how far long work on a store is: a bar on a terminal, elsewhere a plain line every five seconds.
 *
 * @example const teller = new Teller(6000, (done) => `isnad: ${done} articles linked so far`); teller.tell(64); teller.stop();
 */
export class Teller {
  readonly #progress: Progress | null;
  readonly #line: (done: number) => string;
  #told = performance.now();

  /**
   * @param total articles in all, or null where that is not known
   * @param line the plain line
   */
  constructor(total: number | null, line: (done: number) => string) {
    this.#progress = process.stderr.isTTY === true && process.env.TERM !== 'dumb' ? new Progress(process.stderr, total) : null;
    this.#line = line;
  }

  /** Says how many articles are done. */
  tell(done: number): void {
    this.#progress?.update(done, done);
    const now = performance.now();
    if (this.#progress !== null || now - this.#told < EVERY_MS) return;
    this.#told = now;
    report(this.#line(done));
  }

  /** Takes the bar away, at the end or before something is printed; the next `tell` draws it again. */
  stop(): void {
    this.#progress?.stop();
  }
}
