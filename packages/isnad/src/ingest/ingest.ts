import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DocumentInput } from '@isnad/coder';
import { asInputError, InputError } from '../errors.js';
import { openBytes, peek } from '../input/bytes.js';
import { checkText, mendSurrogates, parseDocument } from '../input/document.js';
import { readLines } from '../input/lines.js';
import { joinRecords } from '../input/records.js';
import { decodeDeclared } from './decodeDeclared.js';
import { detectKind, type Kind } from './detect.js';
import { entryDocument } from './entry.js';
import { readFeed } from './feed.js';
import { type FetchOptions, fetchPage } from './fetch.js';
import { readHtml } from './html.js';
import { type Ingested, RAW_KEPT } from './types.js';
import { readWarc } from './warc.js';

const HEAD = 4096;
/** The largest page, feed or plain text of a file; JSONL and WARC are streamed and have no bound. */
const LONGEST_WHOLE = 64 * 1024 * 1024;

/**
 * The articles of inputs: files (also gzip), folders with all that is in them, addresses of the web, `-` for standard input. Broken records and
 * broken inputs come out as faults among them; nothing is thrown.
 *
 * @param inputs paths and addresses
 * @param options bounds for addresses
 * @example for await (const item of ingest(['news/', 'https://example.org/feed.xml'])) console.log('reason' in item ? item.reason : item.document.id);
 */
export async function* ingest(inputs: readonly string[], options: FetchOptions = {}): AsyncGenerator<Ingested> {
  for (const input of inputs) {
    try {
      if (/^https?:\/\//i.test(input)) yield* ingestAddress(input, options);
      else if (input !== '-' && (await stat(input)).isDirectory()) yield* ingestFolder(input);
      else yield* ingestFile(input);
    } catch (error) {
      yield faultOf(error, input, null);
    }
  }
}

async function* ingestFolder(folder: string): AsyncGenerator<Ingested> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    // Links are not followed: they can lead in a circle.
    if (entry.name.startsWith('.') || !(entry.isFile() || entry.isDirectory())) continue;
    try {
      yield* entry.isDirectory() ? ingestFolder(path) : ingestFile(path);
    } catch (error) {
      yield faultOf(error, path, null);
    }
  }
}

async function* ingestFile(path: string): AsyncGenerator<Ingested> {
  const { name, chunks } = await openBytes(path);
  const { head, all } = await peek(chunks, HEAD);
  const kind = detectKind(head);
  if (kind === null) throw new InputError(name, 'this is binary, not text');
  if (kind === 'warc') yield* readWarc(all, name);
  else if (kind === 'json' && path !== '-' && !isList(head)) {
    await all.return(undefined);
    yield* ingestLines(path, name);
  } else yield* readWhole(await gather(all, name), kind, name, { id: basename(name) });
}

/** Whether JSON begins as a list with its first article on the same line: such a file is read whole, others line by line. */
function isList(head: Buffer): boolean {
  return /^\s*\[\s*[^\s]/.test(head.toString('latin1').split('\n', 1)[0] ?? '');
}

async function* ingestLines(path: string, file: string): AsyncGenerator<Ingested> {
  let record = 0;
  for await (const item of joinRecords(readLines(path))) {
    record++;
    if ('fault' in item) yield { file, record, reason: item.fault };
    else yield parsed(item.text, item.where, file, record);
  }
}

function parsed(json: string, where: string, file: string, record: number): Ingested {
  try {
    return { where, document: mendSurrogates(parseDocument(json, where)) };
  } catch (error) {
    return { ...faultOf(error, file, record), raw: json.slice(0, RAW_KEPT) };
  }
}

async function* ingestAddress(address: string, options: FetchOptions): AsyncGenerator<Ingested> {
  const { status, body, headers, url } = await fetchPage(address, options);
  if (status !== 200) throw new InputError(address, `the server answered ${status}`);
  const kind = detectKind(body.subarray(0, HEAD));
  if (kind === null || kind === 'warc') throw new InputError(address, 'this is no page or feed; download it and add the file');
  yield* readWhole(body, kind, address, { id: url, url, contentType: headers['content-type'] });
}

interface Origin {
  readonly id: string;
  readonly url?: string;
  readonly contentType?: string | undefined;
}

function* readWhole(bytes: Buffer, kind: Kind, name: string, origin: Origin): Generator<Ingested> {
  const text = decodeDeclared(bytes, name, origin.contentType);
  if (kind === 'html') yield { where: name, document: readHtml(text, name, origin.url ?? null) };
  else if (kind === 'feed' || kind === 'jsonfeed') yield* readEntries(text, name);
  else if (kind === 'json') yield* readJson(text, name);
  else {
    checkText(text, name);
    const document: DocumentInput = { id: origin.id, text, url: origin.url ?? null };
    yield { where: name, document };
  }
}

function* readEntries(text: string, file: string): Generator<Ingested> {
  const feed = readFeed(text, file);
  for (const [index, entry] of feed.entries.entries()) {
    try {
      yield { where: `${file}:${index + 1}`, document: entryDocument(entry, feed.title, `${file}:${index + 1}`) };
    } catch (error) {
      yield { ...faultOf(error, file, index + 1), raw: entry.content.slice(0, RAW_KEPT) };
    }
  }
  if (feed.fault !== null) yield { file, record: feed.entries.length + 1, reason: feed.fault };
}

function* readJson(text: string, file: string): Generator<Ingested> {
  let values: unknown[];
  try {
    const value: unknown = JSON.parse(text);
    values = Array.isArray(value) ? value : [value];
  } catch {
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) if (line.trim() !== '') yield parsed(line, `${file}:${index + 1}`, file, index + 1);
    return;
  }
  for (const [index, value] of values.entries()) yield parsed(JSON.stringify(value), `${file}:${index + 1}`, file, index + 1);
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

function faultOf(error: unknown, file: string, record: number | null) {
  const { where, what } = asInputError(error, file);
  return { file, record, reason: where === file || where.startsWith(`${file}:`) ? what : `${where}: ${what}` };
}
