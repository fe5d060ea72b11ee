import { rmSync } from 'node:fs';
import { chmod, type FileHandle, open, readlink, realpath, rename, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { asInputError, InputError } from '../errors.js';
import { onInterrupt, print } from '../terminal/process.js';
import { clearLeftovers, draftOf } from './draft.js';

/** Where dossiers go. */
export interface Output {
  /** Writes text after what was written before; resolves when more can be taken. */
  write(text: string): Promise<void>;
  /** Ends well: what was written now stands under the final name. */
  commit(): Promise<void>;
  /** Ends badly: nothing is left of it. An interrupted process does the same by itself. */
  discard(): void;
}

/**
 * Opens an output. A file is written beside its place and takes its name only when it is whole, so that a half one never stands there;
 * what a run that was killed has left of it is taken away.
 *
 * @param path a path, or null or `-` for standard output
 * @param inputs files that must not be written over
 * @throws InputError when it cannot be written, or is one of the inputs
 */
export async function openOutput(path: string | null, inputs: readonly string[]): Promise<Output> {
  if (path === null || path === '-') return { write: print, commit: async () => undefined, discard: () => undefined };
  try {
    const target = await follow(path);
    // An input that cannot be followed cannot be read either, which is told when its turn comes.
    const sources = await Promise.all(inputs.map((input) => follow(input).catch(() => input)));
    if (sources.includes(target)) throw new InputError(path, 'this is one of the inputs; write to another file');
    const old = await stat(target).catch(() => null);
    if (old?.isDirectory()) throw new InputError(path, 'this is a folder; name a file in it');
    // A device or a pipe has no name to take over.
    if (old && !old.isFile()) return new FileOutput(path, await open(target, 'w'), null, target, () => undefined);
    const own = await draftOf(target);
    await clearLeftovers(own);
    const draft = own.path;
    // Listening begins before the file is there: an interrupt may come at any moment after.
    const stopListening = onInterrupt(() => rmSync(draft, { force: true }));
    try {
      const file = await open(draft, 'w');
      if (old) await chmod(draft, old.mode);
      return new FileOutput(path, file, draft, target, stopListening);
    } catch (error) {
      stopListening();
      throw error;
    }
  } catch (error) {
    throw asInputError(error, path);
  }
}

/**
 * The file that a path leads to, through links; of one that is not there yet, where it will stand, though a link leads there already.
 *
 * @throws Error with the code ELOOP where links lead in a circle
 */
async function follow(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP') throw error;
    const next = await readlink(path).catch(() => null);
    return next === null ? resolve(path) : follow(resolve(dirname(path), next));
  }
}

class FileOutput implements Output {
  constructor(
    private readonly name: string,
    private readonly file: FileHandle,
    private readonly draft: string | null,
    private readonly target: string,
    private readonly stopListening: () => void,
  ) {}

  async write(text: string): Promise<void> {
    await this.#attempt(async () => {
      await this.file.writeFile(text);
    });
  }

  async commit(): Promise<void> {
    await this.#attempt(async () => {
      if (this.draft !== null) await this.file.sync();
      await this.file.close();
      if (this.draft !== null) await rename(this.draft, this.target);
      this.stopListening();
    });
  }

  discard(): void {
    this.stopListening();
    if (this.draft !== null) rmSync(this.draft, { force: true });
    this.file.close().catch(() => undefined);
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw asInputError(error, this.name);
    }
  }
}
