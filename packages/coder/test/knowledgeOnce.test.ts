import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DATA = new URL('../src/knowledge/data/', import.meta.url).pathname;

/** Rows of a data file with what they are known by: the first columns. */
function keysIn(path: string, columns: number): string[] {
  return readFileSync(join(DATA, path), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^[#@]/.test(line))
    .map((line) => line.split(' | ').slice(0, columns).join(' | '));
}

/** What stands more than once. */
function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, i) => keys.indexOf(key) !== i))];
}

describe('nobody and nothing stands twice in the built-in knowledge', () => {
  it('people, by name and country', () => {
    expect(repeated(readdirSync(join(DATA, 'people')).flatMap((file) => keysIn(join('people', file), 2)))).toEqual([]);
  });
  it('titles', () => {
    expect(repeated(keysIn('titles.txt', 5))).toEqual([]);
  });
  it('given names', () => {
    expect(repeated(keysIn('given-names.txt', 1))).toEqual([]);
  });
  it('verbs without an event, by root and form', () => {
    expect(repeated(keysIn('verbs/other.txt', 6))).toEqual([]);
  });
});
