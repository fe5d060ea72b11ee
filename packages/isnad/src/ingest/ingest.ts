import { mendSurrogates } from '../input/document.js';
import type { FetchOptions } from './fetch.js';
import { faultOf, findRecords } from './findRecords.js';
import { keptOf, readRecord } from './readRecord.js';
import type { Ingested } from './types.js';

/**
 * The articles of inputs: files (also gzip), folders with all that is in them, addresses of the web, `-` for standard input. Broken records and
 * broken inputs come out as faults among them; nothing is thrown.
 *
 * @param inputs paths and addresses
 * @param options bounds for addresses
 * @example for await (const item of ingest(['news/', 'https://example.org/feed.xml'])) console.log('reason' in item ? item.reason : item.document.id);
 */
export async function* ingest(inputs: readonly string[], options: FetchOptions = {}): AsyncGenerator<Ingested> {
  for await (const found of findRecords(inputs, { fetch: options })) {
    if ('reason' in found) {
      const { bytes: _, pause: __, ...fault } = found;
      yield fault;
      continue;
    }
    try {
      yield { where: found.where, document: mendSurrogates(await readRecord(found)), ...(found.kind === 'entry' && { feed: found.entry.holds }) };
    } catch (error) {
      yield { ...faultOf(error, found.file, found.record), raw: keptOf(found) };
    }
  }
}
