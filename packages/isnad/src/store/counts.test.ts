import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createReader, type DocumentInput, PLOVER_TYPES } from '@isnad/coder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTS_MIGRATION } from './countsMigration.js';
import type { EventFilter } from './filters.js';
import type { Page } from './page.js';
import { type PreparedArticle, prepareArticle } from './prepare.js';
import { Store } from './store.js';

const SAMPLES = fileURLToPath(new URL('../../../../samples/', import.meta.url));
const documents = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(SAMPLES + name, 'utf8')) as DocumentInput);
const reader = createReader();
let prepared: PreparedArticle[] = [];
let store: Store;

beforeAll(() => {
  prepared = documents.map((document) => prepareArticle(reader, document));
  store = Store.open(':memory:');
  store.add(prepared);
}, 120_000);
afterAll(() => store.close());

const all = (of: Store, statement: string): unknown[] => of.connection.sqlite.prepare(statement).all();
const kept = (of: Store): unknown[] => [
  ...all(of, 'SELECT actor_id, role, type, count FROM actor_types ORDER BY 1, 2, 3'),
  ...all(of, 'SELECT actor_id, other_id, count FROM actor_partners ORDER BY 1, 2'),
];
/** The same, counted from the events themselves. */
const counted = (of: Store): unknown[] => [
  ...all(of, 'SELECT p.actor_id, p.role, e.type, count(*) AS count FROM participants p JOIN events e USING (event_id) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3'),
  ...all(
    of,
    `SELECT p.actor_id, o.actor_id AS other_id, count(*) AS count FROM participants p JOIN participants o ON o.event_id = p.event_id AND o.actor_id <> p.actor_id
     GROUP BY 1, 2 ORDER BY 1, 2`,
  ),
];

describe('counts of actors', () => {
  it('are right after adding, changing, reading anew, correcting, undoing and deleting', () => {
    const other = Store.open(':memory:');
    other.add(prepared);
    expect(kept(other).length).toBeGreaterThan(50);
    expect(kept(other)).toEqual(counted(other));
    other.add(prepared.slice(0, 5), true);
    expect(kept(other)).toEqual(counted(other));
    const [first] = documents;
    if (first === undefined) throw new Error('no samples');
    other.add([prepareArticle(reader, { ...first, text: 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء.' })]);
    expect(kept(other)).toEqual(counted(other));
    const anchor = { trigger: 'زار', near: 'زار وزير الخارجية' };
    const by = { author: 'Amal', reason: 'seen' };
    const before = kept(other);
    const correction = other.correct(first.id, anchor, { kind: 'actors', value: [{ name: 'فرنسا' }, { name: 'تركيا' }] }, by);
    expect(kept(other)).not.toEqual(before);
    expect(kept(other)).toEqual(counted(other));
    other.undo(correction, 'Amal');
    expect(kept(other)).toEqual(before);
    other.connection.sqlite.exec('DELETE FROM articles');
    expect(kept(other)).toEqual([]);
  });

  it('are made for a store of before', () => {
    const before = kept(store);
    const { sqlite } = store.connection;
    sqlite.exec('SAVEPOINT old');
    for (const trigger of ['participants_counted', 'events_uncounted']) sqlite.exec(`DROP TRIGGER ${trigger}`);
    for (const table of ['actor_types', 'actor_partners']) sqlite.exec(`DROP TABLE ${table}`);
    sqlite.exec(COUNTS_MIGRATION);
    expect(kept(store)).toEqual(before);
    sqlite.exec('ROLLBACK TO old');
    sqlite.exec('RELEASE old');
  });
});

describe('events of one participant', () => {
  const pages: Page[] = [{}, { limit: 3 }, { limit: 3, offset: 2 }, { sort: 'oldest', limit: 5 }, { limit: 2, offset: 1000 }];
  const days: EventFilter[] = [
    {},
    { from: '2018-01-01' },
    { to: '2018-06-01' },
    { from: '2018-03-01', to: '2019-01-01' },
    { from: '2018-06-01', to: '2017-01-01' },
  ];

  it('are those that the long way finds, in the same order', async () => {
    const names = (
      all(store, 'SELECT name FROM actors ORDER BY (SELECT count(*) FROM participants p WHERE p.actor_id = actors.actor_id) DESC LIMIT 12') as {
        name: string;
      }[]
    ).map(({ name }) => name);
    let found = 0;
    // Words of several names stand for several actors; nobody is called the last.
    for (const name of [...names, 'الرئيس', 'كيم', 'لاأحدهنا'])
      for (const field of ['actor', 'recipient', 'participant'] as const)
        for (const span of days)
          for (const page of pages) {
            const short = await store.events({ [field]: name, ...span }, page);
            const long = await store.events({ [field]: name, ...span, type: PLOVER_TYPES }, page);
            expect({ name, field, ...short }).toEqual({ name, field, ...long });
            found += short.rows.length;
          }
    expect(found).toBeGreaterThan(500);
  }, 60_000);
});
