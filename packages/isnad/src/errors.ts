/** A fault in what the user gave: shown as one plain line, never with a stack trace. */
export class InputError extends Error {
  /**
   * @param where file, or file and line, or option
   * @param what what is wrong, and what to do
   * @param options the error behind it, for whoever can do something about it
   */
  constructor(
    readonly where: string,
    readonly what: string,
    options?: ErrorOptions,
  ) {
    super(`${where}: ${what}`, options);
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

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'not allowed to read or write it',
  EPERM: 'not allowed to read or write it',
  EROFS: 'the disk is read-only',
  EISDIR: 'this is a folder, not a file',
  ELOOP: 'the link leads in a circle',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  Z_BUF_ERROR: 'the gzip file ends too early',
  Z_DATA_ERROR: 'the gzip file is damaged',
};

/**
 * What the system said of a file, in plain words.
 *
 * @example systemReason(Object.assign(new Error(), { code: 'ENOSPC' })) // 'the disk is full'
 */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? error.message;
}

/** An error as one that can be shown: itself when it was worded for the user, else with what the system said of `where`. */
export function asInputError(error: unknown, where: string): InputError {
  return error instanceof InputError ? error : new InputError(where, systemReason(error));
}
