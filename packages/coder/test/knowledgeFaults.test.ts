import { expect, it } from 'vitest';
import { createReader } from '../src/index.js';
import type { KnowledgeFile } from '../src/knowledge/table.js';

/** What a desk is told of its files. */
function faultsOf(...files: readonly (readonly string[])[]): string[] {
  const told: string[] = [];
  const knowledge: KnowledgeFile[] = files.map((lines, i) => ({ path: `${i + 1}.txt`, text: lines.join('\n') }));
  createReader({ knowledge, onFault: ({ path, line, reason }) => told.push(`${path}:${line}: ${reason}`) });
  return told;
}

const PEOPLE = '@people | name | country | aliases | offices | en';
const SAMIR = 'سمير القماطي | LBY | القماطي | وزير الصحة @ LBY | Samir Gumati';

it('says once that a file begins without a header, and shows one', () => {
  const told = faultsOf([SAMIR, SAMIR, SAMIR]);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^1\.txt:1: entry before the header.*@people \| name \| country/);
});

it('says once what is wrong with a header, and reads no entry under it as one of the header before', () => {
  const told = faultsOf([PEOPLE, SAMIR, '@place | name', 'القماطية | LBY', '@people | name | nation', 'فلان | LBY']);
  expect(told).toEqual([
    expect.stringMatching(/^1\.txt:3: unknown kind "@place": one of .*the entries below it were not read$/),
    expect.stringMatching(/^1\.txt:5: unknown column "nation", missing column "country", "aliases", "offices", "en": @people has name/),
  ]);
});

it('names a repeated entry with the first one, and reads the first', () => {
  const told = faultsOf([PEOPLE, SAMIR, '', SAMIR.replace(' | وزير', '|وزير')], [PEOPLE.replace('| en', '|en'), SAMIR]);
  expect(told).toEqual(['1.txt:4: stands already at 1.txt:2', '2.txt:2: stands already at 1.txt:2']);
});

it.each([
  ['2019-13..', 'there is no such month or day'],
  ['2019-02-30..', 'there is no such month or day'],
  ['2019..2018', 'it ends before it begins'],
  ['yesterday', 'must be FROM..TO'],
])('refuses %s as the dates of an office', (dates, reason) => {
  expect(faultsOf([PEOPLE, `سمير القماطي | LBY | - | وزير الصحة @ LBY @ ${dates} | Samir`])).toEqual([expect.stringContaining(reason)]);
});

it.each(['2019..2019-06', '2019-06..2019', '2019-02-28..', '..2018', '2018-12-31..2019-01-01'])('takes %s as the dates of an office', (dates) => {
  expect(faultsOf([PEOPLE, `سمير القماطي | LBY | - | وزير الصحة @ LBY @ ${dates} | Samir`])).toEqual([]);
});

it('takes files with a byte order mark and with line ends of any system', () => {
  expect(
    faultsOf(
      [`\uFEFF${PEOPLE}\r\n${SAMIR}\r\n`],
      [PEOPLE, '# a comment', 'فلان العلاني | LBY | - | - | Fulan'].map((l) => `${l}\r`),
    ),
  ).toEqual([]);
});

it('names a code that no country has, unless the files add that country', () => {
  const stranger = 'سمير القماطي | XXX | - | - | Samir';
  expect(faultsOf([PEOPLE, stranger, SAMIR])).toEqual([expect.stringMatching(/^1\.txt:2: country "XXX": there is no country of this code/)]);
  expect(
    faultsOf(
      [PEOPLE, stranger],
      ['@countries | code | aliases | capital | capital en | adjective | people | government', 'XXX | بلاد الخيال | - | - | - | - | -'],
    ),
  ).toEqual([]);
});
