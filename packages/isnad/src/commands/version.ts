import { readFileSync } from 'node:fs';
import { makeReader } from '../coding/reader.js';

/**
 * What `isnad --version` prints: the version of the command, of the coder, and of the knowledge it was built with.
 *
 * @example versionLine() // 'isnad 0.1.0 (coder 0.1.0, model cee925c8)'
 */
export function versionLine(): string {
  const { coder } = makeReader().read({ id: 'version', text: '' });
  return `isnad ${packageVersion()} (coder ${coder.version}, model ${coder.model})`;
}

/** The version of the command alone. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };
  return version;
}
