/** The longest line that is kept; a longer one is no article. */
export const LONGEST_LINE = 128 * 1024 * 1024;
const LINE_FEED = 0x0a;

/** The bytes of a line without its line feed, or null of a line too long to keep. */
export interface LineBytes {
  readonly bytes: Buffer | null;
  /** Whether it is the last line that has arrived. */
  readonly pause: boolean;
}

/**
 * Cuts a stream of bytes at its line feeds. A last line need not end in one.
 *
 * @param chunks the stream
 * @param longest lines of more bytes come out as null
 * @example splitLines(chunks('a\nb')) // a, b
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>, longest = LONGEST_LINE): AsyncGenerator<LineBytes> {
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer): void => {
    length += part.length;
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): Buffer | null => {
    const line = length > longest ? null : parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; ) {
      add(chunk.subarray(from, at));
      from = at + 1;
      at = chunk.indexOf(LINE_FEED, from);
      yield { bytes: take(), pause: at < 0 };
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield { bytes: take(), pause: true };
}
