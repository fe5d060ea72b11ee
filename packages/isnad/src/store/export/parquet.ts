import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import type { EventsFlat } from '../schema.js';
import type { Column } from './columns.js';
import type { Makers } from './text.js';

const ROWS_IN_GROUP = 10_000;

/**
 * Writes events as Parquet, a group of rows at a time, so that memory does not grow with their number. The file's metadata name the makers.
 *
 * @param filename the file; it is written over
 * @param events the events
 * @param columns what of them
 * @param makers coder and model versions
 */
export async function writeParquet(filename: string, events: AsyncIterable<EventsFlat>, columns: readonly Column[], makers: Makers): Promise<void> {
  async function* rows(): AsyncGenerator<Record<string, string | number | null>> {
    for await (const event of events) yield Object.fromEntries(columns.map(({ name, of }) => [name, of(event)]));
  }
  await parquetWriteRows({
    writer: fileWriter(filename),
    rows: rows(),
    columns: columns.map(({ name, kind }) => ({ name, type: kind, nullable: true })),
    rowGroupSize: ROWS_IN_GROUP,
    createdBy: 'isnad',
    kvMetadata: [{ key: 'isnad', value: JSON.stringify({ makers }) }],
  });
}
