import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../..', import.meta.url));
const coder = join(packages, 'coder/src');
const reading = join(coder, 'reading');
const isnad = join(packages, 'isnad/src');
/** The rooms of the coder, each taking from those before it; what stands in none puts them together. */
const HOUSE = ['arabic', 'knowledge', 'reading', ''];
/** The rooms of `reading/` in the order in which the stages run; what is learned stands below them all. */
const ROOMS = ['learned', 'words', 'phrases', 'entities', 'clauses', 'events', 'status', 'attribution', 'candidates', 'roles', 'selection', 'choices', ''];

/** Files below a folder that are no tests, by their paths. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.d.ts') && !name.endsWith('model.generated.ts'))
    .map((name) => join(folder, name));
}

/** What a file imports, as it says it. */
function importsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8');
  return [...code.matchAll(/^(?:(?:import|export|\}) ?.*from |import )'([^']+)';$|\bimport\('([^']+)'\)/gm)].map(([, named, loaded]) => named ?? loaded ?? '');
}

/** Imports among the files of a folder that go from a room to one after it. */
function lookingAhead(folder: string, rooms: readonly string[]): string[] {
  const rank = (path: string): number => {
    const room = relative(folder, dirname(path)).split(sep)[0] ?? '';
    const found = rooms.indexOf(room);
    if (found < 0) throw new Error(`${room} in ${relative(packages, folder)} is no room: add it here in its place, and to docs/architecture.md`);
    return found;
  };
  return filesIn(folder).flatMap((path) =>
    importsOf(path)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => resolve(dirname(path), specifier))
      .filter((target) => target.startsWith(folder + sep) && rank(target) > rank(path))
      .map((target) => `${relative(folder, path)} takes from ${relative(folder, target)}`),
  );
}

it('no stage looks ahead: rooms of reading/ import from themselves and those before', () => {
  expect(filesIn(reading).length).toBeGreaterThan(150);
  expect(lookingAhead(reading, ROOMS)).toEqual([]);
});

it('the language knows no politics, and neither knows how it is read', () => {
  // The form of a dossier, the coder's version and how it remembers are nobody's.
  expect(lookingAhead(coder, HOUSE).filter((taken) => !/ takes from (dossier|version|memory)\.js$/.test(taken))).toEqual([]);
});

it('the coder imports nothing but itself', () => {
  const foreign = filesIn(coder).flatMap((path) => importsOf(path).filter((s) => !s.startsWith('.') || !resolve(dirname(path), s).startsWith(coder + sep)));
  expect(foreign).toEqual([]);
});

it('the tool takes the coder as anybody does, and its store knows nothing of what shows it', () => {
  const files = filesIn(isnad);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => importsOf(path).some((s) => /\bcoder\/(src|dist)\//.test(s)))).toEqual([]);
  const store = filesIn(join(isnad, 'store'));
  expect(store.filter((path) => importsOf(path).some((s) => /^\.\.\/(server|commands|render|terminal)\//.test(s)))).toEqual([]);
});
