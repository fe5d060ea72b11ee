import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));
/** Fetched before anything is shown. */
const ALWAYS = ['common', 'terms'];

test.each(readdirSync(PAGES))('%s: the route fetches the texts of everything on its page', (page) => {
  const route = readFileSync(join(PAGES, page, 'route.ts'), 'utf8');
  const fetched = [...(/[tT]exts\(([^)]*)\)/.exec(route)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name);
  const first = /import\('\.\/(\w+\.tsx)'\)/.exec(route)?.[1];
  if (first === undefined) throw new Error(`${page} has no page`);
  const used = new Set<string>();
  gather(join(PAGES, page, first), used, new Set());
  expect([...used].filter((name) => !ALWAYS.includes(name) && !fetched.includes(name))).toEqual([]);
});

/** The pages whose texts a file and all that it imports ask for. */
function gather(file: string, used: Set<string>, seen: Set<string>): void {
  // An address to link to is no part of the page, nor is the example in a comment.
  if (seen.has(file) || /\/(?:route|useTranslation)\.ts$/.test(file) || !existsSync(file)) return;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, names = ''] of source.matchAll(/useTranslation\(([^)]*)\)/g)) for (const [, name = ''] of names.matchAll(/'(\w+)'/g)) used.add(name);
  for (const [, path = ''] of source.matchAll(/(?:from |import\()'(\.[^']+\.tsx?)'/g)) gather(join(dirname(file), path), used, seen);
}
