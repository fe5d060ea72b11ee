import { asInputError } from '../errors.js';
import { type FindOptions, findRecords } from '../ingest/findRecords.js';
import type { RawRecord } from '../ingest/types.js';
import { nameOf } from '../input/bytes.js';
import { readLines } from '../input/lines.js';
import { joinRecords } from '../input/records.js';
import type { Batch, BatchItem } from './batch.js';

/** A batch is full with so many articles, or so many characters. */
const MOST_ITEMS = 16;
const MOST_CHARACTERS = 200_000;

/**
 * Gathers the articles of inputs into batches, in their order. What is wrong with an input stands as a fault in its place.
 *
 * @param paths paths, `-` for standard input
 * @param encoding label that overrides the detection of the encoding
 * @example gatherBatches(['a.jsonl', 'b.jsonl.gz'])
 */
export async function* gatherBatches(paths: readonly string[], encoding?: string): AsyncGenerator<Batch> {
  let items: BatchItem[] = [];
  let size = 0;
  let before = 0;
  for (const path of paths) {
    let bytes = 0;
    try {
      for await (const record of joinRecords(readLines(path, encoding))) {
        bytes = record.bytes;
        if ('text' in record) size += record.text.length;
        items.push('text' in record ? { where: record.where, text: record.text } : { fault: `${record.where}: ${record.fault}` });
        if (items.length < MOST_ITEMS && size < MOST_CHARACTERS && !record.pause) continue;
        yield { items, bytes: before + bytes };
        items = [];
        size = 0;
      }
    } catch (error) {
      items.push({ fault: asInputError(error, nameOf(path)).message });
    }
    before += bytes;
  }
  if (items.length > 0) yield { items, bytes: before };
}

/**
 * Gathers what stands in inputs of any kind into batches, in their order. See `findRecords`.
 *
 * @example gatherRecords(['news.jsonl.gz', 'pages/', 'crawl.warc.gz', 'https://example.org/feed.xml'])
 */
export async function* gatherRecords(inputs: readonly string[], options: FindOptions): AsyncGenerator<Batch> {
  let items: BatchItem[] = [];
  let size = 0;
  let last = 0;
  for await (const found of findRecords(inputs, options)) {
    const { bytes, pause, ...rest } = found;
    last = bytes;
    if ('reason' in rest) {
      const { file, record, reason } = rest;
      items.push({ fault: `${record === null ? file : `${file}:${record}`}: ${reason}`, reject: rest });
    } else {
      items.push({ where: rest.where, raw: rest });
      size += sizeOf(rest);
    }
    if (items.length < MOST_ITEMS && size < MOST_CHARACTERS && pause !== true) continue;
    yield { items, bytes, pause: pause === true };
    items = [];
    size = 0;
  }
  if (items.length > 0) yield { items, bytes: last };
}

function sizeOf(raw: RawRecord): number {
  return raw.kind === 'json' ? raw.text.length : raw.kind === 'entry' ? raw.entry.content.length : raw.content.length;
}
