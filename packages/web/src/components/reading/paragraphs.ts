import type { Dossier } from '../../api/types.ts';

/** A line of the article as printed. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** A pull quote: all that it tells is told elsewhere in the same words. Its first such event is repeated by these. */
  readonly repeats: boolean;
}

/**
 * The lines of an article. Empty ones are left out.
 *
 * A line is a repeat when it has events and each of them repeats, or is repeated by, an event of another line word for word; of the two lines the
 * one in quotation marks, else the later one, counts as the repeat.
 */
export function paragraphs({ document, events }: Dossier): Paragraph[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of document.text.split('\n')) {
    if (line.trim() !== '') lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  const lineOf = (at: number): number => lines.findIndex((line) => at >= line.start && at < line.end);
  const twin = new Map<string, number>();
  const byId = new Map(events.map((event) => [event.id, event]));
  for (const event of events) {
    const other = event.repeats === null ? undefined : byId.get(event.repeats);
    if (other === undefined) continue;
    const [a, b] = [lineOf(event.trigger.start), lineOf(other.trigger.start)];
    if (a === b) continue;
    twin.set(event.id, b);
    if (!twin.has(other.id)) twin.set(other.id, a);
  }
  if (twin.size === 0) return lines.map((line) => ({ ...line, repeats: false }));
  const quoted = (line: { start: number; end: number } | undefined): boolean =>
    line !== undefined && /^\s*["«“][\s\S]*["»”]\s*$/.test(document.text.slice(line.start, line.end));
  const told = lines.map(() => [] as string[]);
  for (const event of events) told[lineOf(event.trigger.start)]?.push(event.id);
  return lines.map((line, i) => {
    const ids = told[i] ?? [];
    // The headline, which the text often repeats, stays.
    const others = ids.map((id) => twin.get(id));
    const all = i > 0 && ids.length > 0 && others.every((other) => other !== undefined);
    const repeats = all && others.every((other) => quoted(line) || (!quoted(lines[other ?? -1]) && (other ?? 0) < i && (other ?? 0) > 0));
    return { ...line, repeats };
  });
}
