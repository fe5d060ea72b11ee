import type { Dossier } from '@isnad/coder';
import { InputError } from '../errors.js';
import { readLines } from './lines.js';

/**
 * Dossiers from files that `isnad code` wrote, one a line; .gz too.
 *
 * @throws InputError when a file cannot be read, or a line is no dossier
 * @example for await (const dossier of readDossiers(['dossiers.jsonl'])) file.add(dossier);
 */
export async function* readDossiers(paths: readonly string[]): AsyncGenerator<Dossier> {
  for (const path of paths) {
    for await (const line of readLines(path, 'utf-8')) {
      const where = `${line.file}:${line.line}`;
      if ('fault' in line) throw new InputError(where, line.fault);
      if (line.text.trim() !== '') yield parse(line.text, where);
    }
  }
}

function parse(text: string, where: string): Dossier {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError(where, 'this is no JSON; give the file that isnad code --output wrote');
  }
  if (typeof value === 'object' && value !== null && 'schema' in value && value.schema === 'isnad/dossier@1' && 'events' in value) return value as Dossier;
  throw new InputError(where, 'this is no dossier; make dossiers of articles with isnad code ARTICLES --output dossiers.jsonl');
}
