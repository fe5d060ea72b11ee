import { expect, it } from 'vitest';
import { createReader } from '../src/index.js';
import { compileKnowledge } from '../src/knowledge/compile.js';
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

const VERBS = '@verbs | lemma | root | form | verbal nouns | with | type | frame';

it.each([
  ['a place of a frame', VERBS, 'زعزع | ز ع ز ع | QI | زعزعة | - | ACCUSE | Z=recipient', '"Z" in the frame: one of S, O, O2, G or a preposition'],
  ['a preposition', VERBS, 'زعزع | ز ع ز ع | QI | زعزعة | - | ACCUSE | كتاب=recipient', '"كتاب" in the frame: one of'],
  ['an empty frame', VERBS, 'زعزع | ز ع ز ع | QI | زعزعة | - | ACCUSE | -', 'an event needs a frame'],
  ['a class of nouns', VERBS, 'زعزع | ز ع ز ع | QI | زعزعة | class:nosuch | ACCUSE | S=actor', 'unknown class "nosuch": one of generic,'],
  [
    'a subject in the frame of a noun',
    '@event-nouns | noun | plural | type | genitive | frame',
    'زعزعة | - | ACCUSE | actor | S=actor',
    'S in the frame of a noun',
  ],
  ['a link', '@light-verbs | lemma | root | form | verbal nouns | link | subject', 'زعزع | ز ع ز ع | QI | زعزعة | X | actor', '"X" in the frame'],
  ['a reporting verb without its root', '@reports | cue | pos | root | form | sense | scope', 'زعزع | verb | - | - | say | after', '"" in column "form"'],
  ['a class', '@nouns | noun | plural | class', 'زعزوع | - | nosuch', 'unknown class "nosuch"'],
  ['a gender', '@given-names | name | gender', 'زعزوع | x', 'gender "x": must be m, f or mf'],
  ['an empty title', '@titles | title | feminine | plural | kind | organization', '- | - | - | office | -', 'column "title" is empty'],
  ['an empty line of a site', '@site-lines | begins | kind', '- | link', 'column "begins" is empty'],
])('refuses %s that is none, with file, line and reason', (_, header, line, reason) => {
  const told = faultsOf([header, line]);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`1.txt:2: ${reason}`);
});

it.each([
  ['a title that no line has', 'سمير القماطي | - | - | وزير القمرية | Samir Gumati', 'office "وزير القمرية": no line of @titles has it'],
  ['a body that no line has', 'سمير القماطي | - | - | وزير @ QQQ | Samir Gumati', 'office at "QQQ": neither the code of a country nor an organization'],
  ['a sign that no name has', 'سمير؟ القماطي | - | - | - | Samir Gumati', '"؟" in column "name": names are written with Arabic letters'],
  ['an English name that another has', 'كريم القماطي | - | - | - | Karim Gumati', '"Karim Gumati" is already called so'],
])('refuses %s among what is built in', (_, line, reason) => {
  const files = [
    { path: 'titles.txt', text: '@titles | title | feminine | plural | kind | organization\nوزير | وزيرة | وزراء | office | -' },
    { path: 'people.txt', text: `${PEOPLE}\nكريم الزنتاني | - | - | وزير | Karim Gumati\n${line}` },
  ];
  const { faults } = compileKnowledge(files, undefined, 'built-in');
  expect(faults.map(({ path, line: at, reason: why }) => `${path}:${at}: ${why}`)).toEqual([expect.stringContaining(`people.txt:3: ${reason}`)]);
});

it('refuses a mode that is none among what is built in, and takes any of a desk', () => {
  const files = [{ path: 'verbs.txt', text: `${VERBS}\nزعزع | ز ع ز ع | QI | زعزعة | - | ACCUSE/foo | S=actor` }];
  expect(compileKnowledge(files, undefined, 'built-in').faults.map(({ reason }) => reason)).toEqual(['ACCUSE has no mode "foo": one of investigate, sue']);
  expect(compileKnowledge(files).faults).toEqual([]);
});

it('takes dashes and apostrophes in a name for spaces', () => {
  const { model, faults } = compileKnowledge([{ path: 'people.txt', text: `${PEOPLE}\nسمير – القماطي | - | - | - | Samir Gumati` }], undefined, 'built-in');
  expect([faults, model.names.split('\t')[0]]).toEqual([[], 'سمير القماطي']);
});
