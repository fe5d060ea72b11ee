import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  const articles = TEXTS.map(([id, text, publisher, publishedAt]) => `${JSON.stringify({ id, text, publisher, publishedAt })}\n`);
  writeFileSync(join(folder, 'articles.jsonl'), articles.join(''));
  isnad('add', 'articles.jsonl', '--db', 'isnad.db');
  isnad('code', 'articles.jsonl', '-o', 'dossiers.jsonl');
});
afterAll(() => rmSync(folder, { recursive: true }));

function isnad(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe.each([
  ['a store', []],
  ['dossiers', ['-d', 'dossiers.jsonl']],
])('who else says so, of %s', (_, from: string[]) => {
  it('lists incidents and shows the claims and chains of one', () => {
    const { out, code } = isnad('incidents', '--at-least', '1', ...from);
    expect(code).toBe(0);
    const { rows, total } = JSON.parse(out);
    expect(total).toBe(rows.length);
    const [visit] = rows.filter(({ type }: { type: string }) => type === 'CONSULT');
    expect(visit.corroboration).toBe(1);
    const shown = isnad('incident', visit.id, '--format', 'table', ...from);
    expect(shown.out).toContain('c#');
    expect(shown.out).toContain('1 independent origin: beta');
  });

  it('gives dyads, balance and commitments as CSV', () => {
    expect(isnad('dyad', 'RUS', 'TUR', '--by', 'week', '--format', 'csv', ...from).out).toContain('2018-09-03,1,0,0,0,1,1,-10,10');
    expect(isnad('balance', 'TUR', 'RUS', 'USA', '--format', 'csv', ...from).out).toMatch(/2018-09-01,country:RUS,1,1,0[.\d]*,1\r\n/);
    expect(isnad('commitments', '--format', 'csv', ...from).out).toMatch(/CONSULT,.*,kept,d#/);
    expect(JSON.parse(isnad('commitments', '--state', 'open', ...from).out).total).toBe(0);
  });

  it('says what to do when the actor is unknown or the incident is not there', () => {
    expect(isnad('dyad', 'نابليون', ...from).err).toContain('no such actor');
    expect(isnad('incident', 'i-0', ...from).err).toContain('no such incident');
    expect(isnad('balance', 'TUR', 'RUS', ...from).code).toBe(1);
  });
});

describe('who else says so, of what is not there', () => {
  it('says what to do', () => {
    const articles = isnad('incidents', '-d', 'articles.jsonl');
    expect([articles.code, articles.err]).toEqual([1, expect.stringContaining('articles.jsonl:1: this is no dossier')]);
    expect(isnad('incidents', '--db', 'none.db').err).toContain('there is no such store');
    expect(isnad('incidents', '--sort', 'beauty').code).toBe(2);
  });

  it('links a store anew', () => {
    const before = isnad('incidents', '--at-least', '1').out;
    expect(isnad('relink').err).toContain('4 articles linked');
    expect(JSON.parse(isnad('incidents', '--at-least', '1').out).total).toBe(JSON.parse(before).total);
  });
});
