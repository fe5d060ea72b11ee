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
 * Loads the coder. A cache that another version of V8 made, or that is of another coder, is passed over: the coder is then compiled as it is used.
 * It is loaded as a script because Node 20 takes a cache for scripts only, not for modules (https://nodejs.org/docs/latest-v20.x/api/vm.html#scriptcreatecacheddata).
 *
 * @param cache what `compileAhead` made
 * @returns the coder, and whether the cache was good
 * @example loadCoder(undefined).core.openModel(bytes)
 */
export function loadCoder(cache: Buffer | undefined): { readonly core: Core; readonly ahead: boolean } {
  const script = scriptOf(cache);
  return { core: run(script), ahead: cache !== undefined && script.cachedDataRejected === false };
}

/**
 * Compiles the coder and every function of it that some use of it calls.
 *
 * @param use calls what is to be compiled
 * @returns V8's code cache, for the file `CODE_CACHE`
 * @example compileAhead((core) => core.readerOver(core.openModel(bytes)).read(article))
 */
export function compileAhead(use: (core: Core) => void): Buffer {
  const script = scriptOf(undefined);
  use(run(script));
  return script.createCachedData();
}

function scriptOf(cachedData: Buffer | undefined): Script {
  // A cache is good only for the flags it was made with.
  compileForReading();
  const filename = createRequire(import.meta.url).resolve('@isnad/coder/core.script');
  return new Script(`(function (exports) {${readFileSync(filename, 'latin1')}})`, { filename, cachedData });
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
