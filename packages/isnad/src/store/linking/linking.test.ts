import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createReader, type DocumentInput } from '@isnad/coder';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../corroboration/claims.js';
import { Corroboration } from '../../corroboration/corroboration.js';
import { type PreparedArticle, prepareArticle } from '../prepare.js';
import { Store } from '../store.js';
import { packClaims, unpackClaims } from './packClaims.js';

const SAMPLES = fileURLToPath(new URL('../../../../../samples/', import.meta.url));
const reader = createReader();
const STRIKE = 'قتل 15 شخصا في غارة شنتها القوات الروسية على مدينة إدلب السورية يوم الاثنين 3 أيلول 2018.';
const TALKS =
  'التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي مولود جاويش أوغلو في أنقرة يوم الثلاثاء 4 أيلول 2018. وبحث الوزيران الوضع في شمال سوريا ومستقبل اتفاق خفض التصعيد وعودة اللاجئين إلى مدنهم وقراهم.';
const PLAN = 'من المقرر أن يزور وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء 4 أيلول 2018.';
const VISIT = 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء 4 أيلول 2018.';

const article = (id: string, text: string, publisher: string, publishedAt = '2018-09-04'): DocumentInput => ({ id, text, publisher, publishedAt });
const ARTICLES: readonly DocumentInput[] = [
  ...readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(SAMPLES + name, 'utf8')) as DocumentInput),
  article('a', STRIKE, 'alpha'),
  article('b', STRIKE.replace('15 شخصا', '20 شخصا'), 'beta'),
  article('c', `${STRIKE} ${TALKS}`, 'gamma'),
  article('d', TALKS, 'alpha'),
  article('e', `خاص. ${TALKS}`, 'beta', '2018-09-05'),
  article('p', PLAN, 'gamma', '2018-09-02'),
  article('q', VISIT, 'delta', '2018-09-05'),
];

const prepared = new Map<DocumentInput, PreparedArticle>();

function prepare(one: DocumentInput): PreparedArticle {
  const ready = prepared.get(one) ?? prepareArticle(reader, one);
  prepared.set(one, ready);
  return ready;
}

function add(store: Store, articles: readonly DocumentInput[]): void {
  for (const one of articles) store.add([prepare(one)]);
}

/** Everything that is linked, by names that do not depend on the order of arrival. */
function links(store: Store): unknown {
  const all = (sql: string) => store.connection.sqlite.prepare(sql).all();
  return {
    stories: all('SELECT a.id, s.story_id FROM stories s JOIN articles a USING (article_id) ORDER BY 1'),
    incidents: all(
      `SELECT i.incident_id, i.type, i.date_start, i.date_end, i.corroboration, i.claims, i.documents, i.outlets, i.contradictions, a.id, e.local_id, c.position FROM incidents i
       JOIN incident_claims c ON c.incident = i.incident JOIN events e ON e.event_id = c.event_id JOIN articles a ON a.article_id = e.article_id ORDER BY 1, 10, 11`,
    ),
    dyads: all(
      `SELECT x.key AS a, y.key AS b, d.day, i.incident_id FROM dyads d JOIN actors x ON x.actor_id = d.a JOIN actors y ON y.actor_id = d.b
       JOIN incidents i ON i.incident = d.incident ORDER BY 1, 2, 4`,
    ),
    commitments: all(
      `SELECT c.commitment_id, c.kind, c.state, c.made_on, c.until, v.position, v.on_day, v.shows, a.id, e.local_id FROM commitments c
       LEFT JOIN commitment_evidence v ON v.commitment = c.event_id LEFT JOIN events e ON e.event_id = v.event_id LEFT JOIN articles a ON a.article_id = e.article_id
       ORDER BY 1, 6`,
    ),
    rows: ['claim_keys', 'claim_links', 'commitment_keys', 'story_bands', 'article_claims'].map((table) => all(`SELECT count(*) AS n FROM ${table}`)),
  };
}

function fresh(articles: readonly DocumentInput[]): unknown {
  const store = Store.open(':memory:');
  add(store, articles);
  return links(store);
}

describe('linking in the store', () => {
  it('finds what corroboration in memory finds', () => {
    const store = Store.open(':memory:');
    const file = new Corroboration();
    for (const one of ARTICLES) file.add(reader.read(one));
    add(store, ARTICLES);
    const rows = store.connection.sqlite.prepare('SELECT incident_id, corroboration, claims FROM incidents ORDER BY 1').all();
    expect(rows).toEqual(file.incidents().map(({ id, corroboration, claims }) => ({ incident_id: id, corroboration, claims: claims.length })));
    const stories = store.connection.sqlite.prepare('SELECT DISTINCT story_id FROM stories ORDER BY 1').pluck().all();
    expect(stories).toEqual(file.stories().map(({ id }) => id));
    const commitments = store.connection.sqlite.prepare('SELECT commitment_id, state FROM commitments ORDER BY 1').all();
    const expected = file.commitments().map(({ id, state }) => ({ commitment_id: id, state }));
    expect(commitments).toEqual(expected.sort((a, b) => (a.commitment_id < b.commitment_id ? -1 : 1)));
    expect(expected.some(({ state }) => state === 'kept')).toBe(true);
  });

  it('comes to the same whatever the order of arrival, and when it is made anew', () => {
    const expected = fresh(ARTICLES);
    fc.assert(
      fc.property(fc.shuffledSubarray([...ARTICLES.keys()], { minLength: ARTICLES.length }), (order) => {
        const store = Store.open(':memory:');
        add(
          store,
          order.flatMap((i) => ARTICLES[i] ?? []),
        );
        expect(links(store)).toEqual(expected);
        expect([...store.relink()].reduce((sum, linked) => sum + linked, 0)).toBe(ARTICLES.length);
        expect(links(store)).toEqual(expected);
        expect(store.connection.sqlite.pragma('foreign_key_check')).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('goes on where a rebuilding was interrupted', () => {
    const store = Store.open(':memory:');
    const many = Array.from({ length: 70 }, (_, i) => article(`n${i}`, VISIT, `outlet ${i}`));
    add(store, many);
    const expected = links(store);
    const interrupted = store.relink();
    interrupted.next();
    interrupted.return(undefined);
    expect(store.isLinked()).toBe(false);
    add(store, [article('late', STRIKE, 'alpha')]);
    for (const _ of store.relink());
    expect(store.isLinked()).toBe(true);
    expect(links(store)).not.toEqual(expected);
    expect(links(store)).toEqual(fresh([...many, article('late', STRIKE, 'alpha')]));
  });

  it('says when a store was linked by other rules, until it is linked anew', () => {
    const store = Store.open(':memory:');
    add(store, ARTICLES.slice(0, 2));
    expect(store.isLinked()).toBe(true);
    store.connection.sqlite.prepare("UPDATE settings SET value = '0' WHERE name = 'linker'").run();
    expect(store.isLinked()).toBe(false);
    add(store, ARTICLES.slice(2, 3));
    expect(store.isLinked()).toBe(false);
    for (const _ of store.relink());
    expect(store.isLinked()).toBe(true);
  });

  it('takes a changed article out of what it was linked with, and puts it into what it tells now', () => {
    const store = Store.open(':memory:');
    add(store, ARTICLES);
    const changed = [article('c', VISIT, 'gamma', '2018-09-05'), article('q', STRIKE, 'delta', '2018-09-04'), article('p', PLAN, 'gamma', '2018-09-03')];
    add(store, changed);
    const kept = ARTICLES.filter(({ id }) => !changed.some((one) => one.id === id));
    expect(links(store)).toEqual(fresh([...kept, ...changed]));
  });

  it('follows corrections, and their being taken back', async () => {
    const store = Store.open(':memory:');
    add(store, ARTICLES);
    const before = links(store);
    const by = { author: 'Amal', reason: 'seen' };
    const anchor = { near: 'زار وزير الخارجية', trigger: 'زار' };
    const negated = store.correct('q', anchor, { kind: 'status', value: 'negated' }, by);
    const broken = await store.commitments({ state: ['broken'] });
    expect(broken.rows.map(({ evidence }) => evidence[0]?.event.article)).toEqual(['q']);
    store.undo(negated, 'Amal');
    expect(links(store)).toEqual(before);
    const rejected = store.correct('q', anchor, { kind: 'reject' }, by);
    expect((await store.commitments({ state: ['kept'], actor: 'لافروف' })).total).toBe(0);
    for (const _ of store.relink());
    expect((await store.commitments({ state: ['kept'], actor: 'لافروف' })).total).toBe(0);
    store.undo(rejected, 'Amal');
    expect(links(store)).toEqual(before);
  });

  it('keeps nothing of what failed', () => {
    const store = Store.open(':memory:');
    add(store, ARTICLES.slice(0, -1));
    const before = links(store);
    const good = prepareArticle(reader, article('q', VISIT, 'delta'));
    const bad = { ...prepareArticle(reader, article('bad', STRIKE, 'alpha')), dossier: undefined as unknown as Uint8Array };
    expect(() => store.add([good, bad])).toThrow();
    expect(links(store)).toEqual(before);
    add(store, ARTICLES.slice(-1));
    expect(links(store)).toEqual(fresh(ARTICLES));
  });
});

describe('packed claims', () => {
  it('come out as they went in', () => {
    for (const one of ARTICLES) {
      const dossier = reader.read(one);
      const { id, publisher, publishedAt } = dossier.document;
      const claims = claimsOf(dossier);
      expect(unpackClaims(packClaims(claims), { id, publisher, publishedOn: publishedAt?.slice(0, 10) ?? null })).toEqual(claims);
    }
  });
});

describe('what is told of one happening', () => {
  it('shows the claims side by side, who copied whom, the origins and the sides', async () => {
    const store = Store.open(':memory:');
    add(store, [
      article('a', TALKS, 'alpha', '2018-09-04T08:00:00Z'),
      article('b', `خاص. ${TALKS}`, 'beta', '2018-09-04T10:00:00Z'),
      article('x', STRIKE, 'alpha'),
      article('y', STRIKE.replace('15 شخصا', '20 شخصا'), 'beta'),
    ]);
    const { rows, total } = await store.incidents({ participant: 'لافروف' }, { sort: 'newest' });
    expect(total).toBe(rows.length);
    const talks = rows.find(({ documents }) => documents === 2);
    expect(talks?.corroboration).toBe(1);
    const detail = await store.incident(talks?.id ?? '');
    expect(detail?.told.map(({ id, copies }) => [id.split('#')[0], copies?.because ?? null])).toEqual([
      ['a', null],
      ['b', 'same story'],
    ]);
    expect(detail?.origins.map(({ names }) => names)).toEqual([['alpha', 'beta']]);
    const disputes = await store.disputes({ contradicted: 'counts' });
    expect(disputes.rows[0]?.disputes[0]?.sides.map(({ says }) => says)).toEqual(['15', '20']);
    expect(await store.incident('i-0')).toBeNull();
  });

  it('gives dyads and balance with their intervals, a minister counting for his country', async () => {
    const store = Store.open(':memory:');
    add(store, [
      article('q', VISIT, 'delta', '2018-09-05'),
      article('r', 'زار الرئيس الأمريكي دونالد ترامب تركيا يوم الخميس 6 أيلول 2018.', 'delta', '2018-09-07'),
    ]);
    const dyad = await store.dyad('RUS', 'TUR', 'month');
    expect(dyad.points.map(({ period, counts, mean }) => [period, counts['verbal-cooperation'], mean])).toEqual([
      ['2018-09-01', 1, { value: 1, low: -10, high: 10 }],
    ]);
    expect((await store.dyad('TUR', null, 'month')).points[0]?.counts['verbal-cooperation']).toBe(2);
    expect((await store.dyad('TUR', null, 'month', { from: '2018-09-06' })).points[0]?.counts['verbal-cooperation']).toBe(1);
    const balance = await store.balance('TUR', ['RUS', 'USA'], 'month');
    expect(balance.points[0]?.shares.map(({ share }) => share)).toEqual([0.5, 0.5]);
    await expect(store.dyad('نابليون', null, 'month')).rejects.toThrow('no such actor');
  });
});
