import { asInputError } from '../errors.js';
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
