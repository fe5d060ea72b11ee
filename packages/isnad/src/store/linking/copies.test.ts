import { createReader, type DocumentInput } from '@isnad/coder';
import { describe, expect, it } from 'vitest';
import { Corroboration } from '../../corroboration/corroboration.js';
import { connect } from '../open.js';
import { type PreparedArticle, prepareArticle } from '../prepare.js';
import { Store } from '../store.js';
import { Writer } from '../writer.js';

const reader = createReader();
const REPORT = [
  'قتل 15 شخصا في غارة شنتها القوات الروسية على مدينة إدلب السورية يوم الاثنين 3 أيلول 2018.',
  'والتقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي مولود جاويش أوغلو في أنقرة يوم الثلاثاء 4 أيلول 2018.',
  'وبحث الوزيران الوضع في شمال سوريا ومستقبل اتفاق خفض التصعيد وعودة اللاجئين إلى مدنهم وقراهم.',
].join(' ');
const OTHER = 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء 4 أيلول 2018، والتقى نظيره التركي مولود جاويش أوغلو في أنقرة.';

function copies(count: number, text = (_: number): string => REPORT): DocumentInput[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `copy-${i}`,
    text: text(i),
    publisher: i % 3 === 0 ? 'alpha' : `outlet ${i % 7}`,
    publishedAt: '2018-09-04',
  }));
}

const ready = (document: DocumentInput): PreparedArticle => prepareArticle(reader, document);

/** What is compared to link articles that come in batches. */
function workOf(articles: readonly DocumentInput[]): Writer['comparisons'] {
  const writer = new Writer(connect(':memory:'));
  for (let i = 0; i < articles.length; i += 16) writer.add(articles.slice(i, i + 16).map(ready));
  return writer.comparisons;
}

function linked(store: Store): unknown {
  const all = (sql: string) => store.connection.sqlite.prepare(sql).all();
  return {
    stories: all('SELECT a.id, s.story_id FROM stories s JOIN articles a USING (article_id) ORDER BY 1'),
    incidents: all(
      `SELECT i.incident_id, i.corroboration, i.claims, i.documents, i.outlets, i.contradictions, a.id, e.local_id, c.position FROM incidents i
       JOIN incident_claims c ON c.incident = i.incident JOIN events e ON e.event_id = c.event_id JOIN articles a ON a.article_id = e.article_id ORDER BY 1, 7, 8`,
    ),
    rows: ['claim_keys', 'claim_links', 'claim_twins', 'story_bands', 'article_claims'].map((table) => all(`SELECT count(*) AS n FROM ${table}`)),
  };
}

function storeOf(articles: readonly DocumentInput[]): Store {
  const store = Store.open(':memory:');
  for (const one of articles) store.add([ready(one)]);
  return store;
}

describe('a report that is printed again and again', () => {
  it('is compared once, however often it was printed', () => {
    const other = { id: 'other', text: OTHER, publisher: 'beta', publishedAt: '2018-09-05' };
    const few = workOf([other, ...copies(2)]);
    expect(few.claims).toBeGreaterThan(0);
    expect(workOf([other, ...copies(200)])).toEqual(few);
  });

  it('is compared claim by claim only where it was changed', () => {
    const named = (i: number): string => `خاص بالصحيفة رقم ${i}\n${REPORT}`;
    expect(workOf(copies(120, named)).claims).toBe(workOf(copies(20, named)).claims);
  });

  it('is linked as corroboration in memory links it, with what is told in other words', () => {
    const articles = [...copies(12), { id: 'other', text: OTHER, publisher: 'beta', publishedAt: '2018-09-05' }, ...copies(14).slice(12)];
    const store = storeOf(articles);
    const file = new Corroboration();
    for (const one of articles) file.add(reader.read(one));
    const rows = store.connection.sqlite.prepare('SELECT incident_id, corroboration, claims FROM incidents ORDER BY 1').all();
    expect(rows).toEqual(file.incidents().map(({ id, corroboration, claims }) => ({ incident_id: id, corroboration, claims: claims.length })));
    expect(file.incidents().some(({ claims }) => claims.length >= 14)).toBe(true);
  });

  it('stays linked when the copy that came first is changed, and when all are read anew', () => {
    const other = { id: 'other', text: OTHER, publisher: 'beta', publishedAt: '2018-09-05' };
    const articles = [...copies(8), other];
    const store = storeOf(articles);
    const changed = [{ ...articles[0], id: 'copy-0', text: OTHER }, ...articles.slice(1)];
    store.add([ready({ ...other, id: 'copy-0', publisher: 'alpha', publishedAt: '2018-09-04' })]);
    expect(linked(store)).toEqual(linked(storeOf(changed)));
    store.add(copies(1).map(ready));
    expect(linked(store)).toEqual(linked(storeOf(articles)));
    store.add(articles.map(ready), true);
    expect(linked(store)).toEqual(linked(storeOf(articles)));
    expect(store.connection.sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  it('stands alone each time where it says too little to be told from others', () => {
    const articles = copies(6, () => 'زار لافروف القاهرة.');
    const store = storeOf(articles);
    const file = new Corroboration();
    for (const one of articles) file.add(reader.read(one));
    const rows = store.connection.sqlite.prepare('SELECT incident_id, claims FROM incidents ORDER BY 1').all();
    expect(rows).toEqual(file.incidents().map(({ id, claims }) => ({ incident_id: id, claims: claims.length })));
    expect(rows).toHaveLength(6);
  });
});
