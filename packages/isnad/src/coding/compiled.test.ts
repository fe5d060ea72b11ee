import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CODE_CACHE, compileAhead, loadCoder } from './compiled.js';

const folder = mkdtempSync(join(tmpdir(), 'isnad-compiled-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a Node of its own makes of a cache: V8 would take from this one's memory what it has compiled before. */
function loadedWith(cache: Buffer): { readonly ahead: boolean; readonly words: number } {
  const file = join(folder, 'cache');
  writeFileSync(file, cache);
  const compiled = new URL('../../dist/coding/compiled.js', import.meta.url).href;
  const script = `import { readFileSync } from 'node:fs';
    import { loadCoder } from ${JSON.stringify(compiled)};
    const { core, ahead } = loadCoder(readFileSync(${JSON.stringify(file)}));
    console.log(JSON.stringify({ ahead, words: core.tokenise('قصف الجيش').length }));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })) as ReturnType<typeof loadedWith>;
}

describe('the coder compiled ahead', () => {
  const built = readFileSync(CODE_CACHE);

  it('is used when the command was built with this Node', () => {
    expect(loadedWith(built)).toEqual({ ahead: true, words: 2 });
  });

  it.each([
    ['of something else', Buffer.from('no cache at all, though it is as long as a header of one would be')],
    ['of another coder, as long as this one', Buffer.concat([Buffer.alloc(32, 1), built.subarray(32)])],
    ['of another version of V8', Buffer.concat([built.subarray(0, 36), Buffer.from([1, 2, 3, 4]), built.subarray(40)])],
    ['cut short', built.subarray(0, 100_000)],
    ['empty', Buffer.alloc(0)],
  ])('is passed over when it is %s', (_, cache) => {
    expect(loadedWith(cache)).toEqual({ ahead: false, words: 2 });
  });

  it('has all that the coder exports', () => {
    const { core } = loadCoder(compileAhead((one) => one.tokenise('قصف الجيش')));
    expect(Object.keys(core).sort()).toEqual(Object.keys(loadCoder(undefined).core).sort());
    expect(core.tokenise('قصف الجيش')).toHaveLength(2);
  });
});
