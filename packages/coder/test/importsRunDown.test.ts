import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** An empty tree with the project's own lint rules, for files that break them. */
const tree = mkdtempSync(join(tmpdir(), 'isnad-imports-'));
copyFileSync(join(root, 'biome.json'), join(tree, 'biome.json'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** Whether the linter refuses an import in a file at a path. */
function isRefused(path: string, from: string): boolean {
  const file = join(tree, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `export * from '${from}';\n`);
  const biome = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '--vcs-enabled=false', path], { cwd: tree, encoding: 'utf8' });
  const said = `${biome.stdout}${biome.stderr}`;
  expect(said).toContain('Checked 1 file');
  return said.includes('noRestrictedImports');
}

describe('imports run downwards', () => {
  it.each([
    ['packages/coder/src/arabic/x.ts', '../reading/learned/terms.js'],
    ['packages/coder/src/arabic/x.ts', '../../../isnad/src/cli.js'],
    ['packages/coder/src/knowledge/x.ts', '../reading/learned/terms.js'],
    ['packages/coder/src/reading/x.ts', '../../../web/src/main.js'],
    ['packages/coder/src/x.ts', '../../isnad/src/cli.js'],
    ['packages/isnad/src/x.ts', '../../web/src/main.js'],
    ['packages/isnad/src/store/x.ts', '../../../web/src/main.js'],
  ])('%s takes nothing from %s', (path, from) => {
    expect(isRefused(path, from)).toBe(true);
  });
  it.each([
    ['packages/coder/src/reading/x.ts', '../knowledge/model.js'],
    ['packages/isnad/src/x.ts', '@isnad/coder'],
  ])('%s may take %s', (path, from) => {
    expect(isRefused(path, from)).toBe(false);
  });
});
