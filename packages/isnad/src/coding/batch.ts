import { createReader, type KnowledgeFile, type Reader } from '@isnad/coder';
import { InputError } from '../errors.js';
import { parseDocument } from '../input/document.js';

/** Lines to be coded together; `where` names each for messages. */
export interface Batch {
  readonly lines: readonly { readonly where: string; readonly text: string }[];
}

/** What became of one line: its dossier as JSON, or what was wrong with it. */
export type LineResult = { readonly dossier: string } | { readonly fault: string };

/** How documents are to be read. */
export interface CodingSetup {
  readonly knowledge: readonly KnowledgeFile[];
  readonly explain: boolean;
}

/** A coder of batches: reads every line on its own, so that a bad one costs no other. */
export function batchCoder(setup: CodingSetup): (batch: Batch) => LineResult[] {
  let reader: Reader | null = null;
  return (batch) => {
    reader ??= createReader({ knowledge: setup.knowledge });
    const ready = reader;
    return batch.lines.map((line) => codeLine(ready, line, setup.explain));
  };
}

function codeLine(reader: Reader, line: Batch['lines'][number], explain: boolean): LineResult {
  try {
    return { dossier: JSON.stringify(reader.read(parseDocument(line.text, line.where), { explain })) };
  } catch (error) {
    if (error instanceof InputError) return { fault: error.message };
    return { fault: `${line.where}: could not be read (${error instanceof Error ? error.message : String(error)}); please report this` };
  }
}
