import { cleanText, displayWidth, isolate } from '../terminal/text.js';

/** What a table is printed as. */
export type TableFormat = 'text' | 'json' | 'csv';

/** Rows by column; the first row's columns are the table's. */
export type Row = Readonly<Record<string, string | number | null>>;

const LONGEST_CELL = 48;

/**
 * Rows for people (columns aligned), as JSON (a row a line) or as CSV (RFC 4180; cells that a spreadsheet would take for a formula begin with an apostrophe).
 *
 * @param columns their names, in order
 */
export function renderTable(columns: readonly string[], rows: readonly Row[], format: TableFormat): string {
  if (format === 'json') return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  if (format === 'csv')
    return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
  const cells = rows.map((row) => columns.map((column) => shorten(cleanText(String(row[column] ?? '')))));
  const widths = columns.map((column, i) => Math.max(displayWidth(column), ...cells.map((row) => displayWidth(row[i] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => isolate(cell) + ' '.repeat((widths[i] ?? 0) - displayWidth(cell)))
      .join('  ')
      .trimEnd();
  return `${[columns, ...cells].map(line).join('\n')}\n`;
}

function shorten(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
}

function csvCell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
