import type { SourceLine } from './lines.js';
import { LONGEST_LINE } from './split.js';

/** The JSON of one article with where it begins, or why there is none. */
export type SourceRecord = { readonly where: string; readonly bytes: number; readonly pause: boolean } & ({ readonly text: string } | { readonly fault: string });

/** An object laid out over several lines, of which the end has not come yet. */
interface Open {
  readonly where: string;
  readonly indent: number;
  readonly parts: string[];
  length: number;
}

const OPENING = /^\s*\{\s*$/;
const CLOSING = /^\s*\}\s*,?\s*(\{\s*)?$/;
const LIST_MARK = /^\s*[[\],]\s*$/;
const UNCLOSED = 'not valid JSON (an object begins here that does not end)';

/**
 * Finds the articles among the lines of a file: a line each (JSONL), and also objects laid out over several lines, alone, one after the other or
 * in a list, as a JSON file is often written. Blank lines are skipped. A broken object costs no other.
 *
 * @param lines lines of one file
 * @example joinRecords(readLines('article.json')) // one record, at article.json:1
 */
export async function* joinRecords(lines: AsyncIterable<SourceLine>): AsyncGenerator<SourceRecord> {
  let open: Open | null = null;
  let bytes = 0;
  for await (const line of lines) {
    const { pause } = line;
    const where = `${line.file}:${line.line}`;
    bytes = line.bytes;
    if ('fault' in line) {
      yield { where, bytes, pause, fault: line.fault };
      continue;
    }
    const { text } = line;
    if (open !== null) {
      const inner = text.trim() === '' || indentOf(text) > open.indent;
      const closing = inner ? null : CLOSING.exec(text);
      if (inner || closing) {
        open.length += text.length;
        if (open.length <= LONGEST_LINE) open.parts.push(inner ? text : '}');
        if (inner) continue;
        yield open.length <= LONGEST_LINE ? { where: open.where, bytes, pause, text: open.parts.join('\n') } : { where: open.where, bytes, pause, fault: 'this object is too long' };
        open = closing?.[1] === undefined ? null : opened(where, text);
        continue;
      }
      yield { where: open.where, bytes, pause: false, fault: UNCLOSED };
      open = null;
    }
    if (OPENING.test(text)) open = opened(where, text);
    else if (text.trim() !== '' && !LIST_MARK.test(text)) yield { where, bytes, pause, text };
  }
  if (open !== null) yield { where: open.where, bytes, pause: true, fault: UNCLOSED };
}

function opened(where: string, text: string): Open {
  return { where, indent: indentOf(text), parts: ['{'], length: 0 };
}

function indentOf(text: string): number {
  return text.search(/\S/);
}
