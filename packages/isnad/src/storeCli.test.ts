import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** End to end: these run the command as it is built (`npm run build`). */
const BIN = fileURLToPath(new URL('../bin/isnad.js', import.meta.url));
const VISIT = { id: 'a', text: 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء.', publishedAt: '2018-09-05' };
const WEATHER = { id: 'b', text: 'ارتفعت درجات الحرارة قليلا في بيروت.', publishedAt: '2018-09-05' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function isnad(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args, '--db', 'd.db'], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function add(...articles: object[]) {
  writeFileSync(join(folder, 'articles.jsonl'), articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  return isnad('add', 'articles.jsonl');
}

const correct = (change: object) =>
  isnad('correct', 'a', '--near', 'زار وزير الخارجية', '--trigger', 'زار', '--change', JSON.stringify(change), '--author', 'Amal', '--reason', 'seen');

describe('the store, on the command line', () => {
  it('keeps an article once, however often it is added', () => {
    expect(add(VISIT, WEATHER).err).toContain('2 added');
    expect(add(VISIT, WEATHER).err).toContain('0 added, 0 changed, 2 already there');
  });

  it('finds an article by another inflection of a word', () => {
    add(VISIT, WEATHER);
    const found = JSON.parse(isnad('search', 'زيارة').out);
    expect(found.rows.map((row: { id: string }) => row.id)).toEqual(['a']);
  });

  it('keeps the good articles beside a line that is no JSON', () => {
    writeFileSync(join(folder, 'mixed.jsonl'), `${JSON.stringify(VISIT)}\n{broken\n${JSON.stringify(WEATHER)}\n`);
    const { code, err } = isnad('add', 'mixed.jsonl');
    expect(code).toBe(1);
    expect(err).toContain('2 added');
    expect(err).not.toContain('    at ');
  });

  it.each([
    { kind: 'type', value: 'CONSULT' },
    { kind: 'status', value: 'planned' },
    { kind: 'date', value: { start: '2018-09-03', end: '2018-09-03' } },
    { kind: 'reject' },
  ])('lays a correction of the $kind over the reading, and keeps it through recode', (change) => {
    add(VISIT);
    const read = isnad('export', 'csv').out;
    expect(correct(change).code).toBe(0);
    const corrected = isnad('export', 'csv').out;
    expect(corrected).not.toBe(read);
    expect(isnad('recode', '--all').code).toBe(0);
    expect(isnad('export', 'csv').out).toBe(corrected);
  });

  it('says what is wrong with a change it does not know', () => {
    add(VISIT);
    const { code, err } = correct({ kind: 'mood', value: 'good' });
    expect(code).not.toBe(0);
    expect(err).toContain('"kind" must be');
  });
});
