import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Reader, ReaderOptions } from '@isnad/coder';
import { coder } from './compiled.js';
import { compileForReading } from './engine.js';

let shared: SharedArrayBuffer | undefined;

/** The coder's model as its file has it, read when it is first asked for: all threads of a process use one copy. */
export function sharedModel(): SharedArrayBuffer {
  if (shared === undefined) {
    compileForReading();
    shared = readShared(createRequire(import.meta.url).resolve('@isnad/coder/model.bin'));
  }
  return shared;
}

/** In a worker thread: takes the model of the thread that started it. */
export function takeModel(model: SharedArrayBuffer): void {
  shared = model;
}

/**
 * Makes a reader as the coder's own `createReader` does, but from the file of the model: no thread has to parse or hold a module of megabytes.
 *
 * @example makeReader().read({ id: '1', text: 'زار لافروف القاهرة.', publishedAt: '2018-03-14' })
 */
export function makeReader(options: ReaderOptions = {}): Reader {
  const { openModel, readerOver } = coder();
  return readerOver(openModel(new Uint8Array(sharedModel())), options);
}

function readShared(path: string): SharedArrayBuffer {
  const file = openSync(path, 'r');
  try {
    const buffer = new SharedArrayBuffer(fstatSync(file).size);
    const bytes = new Uint8Array(buffer);
    for (let at = 0, read = 1; at < bytes.length && read > 0; at += read) read = readSync(file, bytes, at, bytes.length - at, at);
    return buffer;
  } finally {
    closeSync(file);
  }
}
