import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../src/knowledge/compile.js';
import { cell, cellList, type KnowledgeFault, parseTable, type Row } from '../src/knowledge/table.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const data = join(root, 'packages/coder/src/knowledge/data');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

const faults: KnowledgeFault[] = [];
const rows = readdirSync(data, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .flatMap((path) => parseTable({ path, text: readFileSync(join(data, path), 'utf8') }, faults));
const of = (kind: string): Row[] => rows.filter((row) => row.kind === kind);
const distinct = (kind: string, ...columns: string[]): number => new Set(of(kind).map((row) => columns.map((c) => cell(row, c)).join(' '))).size;
const having = (kind: string, column: string, value?: string): number =>
  of(kind).filter((row) => (value ? cell(row, column) === value : cell(row, column) !== '')).length;

/** What the knowledge holds, as the documents say it. */
const COUNTS: Readonly<Record<string, number>> = {
  verbs: distinct('verbs', 'lemma', 'root', 'form'),
  'of them with an event sense': new Set(
    of('verbs').flatMap((row) => (cell(row, 'type') === '' ? [] : [['lemma', 'root', 'form'].map((c) => cell(row, c)).join(' ')])),
  ).size,
  'event nouns': distinct('event-nouns', 'noun'),
  'light verbs': distinct('light-verbs', 'lemma', 'root', 'form'),
  'ways to report': distinct('reports', 'cue', 'pos', 'root', 'form'),
  'titles and offices': distinct('titles', 'title'),
  countries: of('countries').length,
  capitals: having('countries', 'capital'),
  organisations: of('organizations').length,
  'armed groups': having('organizations', 'type', 'armed_group'),
  'international bodies': having('organizations', 'type', 'igo'),
  parties: having('organizations', 'type', 'party'),
  people: of('people').length,
  'with an office': having('people', 'offices'),
  places: of('places').length,
};

describe('documents and knowledge agree', () => {
  it.each(['README.md', 'docs/knowledge.md'])('%s counts what there is', (path) => {
    const document = text(path);
    const counted = Object.entries(COUNTS).filter(([what]) => new RegExp(`\\d ${what}\\b`).test(document));
    expect(counted.length).toBeGreaterThan(6);
    for (const [what, count] of counted) expect(document, `${path} says another number of ${what}`).toContain(`${count.toLocaleString('en')} ${what}`);
  });

  it('is as much as the project promises', () => {
    const least = { 'of them with an event sense': 700, 'ways to report': 120, 'titles and offices': 300, organisations: 300, people: 400, places: 800 };
    for (const [what, count] of Object.entries(least)) expect(COUNTS[what], what).toBeGreaterThanOrEqual(count);
    expect(faults).toEqual([]);
  });

  it('the examples of CONTRIBUTING.md compile, and are in no file yet', () => {
    const examples = text('CONTRIBUTING.md')
      .split('\n')
      .filter((line) => /^ {4}[@\p{Script=Arabic}].*\|/u.test(line))
      .map((line) => line.trim());
    const headers = { people: 'name', places: 'name', verbs: 'lemma', organizations: 'name', reports: 'cue' } as const;
    const entries = examples.filter((line) => !line.startsWith('@'));
    expect(entries.length).toBeGreaterThanOrEqual(8);
    const known = new Set(Object.entries(headers).flatMap(([kind, column]) => of(kind).flatMap((row) => [cell(row, column), ...cellList(row, 'aliases')])));
    expect(entries.map((line) => line.split('|')[0]?.trim() ?? '').filter((name) => known.has(name))).toEqual([]);
    const own = examples.slice(examples.findIndex((line) => line.startsWith('@')));
    expect(compileKnowledge([{ path: 'desk.txt', text: own.join('\n') }]).faults).toEqual([]);
  });
});
