/** The steps of docs/reading.md, taken as a reader would take them: the article and the knowledge are read off the page itself. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(join(root, 'docs/reading.md'), 'utf8');
let work = '';

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'isnad-teach-'));
  mkdirSync(join(work, 'desk'));
  writeFileSync(join(work, 'article.txt'), block('article'));
  writeFileSync(join(work, 'desk/verbs.txt'), block('knowledge'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** What a fenced block of the page holds. */
function block(name: string): string {
  const found = new RegExp(`\`\`\`${name}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1];
  if (found === undefined) throw new Error(`docs/reading.md has no block "${name}"`);
  return found;
}

function isnad(...args: string[]): { stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'packages/isnad/bin/isnad.js'), ...args], { cwd: work, encoding: 'utf8' });
}

it('a verb is unknown, is taught with one line, and is then found in any inflection', () => {
  expect(isnad('read', 'article.txt').stdout).toContain('No events');
  const { stdout } = isnad('read', 'article.txt', '--knowledge', 'desk', '--explain');
  expect(stdout).toMatch(/SUPPORT\/praise {2}✓ actual/);
  expect(stdout).toMatch(/SUPPORT\/praise {2}✗ negated/);
  expect(stdout).toContain('desk/verbs.txt:2');
});

it('a faulty line is named with what to do', () => {
  writeFileSync(join(work, 'desk/verbs.txt'), block('knowledge').replace('| II |', '| VIII |'));
  const { stderr } = isnad('read', 'article.txt', '--knowledge', 'desk');
  expect(stderr).toMatch(/verbs\.txt:2: .*gives "اتشح"/);
});
