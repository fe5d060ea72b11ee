import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnowledgeFile } from '@isnad/coder';
import { asInputError, InputError } from '../errors.js';
import { decodeText } from './decode.js';

/**
 * Reads all knowledge files (`*.txt`) of a folder, those below it too, in the order of their names.
 *
 * @param folder the folder given with `--knowledge`
 * @param onFault receives each file that cannot be read; the others count all the same. Default: it is thrown
 * @throws InputError when it is no folder, or holds no such file
 * @example createReader({ knowledge: await readKnowledge('desk/') })
 */
export async function readKnowledge(folder: string, onFault?: (error: InputError) => void): Promise<KnowledgeFile[]> {
  const paths = await listFiles(folder);
  if (paths.length === 0) throw new InputError(folder, 'no knowledge files (*.txt) in this folder');
  const files: KnowledgeFile[] = [];
  for (const path of paths) {
    try {
      files.push({ path, text: decodeText(await readFile(path), path).text });
    } catch (error) {
      const fault = asInputError(error, path);
      if (onFault === undefined) throw fault;
      onFault(fault);
    }
  }
  return files;
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new InputError(folder, 'not a folder; --knowledge takes a folder of knowledge files (*.txt)');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.txt') && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    throw asInputError(error, folder);
  }
}
