import { csvLine } from '../store/export/csv.js';
import { print } from '../terminal/process.js';
import { renderTable } from '../terminal/table.js';

export type Row = Readonly<Record<string, string | number | null>>;
export type Format = 'table' | 'json' | 'csv';

/**
 * Prints rows as a table for people, as CSV with its head (also when there are none), or what stands for them as one line of JSON.
 *
 * @param columns of the CSV, in order
 * @param json what is printed as JSON
 */
export function showRows(format: Format, columns: readonly string[], rows: readonly Row[], json: unknown): Promise<void> {
  if (format === 'json') return print(`${JSON.stringify(json)}\n`);
  if (format === 'table') return print(renderTable(rows));
  return print([columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))].map(csvLine).join(''));
}
