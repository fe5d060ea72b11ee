import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { compileForReading } from './engine.js';

/** What `@isnad/coder/core` exports. */
type Core = typeof import('@isnad/coder/core');

/** Where `npm run build` leaves what V8 made of the coder: see `compileAhead`. */
export const CODE_CACHE = fileURLToPath(new URL('../../dist/coder.cache', import.meta.url));

let loaded: Core | undefined;

/**
 * The coder without its model, compiled ahead where the build has done so: reading one article then takes three quarters of the processor time.
 *
 * @example coder().openModel(bytes)
 */
export function coder(): Core {
  loaded ??= loadCoder(codeCache()).core;
  return loaded;
}

/**
 * Loads the coder. A cache that is of another coder, or that another version of V8 made, is passed over: the coder is then compiled as it is used.
 * It is loaded as a script because Node 20 takes a cache for scripts only, not for modules (https://nodejs.org/docs/latest-v20.x/api/vm.html#scriptcreatecacheddata).
 *
 * @param cache what `compileAhead` made
 * @returns the coder, and whether the cache was good
 * @example loadCoder(undefined).core.openModel(bytes)
 */
export function loadCoder(cache: Buffer | undefined): { readonly core: Core; readonly ahead: boolean } {
  const source = readSource();
  const compiled = cache?.subarray(0, DIGEST).equals(digestOf(source)) ? cache.subarray(DIGEST) : undefined;
  const script = scriptOf(source, compiled);
  return { core: run(script), ahead: compiled !== undefined && script.cachedDataRejected === false };
}

/**
 * Compiles the coder and every function of it that some use of it calls.
 *
 * @param use calls what is to be compiled
 * @returns for the file `CODE_CACHE`: the SHA-256 of the coder's source, and V8's code cache. V8 itself asks only whether the source is as long as it was, and runs what it compiled
 *   of another one.
 * @example compileAhead((core) => core.readerOver(core.openModel(bytes)).read(article))
 */
export function compileAhead(use: (core: Core) => void): Buffer {
  const source = readSource();
  const script = scriptOf(source, undefined);
  use(run(script));
  return Buffer.concat([digestOf(source), script.createCachedData()]);
}

/** Bytes of a SHA-256. */
const DIGEST = 32;

const digestOf = (source: Buffer): Buffer => createHash('sha256').update(source).digest();

const filename = (): string => createRequire(import.meta.url).resolve('@isnad/coder/core.script');

const readSource = (): Buffer => readFileSync(filename());

function scriptOf(source: Buffer, cachedData: Buffer | undefined): Script {
  // A cache is good only for the flags it was made with.
  compileForReading();
  return new Script(`(function (exports) {${source.toString('latin1')}})`, { filename: filename(), cachedData });
}

function run(script: Script): Core {
  const exported = {};
  (script.runInThisContext() as (into: object) => void)(exported);
  return exported as Core;
}

function codeCache(): Buffer | undefined {
  try {
    return readFileSync(CODE_CACHE);
  } catch {
    return undefined;
  }
}
