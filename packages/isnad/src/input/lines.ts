import { asInputError, InputError } from '../errors.js';
import { type ByteSource, openBytes, peek } from './bytes.js';
import { BINARY, damageOf, detectEncoding, detectWide, doubtOf, isBinary, isUtf32, reasonNoText } from './decode.js';
import { splitLines } from './split.js';

/** One line of an input, with where it stands: its text, or why it has none. */
export type SourceLine = Position & ({ readonly text: string } | SourceFault);

/** What is wrong with a line, or, `mended`, with the one that follows with its text all the same. */
export interface SourceFault {
  readonly fault: string;
  readonly mended?: true;
}

interface Position {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Bytes of the input, as stored, that have been read so far. */
  readonly bytes: number;
  /** Whether no further line has arrived yet: a reader that gathers lines should not wait for more. */
  readonly pause: boolean;
}

/** Bytes to wait for before UTF-16 and binary files are told; what has come with them is looked at too. */
const HEAD = 16;
const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * Lines of an input in order, decoded; memory does not grow with the input, only with its longest line.
 * Each line is told its encoding on its own (UTF-8 or an 8-bit Arabic one), so that files pasted together read right; UTF-16 holds for all of it.
 *
 * @param path a path, or `-` for standard input; gzip is unpacked
 * @param encoding label that overrides detection
 * @throws InputError when it cannot be read or is no text
 * @example for await (const line of readLines('news.jsonl')) if ('text' in line) console.log(line.line, line.text);
 */
export async function* readLines(path: string, encoding?: string): AsyncGenerator<SourceLine> {
  yield* linesOf(await openBytes(path), encoding);
}

/** Lines of an input that is open. See `readLines`. */
export async function* linesOf({ name, chunks, consumed }: ByteSource, encoding?: string): AsyncGenerator<SourceLine> {
  let line = 0;
  try {
    const { head, all } = await peek(chunks, HEAD);
    const whole = encoding === undefined ? detectWide(head) : new TextDecoder(encoding).encoding;
    if (encoding === undefined && isUtf32(head)) throw new InputError(name, reasonNoText(head));
    // A line of rubbish among articles costs only itself.
    if (whole === null && isBinary(head) && !head.includes('"text"')) throw new InputError(name, BINARY);
    const doubt = encoding === undefined ? null : doubtOf(head, encoding);
    if (doubt !== null) yield { file: name, line: 1, bytes: 0, pause: false, fault: doubt, mended: true };
    for await (const { bytes, pause } of splitLines(whole === null || whole === 'utf-8' ? all : transcoded(all, whole))) {
      line++;
      for (const content of decodeLine(bytes, whole)) yield { file: name, line, bytes: consumed(), pause, ...content };
    }
  } catch (error) {
    throw asInputError(error, line > 0 ? `${name}:${line + 1}` : name);
  }
}

/**
 * A byte order mark stands before every file of those that were pasted together.
 *
 * @param bytes the line; in UTF-8 where the encoding of the whole is known
 * @param whole the encoding of the whole input, where one holds for it
 */
function* decodeLine(bytes: Buffer | null, whole: string | null): Generator<{ text: string } | SourceFault> {
  if (bytes === null) return yield { fault: 'this line is too long for one article (more than 128 MB)' };
  const label = whole === null ? detectEncoding(bytes) : isBinary(bytes) ? null : 'utf-8';
  if (label === null) return yield { fault: reasonNoText(bytes) };
  const text = label === 'utf-8' ? bytes.toString('utf8') : new TextDecoder(label).decode(bytes);
  const damage = damageOf(bytes, text, whole ?? label);
  if (damage !== null) yield { fault: damage, mended: true };
  yield { text: text.replace(BYTE_ORDER_MARK, '') };
}

/** A stream in any encoding as UTF-8. */
async function* transcoded(chunks: AsyncIterable<Buffer>, label: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(label);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
