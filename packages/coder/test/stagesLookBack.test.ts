import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const reading = fileURLToPath(new URL('../src/reading', import.meta.url));
/** The rooms of `reading/` in the order in which the stages run; what is learned stands below them all. */
const ROOMS = ['learned', 'words', 'phrases', 'entities', 'clauses', 'events', 'status', 'attribution', 'candidates', 'roles', 'selection', 'choices', ''];

/** The place in the order of the room of a file; files that stand in none put the rooms together. */
function rank(path: string): number {
  const room = relative(reading, dirname(path));
  const found = ROOMS.indexOf(room);
  if (found < 0) throw new Error(`reading/${room} is no room: add it to ROOMS in the order in which the stages run, and to docs/architecture.md`);
  return found;
}

/** Imports of a file from `reading/` that look ahead. */
function lookingAhead(path: string): string[] {
  const imports = [...readFileSync(path, 'utf8').matchAll(/\bfrom '(\.[^']*)'/g)].map(([, specifier = '']) => resolve(dirname(path), specifier));
  return imports
    .filter((target) => target.startsWith(reading + sep) && rank(target) > rank(path))
    .map((target) => `${relative(reading, path)} takes from ${relative(reading, target)}`);
}

it('no stage looks ahead: rooms of reading/ import from themselves and those before', () => {
  const files = readdirSync(reading, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(150);
  expect(files.flatMap((name) => lookingAhead(join(reading, name)))).toEqual([]);
});
