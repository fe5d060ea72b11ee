import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { TransformOptions } from 'node:stream';
import { createGunzip, type ZlibOptions } from 'node:zlib';
import { asInputError, InputError } from '../errors.js';

/** An input that is being read. */
export interface ByteSource {
  /** Its name in messages. */
  readonly name: string;
  /** Its bytes, unzipped where they were gzip. */
  readonly chunks: AsyncIterable<Buffer>;
  /** How many bytes of it, as stored, have been read so far. */
  readonly consumed: () => number;
}

/** The name of an input in messages. */
export function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}

/**
 * Opens an input. Gzip is told by its first bytes, not by the name.
 *
 * @param path a path, or `-` for standard input
 * @param onDamage see `unzipped`
 * @throws InputError when there is no such file, or it is a folder
 * @example for await (const chunk of (await openBytes('news.jsonl.gz')).chunks) size += chunk.length;
 */
export async function openBytes(path: string, onDamage?: () => void): Promise<ByteSource> {
  let consumed = 0;
  if (path !== '-') await checkFile(path);
  const stream = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 17 });
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of stream) {
      const data: Buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      consumed += data.length;
      yield data;
    }
  }
  return { name: nameOf(path), chunks: unzipped(counted(), onDamage), consumed: () => consumed };
}

/**
 * The size of a file, or null of what has none (a pipe, standard input).
 *
 * @throws InputError when the path cannot be read as a file
 */
export async function checkFile(path: string): Promise<number | null> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new InputError(path, 'this is a folder; name the files in it');
    return info.isFile() ? info.size : null;
  } catch (error) {
    throw asInputError(error, path);
  }
}

/**
 * A stream without its gzip packing, where it has one. What stands before damage comes out.
 *
 * @param onDamage called where a member of the file is damaged; reading goes on with the next one (WARC files have a member a record). Without it reading ends with an error
 */
export async function* unzipped(chunks: AsyncIterable<Buffer>, onDamage?: () => void): AsyncGenerator<Buffer> {
  const { head, all } = await peek(chunks, 2);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* all;
    return;
  }
  const pieces = piecesOf(fineAtTheEnd(all));
  for (let first = await take(pieces); first !== null; ) {
    const run = new Run(first, pieces);
    try {
      yield* run.chunks();
      return;
    } catch (error) {
      if (onDamage === undefined || !isDamage(error)) throw error;
      onDamage();
    }
    // Either the member that begins where the damage was noticed is sound, or a later one.
    first = run.last !== first && isMember(run.last) ? run.last : await take(pieces);
    while (first !== null && !isMember(first)) first = await take(pieces);
  }
}

/** Small buffers: what has been unpacked is given out before the next piece can turn out to be damaged. zlib hands its options on to its stream. */
const UNPACKING: ZlibOptions & TransformOptions = { chunkSize: 1 << 17, highWaterMark: 1 };

/** Unpacks pieces one after the other: the next is asked for when the one before has been unpacked, so that none is lost where one is damaged. */
class Run {
  /** The piece that was unpacked last. */
  last: Buffer;
  readonly #pieces: AsyncGenerator<Buffer>;

  constructor(first: Buffer, pieces: AsyncGenerator<Buffer>) {
    this.last = first;
    this.#pieces = pieces;
  }

  async *chunks(): AsyncGenerator<Buffer> {
    const gunzip = createGunzip(UNPACKING);
    const closed = new Promise<boolean>((resolve) => gunzip.once('close', () => resolve(false)));
    const feed = async (): Promise<void> => {
      for (let piece: Buffer | null = this.last; piece !== null; piece = await take(this.#pieces)) {
        this.last = piece;
        const written = new Promise<boolean>((resolve) => gunzip.write(piece, (error) => resolve(error == null)));
        if (!(await Promise.race([written, closed]))) return;
      }
      gunzip.end();
    };
    const feeding = feed().catch((error: unknown) => void gunzip.destroy(error instanceof Error ? error : new Error(String(error))));
    try {
      for await (const chunk of gunzip) yield chunk;
    } finally {
      gunzip.destroy();
      await feeding;
    }
  }
}

async function take(pieces: AsyncGenerator<Buffer>): Promise<Buffer | null> {
  const next = await pieces.next();
  return next.done ? null : next.value;
}

/** The first bytes of a member of a gzip file. */
const MEMBER = Buffer.from([0x1f, 0x8b, 0x08]);

function isMember(piece: Buffer): boolean {
  return piece.subarray(0, MEMBER.length).equals(MEMBER);
}

/** What zlib unpacks of a piece is lost where that piece is damaged, so the end of a file, where damage often is (its check sum, what was pasted behind), comes in small ones. */
const FINE = [
  { within: 256, size: 1 },
  { within: 1 << 14, size: 64 },
] as const;

/** A stream of pieces of which the last is cut into ever smaller ones. */
async function* fineAtTheEnd(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let kept: Buffer | null = null;
  for await (const piece of pieces) {
    if (kept !== null) yield kept;
    kept = piece;
  }
  if (kept === null) return;
  let from = 0;
  while (from < kept.length) {
    const left = kept.length - from;
    const fine = FINE.find(({ within }) => left <= within);
    const size = fine?.size ?? Math.max(1, left - (FINE.at(-1)?.within ?? 0));
    yield kept.subarray(from, from + size);
    from += size;
  }
}

/** Whether zlib found what it was given to be damaged, not the disk. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_(?:DATA|BUF)_ERROR$/.test(String(error.code));
}

/** A stream cut where a member of a gzip file may begin. */
async function* piecesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let kept: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const data = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
    let from = 0;
    for (let at = data.indexOf(MEMBER, 1); at >= 0; at = data.indexOf(MEMBER, at + 1)) {
      yield data.subarray(from, at);
      from = at;
    }
    // The beginning of one may be cut in two.
    const end = Math.max(from, data.length - MEMBER.length + 1);
    if (end > from) yield data.subarray(from, end);
    kept = data.subarray(end);
  }
  if (kept.length > 0) yield kept;
}

/**
 * Looks at the beginning of a stream without taking it away.
 *
 * @param size how many bytes to wait for; fewer come where the stream is shorter
 * @param isEnough whether what has come will do, though it is less
 * @returns the beginning, and the whole stream with it
 */
export async function peek(
  chunks: AsyncIterable<Buffer>,
  size: number,
  isEnough: (head: Buffer) => boolean = () => false,
): Promise<{ readonly head: Buffer; readonly all: AsyncGenerator<Buffer> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done) break;
    seen.push(next.value);
    length += next.value.length;
    if (isEnough(Buffer.concat(seen))) break;
  }
  const head = Buffer.concat(seen);
  async function* all(): AsyncGenerator<Buffer> {
    try {
      if (head.length > 0) yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, all: all() };
}
