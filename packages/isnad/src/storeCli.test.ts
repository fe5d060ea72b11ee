import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
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

  it('takes the versions of one article in their order, also where the store had one of them before', () => {
    const [first, second] = [VISIT, { ...VISIT, text: VISIT.text.replace('تركيا', 'مصر') }];
    add(first);
    expect(add(first, second, first, second, second, first).err).toContain('0 added, 4 changed, 2 already there');
    expect(JSON.parse(isnad('search', 'تركيا').out).total).toBe(1);
    expect(JSON.parse(isnad('search', 'مصر').out).total).toBe(0);
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

  it('keeps the versions of an article that changed, and counts it once', () => {
    add(VISIT);
    expect(add({ ...VISIT, text: VISIT.text.replace('تركيا', 'مصر') }).err).toContain('0 added, 1 changed');
    expect(add({ ...VISIT, text: VISIT.text.replace('تركيا', 'مصر') }).err).toContain('0 added, 0 changed, 1 already there');
    expect(JSON.parse(isnad('search', 'مصر').out).total).toBe(1);
    expect(JSON.parse(isnad('search', 'تركيا').out).total).toBe(0);
    expect(JSON.parse(isnad('events', '--recipient', 'EGY').out).total + JSON.parse(isnad('events', '--recipient', 'مصر').out).total).toBeGreaterThan(0);
  });

  it('reads anew with other knowledge, shows what changed, and reads again only what that has not read', () => {
    const invented = { id: 'c', text: 'زقفل الرئيس التركي رجب طيب أردوغان روسيا يوم الثلاثاء.', publishedAt: '2018-09-05' };
    add(VISIT, invented);
    mkdirSync(join(folder, 'desk'));
    writeFileSync(
      join(folder, 'desk', 'verbs.txt'),
      '@verbs | lemma | root | form | verbal nouns | with | type | frame\nزقفل | ز ق ف ل | QI | زقفلة | - | SANCTION | S=actor O=recipient\n',
    );
    expect(correct({ kind: 'status', value: 'planned' }).code).toBe(0);
    const anew = isnad('recode', '--knowledge', 'desk');
    expect(anew.code).toBe(0);
    expect(anew.out).toContain('c\n  + SANCTION actual "زقفل" (0): رجب طيب أردوغان → روسيا');
    expect(anew.out).not.toContain('a\n');
    expect(anew.err).toContain('2 articles read anew');
    const events = JSON.parse(isnad('events').out).rows as { type: string; status: string; model: string }[];
    expect(events.map(({ type, status }) => `${type} ${status}`).sort()).toEqual(['CONSULT planned', 'SANCTION actual']);
    expect(isnad('recode', '--knowledge', 'desk').err).toContain('0 articles read anew');
    // Without the desk's verb the event is gone again.
    expect(isnad('recode').out).toContain('  - SANCTION actual');
  });

  it('goes on after a kill', async () => {
    const many = Array.from({ length: 200 }, (_, i) => ({ ...VISIT, id: `n${i}`, text: `${VISIT.text} ${i}` }));
    add(...many);
    mkdirSync(join(folder, 'desk'));
    writeFileSync(
      join(folder, 'desk', 'verbs.txt'),
      '@verbs | lemma | root | form | verbal nouns | with | type | frame\nزقفل | ز ق ف ل | QI | زقفلة | - | SANCTION | S=actor O=recipient\n',
    );
    const left = (): number => {
      const store = new Database(join(folder, 'd.db'), { readonly: true });
      try {
        const sql = 'SELECT count(*) FROM versions v JOIN runs r USING (run_id) WHERE r.run_id = (SELECT min(run_id) FROM runs)';
        return store.prepare(sql).pluck().get() as number;
      } finally {
        store.close();
      }
    };
    const child = spawn(process.execPath, [BIN, 'recode', '--knowledge', 'desk', '--jobs', '1', '--db', 'd.db'], { cwd: folder });
    while (left() === 200) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await once(child, 'close');
    const rest = left();
    expect(isnad('recode', '--knowledge', 'desk').err).toContain(`${rest} articles read anew`);
    expect(left()).toBe(0);
  });

  it('finds phrases of exact words, and in any inflection', () => {
    add(VISIT, { ...VISIT, id: 'd', text: 'انتهت زيارة الوزير الروسي إلى تركيا. وقال الوزير إن وزير الدفاع في الخارجية.' });
    const found = (query: string) => JSON.parse(isnad('search', query).out).rows.map(({ id }: { id: string }) => id);
    expect(found('"وزير الخارجية"')).toEqual(['a']);
    expect(found('"الوزير الخارجية"')).toEqual([]);
    expect(found('~"الوزراء الروس"').sort()).toEqual(['d']);
    expect(found('~"زار وزير"').sort()).toEqual(['a', 'd']);
    expect(found('"زار وزير"')).toEqual(['a']);
    const { rows } = JSON.parse(isnad('search', '"وزير الخارجية"').out);
    const { text, marks } = rows[0].snippet;
    expect(marks.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toEqual(['وزير الخارجية']);
  });

  it('says what is wrong with a change it does not know', () => {
    add(VISIT);
    const { code, err } = correct({ kind: 'mood', value: 'good' });
    expect(code).not.toBe(0);
    expect(err).toContain('"kind" must be');
  });
});
