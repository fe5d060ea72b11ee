import { ByteReader } from './byteReader.js';
import type { IngestFault, RawRecord } from './types.js';
import { unpack } from './unpack.js';

/** The longest answer that is kept; a longer record is skipped without holding it. */
const LONGEST_RECORD = 16 * 1024 * 1024;
const LONGEST_LINE = 65_536;
const BEGINNING = 'WARC/';

/**
 * The pages of a WARC file (ISO 28500), as Common Crawl writes it: of every `response` record with status 200 and HTML in it. Memory holds one record.
 *
 * @param chunks the file, unzipped
 * @param file its name, for messages
 */
export async function* findInWarc(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<RawRecord | IngestFault> {
  const reader = new ByteReader(chunks);
  let record = 0;
  try {
    for (;;) {
      let line = await reader.line(LONGEST_LINE);
      while (line === '') line = await reader.line(LONGEST_LINE);
      if (line === null) return;
      record++;
      if (!line.startsWith(BEGINNING)) {
        yield { file, record, reason: 'a WARC record should begin here; what stands before the next one is not read' };
        line = await nextRecord(reader);
        if (line === null) return;
      }
      const headers = await readHeaders(reader);
      const length = Number(headers.get('content-length'));
      if (!Number.isSafeInteger(length) || length < 0) throw new Error('a WARC record without a valid Content-Length');
      const isPage = headers.get('warc-type') === 'response' && /application\/http/i.test(headers.get('content-type') ?? 'application/http');
      if (!isPage || length > LONGEST_RECORD) {
        await reader.skip(length);
        if (isPage) yield { file, record, reason: `the record is larger than ${LONGEST_RECORD} bytes` };
        continue;
      }
      const found = await pageOf(await reader.take(length), headers, file, record);
      if (found !== null) yield found;
    }
  } catch (error) {
    yield { file, record, reason: `${error instanceof Error ? error.message : String(error)}; what follows in this file is not read` };
  }
}

/** Passes over what is no record: a length that is wrong, or a gap in a damaged file. */
async function nextRecord(reader: ByteReader): Promise<string | null> {
  for (;;) {
    const line = await reader.rest(LONGEST_LINE);
    if (line === null || line.startsWith(BEGINNING)) return line;
  }
}

async function readHeaders(reader: ByteReader): Promise<Map<string, string>> {
  const lines: string[] = [];
  for (let line = await reader.line(LONGEST_LINE); line !== ''; line = await reader.line(LONGEST_LINE)) {
    if (line === null || lines.length > 200) throw new Error('the headers of a WARC record do not end');
    lines.push(line);
  }
  return headerMap(lines);
}

function headerMap(lines: readonly string[]): Map<string, string> {
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
}

async function pageOf(bytes: Buffer, warc: Map<string, string>, file: string, record: number): Promise<RawRecord | IngestFault | null> {
  const where = `${file}:${record}`;
  const end = bytes.indexOf('\r\n\r\n');
  const [status = '', ...lines] = bytes.subarray(0, Math.max(end, 0)).toString('latin1').split('\r\n');
  const headers = headerMap(lines);
  const contentType = headers.get('content-type') ?? 'text/html';
  if (!/^HTTP\/\S+ 200\b/.test(status) || !/html/i.test(contentType)) return null;
  const url = (warc.get('warc-target-uri') ?? '').replace(/^<|>$/g, '') || null;
  try {
    // The crawl's date is the latest that it can have been published; an invented date would be worse than none, so it is not taken for one.
    return {
      kind: 'page',
      where: url === null ? where : `${where} (${url})`,
      file,
      record,
      content: await bodyOf(bytes.subarray(end + 4), headers),
      id: url ?? where,
      url,
      contentType,
    };
  } catch (error) {
    return { file, record, reason: `${url ?? ''} ${error instanceof Error ? error.message : String(error)}`.trim() };
  }
}

async function bodyOf(stored: Buffer, headers: Map<string, string>): Promise<Buffer> {
  const chunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
  const body = chunked ? unchunk(stored) : stored;
  const encoding = headers.get('content-encoding');
  // Some crawlers store bodies unpacked but leave the header; gzip is told by its first bytes.
  if (/gzip/i.test(encoding ?? '') && !(body[0] === 0x1f && body[1] === 0x8b)) return body;
  return unpack(body, encoding, LONGEST_RECORD);
}

/** Puts a chunked body together; one that is not chunked after all is given back as it is. */
export function unchunk(stored: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = stored.indexOf('\r\n', at);
    const size = end < 0 ? '' : (stored.toString('latin1', at, Math.min(end, at + 32)).split(';')[0] ?? '').trim();
    if (!/^[0-9a-f]{1,8}$/i.test(size)) return parts.length === 0 ? stored : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(stored.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}
