import type { KnowledgeFile } from '@isnad/coder';
import { InputError } from '../errors.js';
import { readKnowledge } from '../input/knowledge.js';

/** The user's knowledge with the number of its faulty lines. */
export interface LoadedKnowledge {
  readonly files: readonly KnowledgeFile[];
  readonly faults: number;
}

/**
 * Reads the user's knowledge files and reports their faulty lines; the good ones count all the same.
 *
 * @param folder the folder, or undefined for none
 * @param report receives each fault as `file:line: reason`
 * @throws InputError when the folder cannot be read
 */
export async function loadKnowledge(folder: string | undefined, report: (message: string) => void): Promise<LoadedKnowledge> {
  if (folder === undefined) return { files: [], faults: 0 };
  let faults = 0;
  const files = await readKnowledge(folder, (error) => {
    faults++;
    report(error.message);
  });
  const { makeReader } = await import('../coding/reader.js');
  makeReader({
    knowledge: files,
    onFault: ({ path, line, reason }) => {
      faults++;
      report(new InputError(`${path}:${line}`, reason).message);
    },
  });
  return { files, faults };
}
