import { cleanText, displayWidth, greatest, isolate } from './text.js';

const WIDEST_CELL = 36;

/**
 * Rows as a table of aligned columns; long cells are cut.
 *
 * @param rows each with the same fields
 * @returns the table with its head, or a line that says there is nothing
 * @example renderTable([{ type: 'CONSULT', events: 3 }])
 */
export function renderTable(rows: readonly Readonly<Record<string, string | number | null>>[]): string {
  const [first] = rows;
  if (first === undefined) return 'nothing found\n';
  const columns = Object.keys(first);
  const cells = [columns, ...rows.map((row) => columns.map((column) => cut(cleanText(String(row[column] ?? '')))))];
  const widths = columns.map((_, i) => greatest(cells.map((row) => displayWidth(row[i] ?? ''))));
  return cells
    .map(
      (row) =>
        `${row
          .map((cell, i) => isolate(cell) + ' '.repeat(Math.max((widths[i] ?? 0) - displayWidth(cell), 0)))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function cut(text: string): string {
  if (displayWidth(text) <= WIDEST_CELL) return text;
  let short = '';
  for (const letter of text) {
    if (displayWidth(short + letter) > WIDEST_CELL - 1) break;
    short += letter;
  }
  return `${short}…`;
}
