import { readdir, stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { asInputError, InputError } from '../errors.js';
import { type ByteSource, openBytes, peek, unzipped } from '../input/bytes.js';
import { linesOf } from '../input/lines.js';
import { joinRecords } from '../input/records.js';
import { decodeDeclared } from './decodeDeclared.js';
import { detectKind, type Kind } from './detect.js';
import { readFeed } from './feed.js';
import { type FetchOptions, fetchPage } from './fetch.js';
import type { FoundRecord, IngestFault, RawRecord } from './types.js';
import { findInWarc } from './warc.js';

export interface FindOptions {
  /** Bounds for addresses. */
  readonly fetch?: FetchOptions;
  /** A label that overrides the detection of the encoding. */
  readonly encoding?: string | undefined;
}

const HEAD = 4096;
const OTHER_SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
/** The largest page, feed or plain text of a file; JSONL and WARC are streamed and have no bound. */
const LONGEST_WHOLE = 64 * 1024 * 1024;

/**
 * What stands in inputs, not read yet: memory holds no more than one record, or one page, feed or plain text. Broken inputs come out as faults; nothing is thrown.
 *
 * @param inputs paths, folders, addresses, `-` for standard input
 */
export async function* findRecords(inputs: readonly string[], options: FindOptions = {}): AsyncGenerator<FoundRecord> {
  const walk = new Walk(options);
  for (const input of inputs) yield* walk.input(input);
}

/** Files of a folder and the folders in it, in the order of their names. Links are left out: they can lead in a circle. */
export async function* filesOf(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isFile()) yield path;
    else if (entry.isDirectory()) yield* filesOf(path);
  }
}

/** What was wrong, as it is named and kept. */
export function faultOf(error: unknown, file: string, record: number | null): IngestFault {
  const { where, what } = asInputError(error, file);
  return { file, record, reason: where === file || where.startsWith(`${file}:`) ? what : `${where}: ${what}` };
}

export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

type Unplaced = (RawRecord | IngestFault) & { readonly pause?: boolean };

/** Goes through inputs and counts the bytes. */
class Walk {
  readonly #options: FindOptions;
  #before = 0;

  constructor(options: FindOptions) {
    this.#options = options;
  }

  async *input(input: string): AsyncGenerator<FoundRecord> {
    try {
      if (isAddress(input)) yield* this.#address(input);
      else if (input !== '-' && !OTHER_SCHEME.test(input) && (await stat(input)).isDirectory()) {
        for await (const path of filesOf(input)) yield* this.#file(path);
      } else if (OTHER_SCHEME.test(input)) throw new InputError(input, 'only addresses with http and https can be read');
      else yield* this.#file(input);
    } catch (error) {
      yield { ...faultOf(error, input, null), bytes: this.#before };
    }
  }

  async *#file(path: string): AsyncGenerator<FoundRecord> {
    let source: ByteSource | null = null;
    try {
      let damaged = false;
      source = await openBytes(path, () => {
        damaged = true;
      });
      for await (const item of this.#records(source, { id: path === '-' ? source.name : normalize(path), url: null }))
        yield { ...item, bytes: this.#before + source.consumed() };
      if (damaged)
        yield {
          file: source.name,
          record: null,
          reason: 'the gzip file is damaged; what could be unpacked of it was read',
          bytes: this.#before + source.consumed(),
        };
    } catch (error) {
      yield { ...faultOf(error, path === '-' ? 'standard input' : path, null), bytes: this.#before + (source?.consumed() ?? 0) };
    }
    this.#before += source?.consumed() ?? 0;
  }

  async *#address(address: string): AsyncGenerator<FoundRecord> {
    const { status, body, headers, url } = await fetchPage(address, this.#options.fetch ?? {});
    if (status !== 200) throw new InputError(address, `the server answered ${status}`);
    async function* once(): AsyncGenerator<Buffer> {
      yield body;
    }
    const source = { name: address, chunks: unzipped(once()), consumed: () => 0 };
    for await (const item of this.#records(source, { id: url, url, contentType: headers['content-type'] })) yield { ...item, bytes: this.#before };
  }

  async *#records(source: ByteSource, origin: Origin): AsyncGenerator<Unplaced> {
    const { name } = source;
    const { head, all } = await peek(source.chunks, HEAD, isTold);
    const kind = detectKind(head);
    if (kind === null) throw new InputError(name, 'this is binary, not text');
    if (kind === 'warc') yield* findInWarc(all, name);
    else if (kind === 'json' && !isList(head)) yield* findInLines({ ...source, chunks: all }, this.#options.encoding);
    else yield* findInWhole(this.#named(await gather(all, name)), kind, name, origin);
  }

  /** Bytes in the encoding that the user named, as UTF-8. */
  #named(bytes: Buffer): Buffer {
    const { encoding } = this.#options;
    return encoding === undefined ? bytes : Buffer.from(new TextDecoder(encoding).decode(bytes));
  }
}

interface Origin {
  readonly id: string;
  readonly url: string | null;
  readonly contentType?: string | undefined;
}

/** Whether a beginning tells its kind before it is full: a first line of JSON does, so that a slow pipe is read as it comes. */
function isTold(head: Buffer): boolean {
  return head[0] === 0x7b && head.includes(0x0a);
}

/** Whether JSON begins as a list with its first article on the same line: such a file is read whole, others line by line. */
function isList(head: Buffer): boolean {
  return /^\s*\[\s*[^\s]/.test(head.toString('latin1').split('\n', 1)[0] ?? '');
}

async function* findInLines(source: ByteSource, encoding: string | undefined): AsyncGenerator<Unplaced> {
  const file = source.name;
  let record = 0;
  for await (const item of joinRecords(linesOf(source, encoding))) {
    // What was mended is told before it, and is the same record.
    const mended = 'fault' in item && item.mended === true;
    if (!mended) record++;
    const { where, pause } = item;
    if ('fault' in item) yield { file, record: mended ? record + 1 : record, reason: item.fault, pause };
    else yield { kind: 'json', where, file, record, text: item.text, pause };
  }
}

function* findInWhole(bytes: Buffer, kind: Kind, file: string, origin: Origin): Generator<Unplaced> {
  if (kind === 'html') yield { kind: 'page', where: file, file, record: null, content: bytes, ...origin };
  else if (kind === 'text') yield { kind: 'text', where: file, file, record: null, content: bytes, ...origin };
  else if (kind === 'json') yield* findInJson(decodeDeclared(bytes, file, origin.contentType), file);
  else yield* findInFeed(decodeDeclared(bytes, file, origin.contentType), file);
}

function* findInFeed(text: string, file: string): Generator<Unplaced> {
  const feed = readFeed(text, file);
  for (const [index, entry] of feed.entries.entries())
    yield { kind: 'entry', where: `${file}:${index + 1}`, file, record: index + 1, entry, publisher: feed.title };
  if (feed.fault !== null) yield { file, record: feed.entries.length + 1, reason: feed.fault };
}

function* findInJson(text: string, file: string): Generator<Unplaced> {
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    for (const [index, line] of text.split('\n').entries())
      if (line.trim() !== '') yield { kind: 'json', where: `${file}:${index + 1}`, file, record: index + 1, text: line };
    return;
  }
  for (const [index, value] of (Array.isArray(values) ? values : [values]).entries())
    yield { kind: 'json', where: `${file}:${index + 1}`, file, record: index + 1, text: JSON.stringify(value) };
}

async function gather(chunks: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > LONGEST_WHOLE) throw new InputError(name, `too large for one page, feed or text (more than ${LONGEST_WHOLE / 1024 / 1024} MB)`);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
