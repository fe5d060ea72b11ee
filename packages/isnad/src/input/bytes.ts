import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
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
 * @throws InputError when there is no such file, or it is a folder
 * @example for await (const chunk of (await openBytes('news.jsonl.gz')).chunks) size += chunk.length;
 */
export async function openBytes(path: string): Promise<ByteSource> {
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
  return { name: nameOf(path), chunks: unzipped(counted()), consumed: () => consumed };
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

/** A stream without its gzip packing, where it has one. */
export async function* unzipped(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { head, all } = await peek(chunks, 2);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* all;
    return;
  }
  const gunzip = createGunzip({ chunkSize: 1 << 17 });
  // A failure of either stream ends the other and comes out of the loop below.
  pipeline(Readable.from(all), gunzip, () => undefined);
  for await (const chunk of gunzip) yield chunk;
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
