import { createReader } from '@isnad/coder';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareArticle } from '../prepare.js';
import { Store } from '../store.js';
import { ClaimColumns, dayOf } from './columns.js';

const reader = createReader();
const TEXTS = [
  'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء.',
  'أدان الرئيس الفرنسي إيمانويل ماكرون الهجوم على باريس.',
  'التقى لافروف نظيره التركي في أنقرة. وقصف الجيش السوري مدينة إدلب.',
  'ارتفعت درجات الحرارة قليلا في بيروت.',
];
const prepared = TEXTS.flatMap((text, t) =>
  [0, 1, 2, 3].map((id) =>
    prepareArticle(reader, { id: `a${id}`, text, publisher: t % 2 === 0 ? 'alpha' : null, publishedAt: t === 1 ? null : `2018-09-0${t + 1}` }),
  ),
);

/** The columns' live rows, and the tables', in a form that can be compared. */
function sides(store: Store, columns: ClaimColumns): [unknown, unknown] {
  columns.refresh();
  const inMemory: unknown[] = [];
  for (let row = 0; row < columns.rows; row++) {
    if (columns.live[row] !== 1) continue;
    const people: string[] = [];
    for (let i = columns.first[row] ?? 0; i < (columns.first[row + 1] ?? 0); i++) people.push(`${columns.role[i]} ${columns.actor[i]}`);
    const day = columns.day[row] ?? 0;
    inMemory.push([
      columns.event[row],
      columns.article[row],
      columns.types.word(columns.type[row] ?? 0),
      columns.statuses.word(columns.status[row] ?? 0),
      columns.publishers.word(columns.publisher[row] ?? 0),
      columns.place[row],
      day === 0 ? '' : dayOf(day),
      columns.corrected[row],
      people.sort().join(),
    ]);
  }
  const rows = store.connection.sqlite
    .prepare(
      `SELECT event_id, article_id, type, status, coalesce(publisher, ''), coalesce(place_id, 0), coalesce(day, ''), corrected,
       (SELECT coalesce(group_concat(x, ','), '') FROM (SELECT (role = 'recipient') || ' ' || actor_id AS x FROM participants p WHERE p.event_id = e.event_id ORDER BY 1)) FROM events e ORDER BY event_id`,
    )
    .raw()
    .all();
  return [inMemory.sort((a, b) => Number((a as number[])[0]) - Number((b as number[])[0])), rows];
}

describe('events as columns', () => {
  it('follow whatever is written, in any order', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), what: fc.array(fc.nat(prepared.length - 1), { minLength: 1, maxLength: 4 }) }),
      fc.record({ do: fc.constant('correct' as const), what: fc.nat(3), reject: fc.boolean() }),
      fc.record({ do: fc.constant('undo' as const), what: fc.nat(5) }),
      fc.record({ do: fc.constant('recode' as const), what: fc.nat(3) }),
      fc.record({ do: fc.constant('look' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const store = Store.open(':memory:');
        const columns = new ClaimColumns(store.connection);
        for (const one of steps) {
          if (one.do === 'add') store.add(one.what.flatMap((i) => prepared[i] ?? []));
          if (one.do === 'look') columns.refresh();
          if (one.do === 'recode')
            store.add(
              prepared.filter(({ document }) => document.id === `a${one.what}` && inStore(store, document.id) === document.text),
              true,
            );
          if (one.do === 'correct') {
            const text = inStore(store, `a${one.what}`);
            const found = /زار|أدان|التقى/.exec(text ?? '');
            const trigger = found?.[0];
            // What is rejected already cannot be put right: `correct` says so.
            if (trigger !== undefined && isTold(store, `a${one.what}`, found?.index ?? 0))
              store.correct(`a${one.what}`, { trigger, near: trigger }, one.reject ? { kind: 'reject' } : { kind: 'status', value: 'planned' }, {
                author: 'x',
                reason: '',
              });
          }
          if (one.do === 'undo') {
            const standing = store.connection.sqlite.prepare('SELECT correction_id FROM corrections WHERE undone_at IS NULL').pluck().all() as number[];
            const number = standing[one.what % Math.max(standing.length, 1)];
            if (number !== undefined) store.undo(number, 'x');
          }
        }
        const [inMemory, inTables] = sides(store, columns);
        expect(inMemory).toEqual(inTables);
        store.connection.sqlite.close();
      }),
      { numRuns: 60 },
    );
  });
});

function inStore(store: Store, id: string): string | undefined {
  return store.connection.sqlite.prepare('SELECT v.text FROM articles a JOIN versions v ON v.version_id = a.version_id WHERE a.id = ?').pluck().get(id) as
    | string
    | undefined;
}

/** Whether an event stands at an offset of an article's text. */
function isTold(store: Store, id: string, at: number): boolean {
  const told = 'SELECT count(*) FROM events e JOIN articles a ON a.article_id = e.article_id WHERE a.id = ? AND e.trigger_start <= ? AND e.trigger_end > ?';
  return Number(store.connection.sqlite.prepare(told).pluck().get(id, at, at)) > 0;
}
