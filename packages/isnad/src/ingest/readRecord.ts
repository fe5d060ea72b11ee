import type { DocumentInput } from '@isnad/coder';
import { checkText, parseDocument } from '../input/document.js';
import { decodeDeclared } from './decodeDeclared.js';
import type { RawRecord } from './types.js';
import { RAW_KEPT } from './types.js';

/** The largest broken record that is kept whole, in characters. */
const WHOLE_KEPT = 1_000_000;

/**
 * Reads an article as it stood in its input. What reads pages is loaded with the first one.
 *
 * @throws InputError when there is no article in it
 * @example await readRecord({ kind: 'json', text: '{"text":"زار لافروف القاهرة."}', where: 'a:1', file: 'a', record: 1 })
 */
export async function readRecord(raw: RawRecord): Promise<DocumentInput> {
  const { where } = raw;
  switch (raw.kind) {
    case 'json':
      return parseDocument(raw.text, where);
    case 'page': {
      const { readHtml } = await import('./html.js');
      const name = raw.url ?? where;
      const document = readHtml(decodeDeclared(bufferOf(raw.content), name, raw.contentType), name, raw.url);
      return document.id === where ? { ...document, id: raw.id } : document;
    }
    case 'entry': {
      const { entryDocument } = await import('./entry.js');
      return entryDocument(raw.entry, raw.publisher, where);
    }
    case 'text': {
      const text = decodeDeclared(bufferOf(raw.content), where, raw.contentType);
      checkText(text, where);
      return { id: raw.id, text, url: raw.url };
    }
  }
}

/** A record as it is kept when it is broken: JSON whole, so that it can be mended and added; of pages and texts the beginning. */
export function keptOf(raw: RawRecord): string {
  if (raw.kind === 'json') return raw.text.slice(0, WHOLE_KEPT);
  if (raw.kind === 'entry') return raw.entry.content.slice(0, RAW_KEPT);
  return bufferOf(raw.content.subarray(0, RAW_KEPT * 2))
    .toString('utf8')
    .slice(0, RAW_KEPT);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
