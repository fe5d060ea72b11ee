import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnowledgeFile } from '@isnad/coder';
import { InputError } from '../errors.js';
import { systemReason } from './lines.js';

/**
 * Reads all knowledge files (`*.txt`) of a folder, those below it too.
 *
 * @param folder the folder given with `--knowledge`
 * @throws InputError when it is no folder or holds no such file
 */
export async function readKnowledge(folder: string): Promise<KnowledgeFile[]> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new InputError(folder, 'not a folder; --knowledge takes a folder with knowledge files (*.txt)');
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.txt')).sort();
    if (names.length === 0) throw new InputError(folder, 'no knowledge files (*.txt) in this folder');
    return await Promise.all(names.map(async (name) => ({ path: join(folder, name), text: await readFile(join(folder, name), 'utf8') })));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(folder, systemReason(error));
  }
}
