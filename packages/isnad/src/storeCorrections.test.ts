import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from './store/corrections.js';

/** End to end: these run the command as it is built (`npm run build`). */
const BIN = fileURLToPath(new URL('../bin/isnad.js', import.meta.url));
const CHECK = fileURLToPath(new URL('../../../../shared/gold/check.py', import.meta.url));
const TEXT =
  'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء. وارتفعت درجات الحرارة قليلا في بيروت. وهذه فرنسا وهذه اليونان وهذا أحمد علي وهذه أنقرة.';
const PATIENCE = 180_000;

const FRANCE = { name: 'فرنسا', key: 'country:FRA', type: 'country' };
const GREECE = { name: 'اليونان', key: 'country:GRC', type: 'country' };

type Row = Readonly<Record<string, unknown>>;

/** For each kind the change, and what of the article's event must be so afterwards; null where it must be gone. */
const CHANGES: readonly { readonly id: string; readonly change: Change; readonly shows: Row | null; readonly trigger?: string; readonly near?: string }[] = [
  { id: 'type', change: { kind: 'type', value: 'AGREE' }, shows: { type: 'AGREE' } },
  { id: 'status', change: { kind: 'status', value: 'planned' }, shows: { status: 'planned' } },
  { id: 'actors', change: { kind: 'actors', value: [FRANCE] }, shows: { actor_keys: 'country:FRA' } },
  { id: 'recipients', change: { kind: 'recipients', value: [FRANCE, GREECE] }, shows: { recipient_keys: 'country:FRA; country:GRC' } },
  {
    id: 'source',
    change: { kind: 'source', value: { kind: 'named', entity: { name: 'أحمد علي', type: 'person' } } },
    shows: { source_kind: 'named', source: 'أحمد علي' },
  },
  { id: 'date', change: { kind: 'date', value: { start: '2018-09-03', end: '2018-09-03' } }, shows: { day: '2018-09-03', date_end: '2018-09-03' } },
  { id: 'place', change: { kind: 'place', value: { name: 'أنقرة', type: 'place' } }, shows: { place: 'أنقرة' } },
  { id: 'reject', change: { kind: 'reject' }, shows: null },
  {
    id: 'add',
    change: { kind: 'add', type: 'CONSULT', status: 'possible', actors: [FRANCE], recipients: [GREECE] },
    trigger: 'ارتفعت',
    near: 'وارتفعت درجات',
    shows: { type: 'CONSULT', status: 'possible', actor_keys: 'country:FRA', recipient_keys: 'country:GRC' },
  },
  {
    id: 'add-all',
    change: {
      kind: 'add',
      type: 'CONSULT',
      status: 'planned',
      actors: [FRANCE],
      recipients: [],
      source: { kind: 'named', entity: { name: 'أحمد علي', type: 'person' } },
      date: { start: '2018-09-10', end: '2018-09-12' },
      place: { name: 'أنقرة', type: 'place' },
    },
    trigger: 'ارتفعت',
    near: 'وارتفعت درجات',
    shows: { status: 'planned', source_kind: 'named', source: 'أحمد علي', day: '2018-09-10', date_end: '2018-09-12', place: 'أنقرة' },
  },
  { id: 'merge', change: { kind: 'merge', from: { name: 'سيرغي لافروف' }, into: FRANCE }, shows: { actor_keys: 'country:FRA' } },
  { id: 'split', change: { kind: 'split', mention: 'تركيا', value: GREECE }, shows: { recipient_keys: 'country:GRC' } },
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-corrections-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function isnad(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args, '--db', 'd.db'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`isnad ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Events of all articles, by article; numbers of rows and the note of a correction apart, which writing anew changes. */
function events(): Map<string, Row[]> {
  const { rows } = JSON.parse(isnad('events', '--limit', '200')) as { rows: Row[] };
  const byArticle = new Map<string, Row[]>();
  for (const { event_id, ...row } of rows.sort((a, b) => String(a.event).localeCompare(String(b.event)))) {
    const id = String(row.article);
    byArticle.set(id, [...(byArticle.get(id) ?? []), row]);
  }
  return byArticle;
}

function expectCorrected(now: Map<string, Row[]>): void {
  for (const { id, shows, trigger = 'زار' } of CHANGES) {
    const event = (now.get(id) ?? []).find((row) => row.trigger === trigger);
    if (shows === null) expect({ id, event }).toEqual({ id, event: undefined });
    else expect({ id, ...event }).toMatchObject({ id, ...shows, corrected: 1 });
  }
}

describe('corrections of every kind, on the command line', () => {
  it(
    'are laid over the reading, survive reading anew, and are gone when undone',
    () => {
      writeFileSync(join(folder, 'a.jsonl'), CHANGES.map(({ id }) => `${JSON.stringify({ id, text: TEXT, publishedAt: '2018-09-05' })}\n`).join(''));
      isnad('add', 'a.jsonl');
      const before = events();
      for (const { id } of CHANGES) expect((before.get(id) ?? []).map(({ trigger }) => trigger)).toEqual(['زار']);
      for (const { id, change, trigger = 'زار', near = 'زار وزير الخارجية' } of CHANGES)
        isnad('correct', id, '--near', near, '--trigger', trigger, '--change', JSON.stringify(change), '--author', 'Amal', '--reason', 'seen');
      const corrected = events();
      expectCorrected(corrected);
      isnad('recode', '--all');
      expect(events()).toEqual(corrected);
      const made = JSON.parse(isnad('corrections')) as { correction_id: number; applied: number; author: string }[];
      expect(made.map(({ applied, author }) => [applied, author])).toEqual(CHANGES.map(() => [1, 'Amal']));
      for (const { correction_id } of made) isnad('corrections', '--undo', String(correction_id), '--author', 'Badr');
      expect(events()).toEqual(before);
      isnad('recode', '--all');
      expect(events()).toEqual(before);
    },
    PATIENCE,
  );
});

describe('an event that is told already', () => {
  it(
    'is not added a second time',
    () => {
      const add = JSON.stringify({ kind: 'add', type: 'AID' });
      expect(() => isnad('correct', 'merge', '--near', 'زار وزير', '--trigger', 'زار', '--change', add, '--author', 'Amal', '--reason', '')).toThrow(
        /told by "زار" already/,
      );
    },
    PATIENCE,
  );
});

describe.skipIf(!existsSync(CHECK))('corrected articles as gold', () => {
  it(
    'are what the checker of the gold takes',
    () => {
      for (const { id, change, trigger = 'زار', near = 'زار وزير الخارجية' } of CHANGES)
        isnad('correct', id, '--near', near, '--trigger', trigger, '--change', JSON.stringify(change), '--author', 'Amal', '--reason', 'seen');
      // Nobody whom the text names: gold, being of words, has no place for him.
      const stranger = { kind: 'recipients', value: [FRANCE, { name: 'رجل من خارج النص', type: 'person' }] };
      isnad('correct', 'type', '--near', 'زار وزير', '--trigger', 'زار', '--change', JSON.stringify(stranger), '--author', 'Amal', '--reason', 'seen');
      const lines = isnad('export', 'gold').split('\n').filter(Boolean);
      expect(lines.length).toBe(CHANGES.length);
      isnad('export', 'gold', '--output', 'gold/');
      for (const line of lines) {
        const { article, gold } = JSON.parse(line) as { article: { id: string }; gold: object };
        expect(JSON.parse(readFileSync(join(folder, 'gold', `${article.id}.article.json`), 'utf8'))).toEqual(article);
        expect(JSON.parse(readFileSync(join(folder, 'gold', `${article.id}.gold.json`), 'utf8'))).toEqual(gold);
      }
      expect(readdirSync(join(folder, 'gold'))).toHaveLength(2 * lines.length);
      const { status, stdout, stderr } = spawnSync('python3', [CHECK, join(folder, 'gold')], { encoding: 'utf8' });
      expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: expect.stringContaining(`${CHANGES.length} files 0 errors`) });
    },
    PATIENCE,
  );
});
