import type { SourceFault, SourceLine } from './lines.js';
import { LONGEST_LINE } from './split.js';

/** The JSON of one article with where it begins, or why there is none. */
export type SourceRecord = Place & ({ readonly text: string } | SourceFault);

interface Place {
  /** `file:line`. */
  readonly where: string;
  /** Bytes of the input, as stored, that have been read so far. */
  readonly bytes: number;
  /** Whether nothing more has arrived yet. */
  readonly pause: boolean;
}

/** An object laid out over several lines, of which the end has not come yet. */
interface OpenObject {
  readonly where: string;
  readonly indent: number;
  readonly parts: string[];
  length: number;
}

const OPENING = /^\s*\{\s*$/;
const CLOSING = /^\s*\}\s*,?\s*(\{\s*)?$/;
const LIST_ON_A_LINE = /^\s*\[\s*\{.*\]\s*$/;
const LIST_MARK = /^\s*[[\],]\s*$/;
const UNCLOSED = 'not valid JSON (an object begins here that does not end)';
const TOO_LONG = 'too long for one article (more than 128 MB)';

/**
 * Finds the articles among the lines of a file: a line each (JSONL), and also objects laid out over several lines, alone, one after the other or
 * in a list, as a JSON file is often written, on one line or several. Blank lines are skipped. A broken object costs no other.
 *
 * @param lines lines of one file
 * @example joinRecords(readLines('article.json')) // one record, at article.json:1
 */
export async function* joinRecords(lines: AsyncIterable<SourceLine>): AsyncGenerator<SourceRecord> {
  let open: OpenObject | null = null;
  let bytes = 0;
  for await (const line of lines) {
    bytes = line.bytes;
    const place: Place = { where: `${line.file}:${line.line}`, bytes, pause: line.pause };
    if ('fault' in line) {
      yield { ...place, fault: line.fault, ...(line.mended && { mended: true }) };
      continue;
    }
    if (open !== null) {
      const part = partOf(open, line.text);
      if (part === 'inside') continue;
      yield { ...place, where: open.where, ...(part === 'outside' ? { fault: UNCLOSED } : contentOf(open)) };
      open = part === 'next' ? begin(place.where, line.text) : null;
      if (part !== 'outside') continue;
    }
    if (OPENING.test(line.text)) open = begin(place.where, line.text);
    else if (LIST_ON_A_LINE.test(line.text)) for (const text of listed(line.text)) yield { ...place, text };
    else if (line.text.trim() !== '' && !LIST_MARK.test(line.text)) yield { ...place, text: line.text };
  }
  if (open !== null) yield { where: open.where, bytes, pause: true, fault: UNCLOSED };
}

/** The articles of a list that stands on one line; the line itself where it is no JSON. */
function listed(line: string): string[] {
  try {
    const list: unknown = JSON.parse(line);
    return Array.isArray(list) ? list.map((item) => JSON.stringify(item)) : [line];
  } catch {
    return [line];
  }
}

function begin(where: string, text: string): OpenObject {
  return { where, indent: indentOf(text), parts: ['{'], length: 0 };
}

/**
 * Adds a line to an object. What is inside it stands deeper than its brace; so a line that does not is its end, or shows that it is broken.
 *
 * @returns whether the line is `inside` it, is its `end`, is its end and begins the `next`, or is `outside`
 */
function partOf(open: OpenObject, text: string): 'inside' | 'end' | 'next' | 'outside' {
  const inside = text.trim() === '' || indentOf(text) > open.indent;
  const closing = inside ? null : CLOSING.exec(text);
  if (!inside && closing === null) return 'outside';
  open.length += text.length;
  if (open.length <= LONGEST_LINE) open.parts.push(inside ? text : '}');
  if (inside) return 'inside';
  return closing?.[1] === undefined ? 'end' : 'next';
}

function contentOf(open: OpenObject): { text: string } | { fault: string } {
  return open.length <= LONGEST_LINE ? { text: open.parts.join('\n') } : { fault: TOO_LONG };
}

function indentOf(text: string): number {
  return text.search(/\S/);
}
