/** A table in Markdown; the first column is text, the others are numbers set to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** A share as per cent with one digit; a dash where there is nothing to measure. */
export function cent(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(1);
}
