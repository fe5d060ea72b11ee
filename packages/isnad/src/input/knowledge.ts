import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnowledgeFile } from '@isnad/coder';
import { asInputError, InputError } from '../errors.js';
import { decodeText } from './decode.js';

/**
 * Reads all knowledge files (`*.txt`) of a folder, those below it too, in the order of their names.
 *
 * @param folder the folder given with `--knowledge`
 * @throws InputError when it is no folder, holds no such file, or one of them cannot be read
 * @example createReader({ knowledge: await readKnowledge('desk/') })
 */
export async function readKnowledge(folder: string): Promise<KnowledgeFile[]> {
  const names = await listFiles(folder);
  if (names.length === 0) throw new InputError(folder, 'no knowledge files (*.txt) in this folder');
  return Promise.all(names.map((name) => readFileAsText(join(folder, name))));
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new InputError(folder, 'not a folder; --knowledge takes a folder of knowledge files (*.txt)');
    const entries = await readdir(folder, { recursive: true });
    return entries.filter((name) => name.endsWith('.txt')).sort();
  } catch (error) {
    throw asInputError(error, folder);
  }
}

async function readFileAsText(path: string): Promise<KnowledgeFile> {
  try {
    return { path, text: decodeText(await readFile(path), path).text };
  } catch (error) {
    throw asInputError(error, path);
  }
}
