import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import { InputError } from '../errors.js';
import { decoder, detectEncoding } from './decode.js';

/** One line of an input, with where it stands. */
export interface SourceLine {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** Bytes of the input read so far, for progress. */
  readonly bytes: number;
}

/**
 * Opens a file for reading.
 *
 * @param path a path, or `-` for standard input
 * @throws InputError when there is no such file, or it is a folder
 */
export async function openInput(path: string): Promise<Readable> {
  if (path === '-') return process.stdin;
  await checkFile(path);
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  if (!path.endsWith('.gz')) return file;
  const unzipped = createGunzip();
  file.on('error', (error) => unzipped.destroy(error));
  return file.pipe(unzipped);
}

/** @throws InputError when a path cannot be read as a file */
export async function checkFile(path: string): Promise<number> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new InputError(path, 'this is a folder; name the files in it');
    return info.size;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(path, systemReason(error));
  }
}

/** What the system said of a file, in plain words. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'not allowed to read or write it';
  if (code === 'EISDIR') return 'this is a folder, not a file';
  if (code === 'ENOSPC') return 'the disk is full';
  if (code.startsWith('Z_')) return 'not a valid gzip file';
  return error instanceof Error ? error.message : String(error);
}

/**
 * Lines of an input in order, decoded; memory does not grow with the input, only with its longest line.
 *
 * @param path a path, or `-` for standard input
 * @param encoding label that overrides detection
 * @throws InputError when it cannot be read or is no text
 */
export async function* readLines(path: string, encoding?: string): AsyncGenerator<SourceLine> {
  const stream = await openInput(path);
  const name = path === '-' ? 'standard input' : path;
  let decode: TextDecoder | null = null;
  let parts: string[] = [];
  let line = 0;
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      const data = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
      bytes += data.length;
      if (!decode) {
        const label = encoding ?? detectEncoding(data);
        if (label === null) throw new InputError(name, 'this is not text in an encoding that Isnad knows; if it is text, name the encoding with --encoding');
        decode = decoder(label, name);
      }
      const text = decode.decode(data, { stream: true });
      let from = 0;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
        parts.push(text.slice(from, at));
        line++;
        yield { file: name, line, text: parts.length === 1 ? (parts[0] ?? '') : parts.join(''), bytes };
        parts = [];
        from = at + 1;
      }
      if (from < text.length) parts.push(text.slice(from));
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(line > 0 ? `${name}:${line + 1}` : name, systemReason(error));
  }
  const rest = parts.join('') + (decode?.decode() ?? '');
  if (rest !== '') yield { file: name, line: line + 1, text: rest, bytes };
}
