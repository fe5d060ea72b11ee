/** A stretch of text, and which of the given spans cover it. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Indexes into the spans, in their order. */
  readonly covers: readonly number[];
}

interface Offsets {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a range of text wherever a span begins or ends. Spans may overlap, lie outside, or be empty.
 *
 * @param range UTF-16 offsets, end exclusive
 * @returns stretches without gaps that make up the range
 * @example segments({ start: 0, end: 5 }, [{ start: 1, end: 3 }]).map((s) => s.covers.length) // [0, 1, 0]
 */
export function segments(range: Offsets, spans: readonly Offsets[]): Segment[] {
  const inside = spans.flatMap(({ start, end }, index) => {
    const clipped = { start: Math.max(start, range.start), end: Math.min(end, range.end), index };
    return clipped.start < clipped.end ? [clipped] : [];
  });
  const cuts = [...new Set([range.start, range.end, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const begins = inside.toSorted((a, b) => a.start - b.start);
  const found: Segment[] = [];
  let open: typeof inside = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] ?? 0;
    const end = cuts[i + 1] ?? 0;
    open = open.filter((span) => span.end > start);
    for (let span = begins[next]; span !== undefined && span.start <= start; span = begins[++next]) open.push(span);
    found.push({ start, end, covers: open.map(({ index }) => index).sort((a, b) => a - b) });
  }
  return found;
}
