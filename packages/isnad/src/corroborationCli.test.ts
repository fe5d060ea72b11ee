import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReader } from '@isnad/coder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** End to end: these run the command as it is built (`npm run build`). */
const BIN = fileURLToPath(new URL('../bin/isnad.js', import.meta.url));
const TEXTS = [
  ['a', 'قتل 15 شخصا في غارة شنتها القوات الروسية على مدينة إدلب السورية يوم الاثنين.', 'alpha', '2018-09-04'],
  ['b', 'مصادر طبية: عشرون قتيلا سقطوا في إدلب السورية يوم الاثنين في غارة للقوات الروسية.', 'beta', '2018-09-04'],
  ['c', 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء 4 أيلول 2018.', 'beta', '2018-09-05'],
  ['d', 'من المقرر أن يزور وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء 4 أيلول 2018.', 'beta', '2018-09-01'],
] as const;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-corroboration-'));
  const reader = createReader();
  const dossiers = TEXTS.map(([id, text, publisher, publishedAt]) => reader.read({ id, text, publisher, publishedAt }));
  writeFileSync(join(folder, 'dossiers.jsonl'), dossiers.map((dossier) => `${JSON.stringify(dossier)}\n`).join(''));
  writeFileSync(join(folder, 'articles.jsonl'), '{"text":"زار لافروف القاهرة."}\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

function isnad(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('who else says so, on the command line', () => {
  it('lists incidents and shows the claims and chains of one', () => {
    const { out, code } = isnad('incidents', '-d', 'dossiers.jsonl', '--at-least', '1', '--format', 'json');
    expect(code).toBe(0);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const [visit] = rows.filter(({ type }) => type === 'CONSULT');
    expect(visit.corroboration).toBe(1);
    const shown = isnad('incident', visit.id, '-d', 'dossiers.jsonl', '--format', 'text');
    expect(shown.out).toContain('c#');
    expect(shown.out).toContain('1 independent origin: ');
  });

  it('gives dyads, balance and commitments as CSV', () => {
    expect(isnad('dyad', 'RUS', 'TUR', '-d', 'dossiers.jsonl', '--by', 'week').out).toContain('2018-09-03,1,0,0,0,1');
    expect(isnad('balance', 'TUR', 'RUS', 'USA', '-d', 'dossiers.jsonl').out).toMatch(/2018-09-01,country:RUS,1,1,0[.\d]*,1\r\n/);
    expect(isnad('commitments', '-d', 'dossiers.jsonl').out).toMatch(/CONSULT,.*,kept,d#/);
  });

  it('says what to do when the file holds no dossiers, the actor is unknown or the incident is not there', () => {
    const articles = isnad('incidents', '-d', 'articles.jsonl');
    expect([articles.code, articles.err]).toEqual([1, expect.stringContaining('articles.jsonl:1: this is no dossier')]);
    expect(isnad('dyad', 'نابليون', '-d', 'dossiers.jsonl').err).toContain('no such actor');
    expect(isnad('incident', 'i-0', '-d', 'dossiers.jsonl').err).toContain('no such incident');
    expect(isnad('balance', 'TUR', 'RUS', '-d', 'dossiers.jsonl').code).toBe(1);
    expect(isnad('incidents').code).toBe(2);
  });
});
