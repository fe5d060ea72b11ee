import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('./', import.meta.url);
const files = (language: string): string[] => readdirSync(new URL(`${language}/`, folder)).sort();
const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const ARABIC_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

function keysOf(language: string, file: string): string[] {
  const walk = (value: unknown, path: string): string[] =>
    typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => walk(inner, path === '' ? key : `${path}.${key}`)) : [path];
  return walk(JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')), '');
}

test('both languages have the same files', () => {
  expect(files('ar')).toEqual(files('en'));
});

test.each(files('en'))('%s: both languages say the same things, Arabic in all its plural forms', (file) => {
  const bare = (keys: readonly string[]): string[] => [...new Set(keys.map((key) => key.replace(PLURAL, '')))].sort();
  const arabic = keysOf('ar', file);
  expect(bare(arabic)).toEqual(bare(keysOf('en', file)));
  for (const key of bare(arabic.filter((one) => PLURAL.test(one)))) {
    expect(arabic.filter((one) => PLURAL.test(one) && one.replace(PLURAL, '') === key).sort()).toEqual(ARABIC_FORMS.map((form) => `${key}_${form}`).sort());
  }
});

test.each(files('ar'))('%s: no text is left in the other language', (file) => {
  const texts = (language: string): string => readFileSync(new URL(`${language}/${file}`, folder), 'utf8').replaceAll(/"[\w-]+":/g, '');
  // Written the same in both: commands, names of formats, and the name of the other language.
  const foreign = texts('ar')
    .replaceAll(/\{\{\w+\}\}|isnad \w+( \w+)?|English|WebGL|Shift|Delete|Enter|Natural Earth|Parquet|POLECAT|GeoJSON|GraphML|JSON-LD|JSONL|Atom/g, '')
    .match(/[A-Za-z]{4,}/g);
  expect(foreign).toBeNull();
});
