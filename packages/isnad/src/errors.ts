/** A fault in what the user gave: shown as one plain line, never with a stack trace. */
export class InputError extends Error {
  /**
   * @param where file, or file and line, or option
   * @param what what is wrong, and what to do
   */
  constructor(
    readonly where: string,
    readonly what: string,
  ) {
    super(`${where}: ${what}`);
    this.name = 'InputError';
  }
}

/** Exit codes, as documented in `isnad --help`. */
export const EXIT = {
  /** All went well. */
  ok: 0,
  /** Some input was bad; everything good was still read and written. */
  badInput: 1,
  /** The command itself was wrong: unknown option, missing argument. */
  usage: 2,
} as const;
