import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Bytes that a name may have for a draft's to be made of it; file systems take 255. */
const LONGEST_NAME = 200;

/** A file that is being written and does not have its name yet. */
export interface Draft {
  readonly path: string;
  /** Files that earlier runs have left half-written and that nobody writes any more. */
  readonly leftovers: readonly string[];
}

/**
 * Where a file is written until it is whole: hidden beside its place, by a name that says which process of which machine writes it. So two runs at
 * once write two drafts, and a later run knows what one that was killed has left.
 *
 * @param target absolute path of the file
 * @returns a path, and the drafts of the same file by processes of this machine that have ended; another machine's are left alone, it may be writing them
 * @example (await draftOf('/data/out.jsonl')).path // '/data/.out.jsonl.3f9a01cc-4711.part'
 */
export async function draftOf(target: string): Promise<Draft> {
  const folder = dirname(target);
  const name = basename(target);
  const stem = `.${Buffer.byteLength(name) > LONGEST_NAME ? digest(name) : name}.${digest(hostname()).slice(0, 8)}-`;
  const entries = await readdir(folder).catch((): string[] => []);
  const leftovers = entries.filter((entry) => {
    const pid = entry.startsWith(stem) && entry.endsWith('.part') ? Number(entry.slice(stem.length, -'.part'.length)) : Number.NaN;
    return Number.isSafeInteger(pid) && pid > 0 && pid !== process.pid && !isRunning(pid);
  });
  return { path: join(folder, `${stem}${process.pid}.part`), leftovers: leftovers.map((entry) => join(folder, entry)) };
}

/** Takes leftovers away. One that cannot be, or that another run has taken away, is no reason to stop. */
export async function clearLeftovers({ leftovers }: Draft): Promise<void> {
  await Promise.allSettled(leftovers.map((path) => rm(path, { force: true })));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Whether there is a process with this number; one that belongs to somebody else is there too. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
