import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, HOSTILE, type Json, openDesk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const id = (item: Json): string => item.id;

describe('events', () => {
  it('pages through all claims by cursor, each once, those without a day last', async () => {
    const seen: Json[] = [];
    let next: string | null = null;
    let total = 0;
    do {
      const page: Json = await desk.get(`/api/events?limit=7${next === null ? '' : `&cursor=${next}`}`);
      seen.push(...page.items);
      ({ next, total } = page);
    } while (next !== null);
    expect(seen.length).toBe(total);
    expect(new Set(seen.map(id)).size).toBe(total);
    const days = seen.map(({ day }) => day);
    const dated = days.filter((day) => day !== null);
    expect(dated).toEqual([...dated].sort().reverse());
    expect(days.slice(dated.length).every((day) => day === null)).toBe(true);
    expect(dated.length).toBeLessThan(total);
  });

  it.each(['-date', 'date', '-confidence', 'confidence', '-added', 'added'])('gives the same by page as by cursor, sorted by %s', async (sort) => {
    const all = await desk.get(`/api/events?limit=500&sort=${sort}`);
    const byPage: Json[] = [];
    for (let page = 1; byPage.length < all.total; page++) byPage.push(...(await desk.get(`/api/events?limit=11&sort=${sort}&page=${page}`)).items);
    expect(byPage.map(id)).toEqual(all.items.map(id));
    const byCursor: Json[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: Json = await desk.get(`/api/events?limit=9&sort=${sort}${next === '' ? '' : `&cursor=${next}`}`);
      byCursor.push(...page.items);
      next = page.next;
    }
    expect(byCursor.map(id)).toEqual(all.items.map(id));
  });

  it('shows one claim by its id, with its words where the text has them', async () => {
    const { items } = await desk.get('/api/events?article=surrogates');
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      const one = await desk.get(`/api/events/${encodeURIComponent(item.id)}`);
      expect(one).toEqual(item);
      const text = HOSTILE[1]?.text ?? '';
      expect(text.slice(one.trigger.start, one.trigger.end)).toBe(one.trigger.text);
      expect(one.sentence.text).toContain(one.trigger.text);
    }
  });

  it('filters: every item is what was asked for, and the facets count the same', async () => {
    const facets = await desk.get('/api/events/facets');
    expect(facets.total).toBe((await desk.get('/api/events')).total);
    for (const [facet, field] of [
      ['type', 'type'],
      ['status', 'status'],
      ['sourceKind', 'sourceKind'],
    ] as const)
      for (const { value, count } of facets[facet]) {
        const found = await desk.get(`/api/events?limit=500&${facet}=${value}`);
        expect(found.total).toBe(count);
        expect(found.items.every((item: Json) => item[field] === value)).toBe(true);
      }
    for (const { value, count } of facets.participant.slice(0, 10)) {
      const found = await desk.get(`/api/events?limit=500&participant=${encodeURIComponent(value)}`);
      expect(found.total).toBe(count);
      expect(found.items.every((item: Json) => [...item.actors, ...item.recipients].some(({ key }: Json) => key === value))).toBe(true);
    }
    for (const { value, count } of facets.place.slice(0, 10)) expect((await desk.get(`/api/events?place=${encodeURIComponent(value)}`)).total).toBe(count);
    for (const { value, count } of facets.publisher) expect((await desk.get(`/api/events?publisher=${encodeURIComponent(value)}`)).total).toBe(count);
    for (const { value, count } of facets.period)
      expect((await desk.get(`/api/events?from=${value}-01&to=${value}-31`.replace(/-31$/, `-${lastDay(value)}`))).total).toBe(count);
  });

  it('counts a facet as if its own filter were not set', async () => {
    const all = await desk.get('/api/events/facets');
    const some = await desk.get('/api/events/facets?type=CONSULT');
    expect(some.type).toEqual(all.type);
    expect(some.total).toBe(all.type.find(({ value }: Json) => value === 'CONSULT').count);
    const sum = some.status.reduce((n: number, { count }: Json) => n + count, 0);
    expect(sum).toBe(some.total);
  });

  it.each([
    'type=ASSAULT&type=AID',
    'quad=verbal-cooperation',
    'quad=verbal-cooperation&type=CONSULT&status=actual',
    'actor=country:RUS',
    'recipient=country:TUR&from=2018-01-01',
    'source=country:USA',
    'minConfidence=0.5&maxConfidence=0.8',
    'corrected=false&repeats=false',
    'repeats=true',
    'addedSince=2020-01-01T00:00:00Z',
    'addedSince=2099-01-01T00:00:00Z',
    'q=%D8%B2%D9%8A%D8%A7%D8%B1%D8%A9',
    'to=2018-06-01&sourceKind=named',
    'place=%D8%AF%D9%85%D8%B4%D9%82',
    'participant=nobody-of-this-name',
    'incident=i-none',
  ])('says the same in SQL and in memory: %s', async (filter) => {
    const { total } = await desk.get(`/api/events?${filter}`);
    let counted = 0;
    for (let next: string | null = ''; next !== null; ) {
      const page: Json = await desk.get(`/api/events?limit=500&${filter}${next === '' ? '' : `&cursor=${next}`}`);
      counted += page.items.length;
      next = page.next;
    }
    expect(counted).toBe(total);
  });

  it('explains why a claim was read so', async () => {
    const { items } = await desk.get('/api/events?limit=1&sort=-confidence');
    const why = await desk.get(`/api/events/${encodeURIComponent(items[0].id)}/explain`);
    expect(why.source).toMatch(/\.txt:\d+/);
    expect(why.roles.length).toBeGreaterThan(0);
  });
});

describe('articles', () => {
  it('lists, opens and gives versions', async () => {
    const { items, total } = await desk.get('/api/articles?limit=500');
    expect(items.length).toBe(total);
    for (const item of items.slice(0, 4)) {
      const page = await desk.get(`/api/articles/${encodeURIComponent(item.id)}`);
      expect(page.title).toBe(item.title);
      expect(page.events.length).toBe(item.events);
      for (const { trigger } of page.events) expect(page.dossier.document.text.slice(trigger.start, trigger.end)).toBe(trigger.text);
    }
  });

  it('keeps what an article said before', async () => {
    desk.add([{ id: 'changing', text: 'زار الوزير القاهرة.', publishedAt: '2018-01-01' }]);
    desk.add([{ id: 'changing', text: 'زار الوزير بيروت يوم الاثنين.', publishedAt: '2018-01-01' }]);
    const { items } = await desk.get('/api/articles/changing/versions');
    expect(items.length).toBe(2);
    expect((await desk.get(`/api/articles/changing/versions/${items[0].version}`)).text).toContain('القاهرة');
    expect((await desk.get('/api/articles/changing')).dossier.document.text).toContain('بيروت');
    expect((await desk.ask('GET', '/api/articles/changing/versions/999999')).status).toBe(404);
  });

  it('finds them by any inflection, with the words marked', async () => {
    const { items, total } = await desk.get('/api/search?q=%D9%8A%D8%B2%D9%88%D8%B1');
    expect(total).toBeGreaterThan(0);
    for (const { snippet } of items) for (const mark of snippet.marks) expect(snippet.text.slice(mark.start, mark.end).length).toBeGreaterThan(0);
    const hostile = items.find((item: Json) => item.id === HOSTILE[0]?.id);
    expect(hostile.title).toBe(HOSTILE[0]?.title);
    const some = await desk.get('/api/search?q=%D9%8A%D8%B2%D9%88%D8%B1&participant=%D9%84%D8%A7%D9%81%D8%B1%D9%88%D9%81');
    expect(some.items.map(id)).toContain(HOSTILE[0]?.id);
    expect(some.total).toBeLessThanOrEqual(total);
  });

  it('hands hostile titles on as text in JSON, never as a page', async () => {
    const answer = await desk.ask('GET', `/api/articles/${encodeURIComponent(HOSTILE[0]?.id ?? '')}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.body.title).toBe(HOSTILE[0]?.title);
    expect(answer.body.url).toBe('javascript:alert(1)');
  });
});

describe('actors', () => {
  it('are found as their names are typed, in both scripts', async () => {
    for (const q of ['لافر', 'Lavr', 'lavrov serg'])
      expect((await desk.get(`/api/actors?q=${encodeURIComponent(q)}`)).items.map(({ actor }: Json) => actor.nameEn).join(), q).toContain('Lavrov');
    const { items } = await desk.get('/api/actors?kind=country&limit=500');
    expect(items.every(({ actor }: Json) => actor.type === 'country')).toBe(true);
    const counts = items.map(({ events }: Json) => events);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('have a page, partners, a timeline and statements', async () => {
    const key = encodeURIComponent('country:USA');
    const page = await desk.get(`/api/actors/${key}`);
    expect(page.actor.name).toBe('الولايات المتحدة');
    expect(page.events).toBe((await desk.get(`/api/events?participant=${key}`)).total);
    const partners = await desk.get(`/api/actors/${key}/partners?limit=500`);
    expect(partners.items.length).toBe(partners.total);
    for (const { actor, events, counts } of partners.items) {
      expect(actor.key).not.toBe('country:USA');
      expect(Object.values<number>(counts).reduce((a, b) => a + b, 0)).toBe(events);
    }
    for (const by of ['day', 'week', 'month']) {
      const { items } = await desk.get(`/api/actors/${key}/timeline?by=${by}`);
      const dated = (await desk.get(`/api/events?participant=${key}&from=0001-01-01&to=9999-12-31`)).total;
      expect(items.reduce((n: number, { total }: Json) => n + total, 0)).toBe(dated);
      if (by === 'week') for (const { period } of items) expect(new Date(`${period}T00:00:00Z`).getUTCDay()).toBe(1);
    }
    const said = await desk.get(`/api/actors/${key}/statements?limit=500`);
    expect(said.items.every(({ chain }: Json) => chain.some(({ actor }: Json) => actor?.key === 'country:USA'))).toBe(true);
    const about = await desk.get(`/api/actors/${key}/statements?side=about&limit=500`);
    expect(about.items.every(({ chain, source }: Json) => source !== null && chain.every(({ actor }: Json) => actor?.key !== 'country:USA'))).toBe(true);
  });

  it('have the offices that articles give them', async () => {
    const { items } = await desk.get('/api/actors?q=%D9%84%D8%A7%D9%81%D8%B1%D9%88%D9%81');
    const { offices } = await desk.get(`/api/actors/${encodeURIComponent(items[0].actor.key)}`);
    expect(offices.map(({ title }: Json) => title).join()).toContain('وزير');
  });

  it('make a network of exactly the filtered claims', async () => {
    const { nodes, edges, actors } = await desk.get('/api/network?top=1000');
    expect(nodes.length).toBe(actors);
    const keys = new Set(nodes.map(({ actor }: Json) => actor.key));
    expect(edges.every(({ from, to }: Json) => keys.has(from) && keys.has(to) && from !== to)).toBe(true);
    for (const { from, to, events } of edges.slice(0, 10))
      expect((await desk.get(`/api/events?actor=${encodeURIComponent(from)}&recipient=${encodeURIComponent(to)}`)).total).toBe(events);
    const few = await desk.get('/api/network?top=3&kind=country');
    expect(few.nodes.length).toBeLessThanOrEqual(3);
    expect(few.nodes.every(({ actor }: Json) => actor.type === 'country')).toBe(true);
  });

  it('make a map of exactly the filtered claims', async () => {
    for (const filter of ['', '?status=actual']) {
      const { features, total, unplaced } = await desk.get(`/api/map${filter}`);
      expect(total + unplaced).toBe((await desk.get(`/api/events${filter}`)).total);
      for (const { geometry, properties } of features) {
        expect(Math.abs(geometry.coordinates[0])).toBeLessThanOrEqual(180);
        expect(Math.abs(geometry.coordinates[1])).toBeLessThanOrEqual(90);
        expect((await desk.get(`/api/events${filter === '' ? '?' : `${filter}&`}place=${encodeURIComponent(properties.key)}`)).total).toBe(properties.events);
      }
    }
  });
});

describe('what is asked wrongly', () => {
  it.each([
    ['/api/events?colour=red', 400, 'colour'],
    ['/api/events?type=VISIT', 400, 'type'],
    ['/api/events?from=yesterday', 400, 'from'],
    ['/api/events?addedSince=2018', 400, 'addedSince'],
    ['/api/events?limit=0', 400, 'limit'],
    ['/api/events?limit=100000', 400, 'limit'],
    ['/api/events?sort=day', 400, 'sort'],
    ['/api/events?cursor=nonsense', 400, 'cursor'],
    ['/api/events?minConfidence=2', 400, 'minConfidence'],
    ['/api/events?q=%21%21', 400, 'q'],
    ['/api/search', 400, 'q'],
    ['/api/actors?kind=planet', 400, 'kind'],
    ['/api/events/nothing', 404, undefined],
    ['/api/events/nothing%23v1', 404, undefined],
    ['/api/articles/nothing', 404, undefined],
    ['/api/articles/nothing/versions', 404, undefined],
    ['/api/actors/nobody-here', 404, undefined],
    ['/api/corrections/999', 404, undefined],
    ['/api/corrections/x', 400, 'id'],
    ['/api/searches/none', 404, undefined],
    ['/api/export/xlsx', 400, 'format'],
    ['/api/nothing', 404, undefined],
  ])('%s is answered with a problem document', async (path, status, field) => {
    const { headers, body, ...answer } = await desk.ask('GET', path);
    expect(answer.status).toBe(status);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ status, instance: path.split('?')[0] });
    expect(body.type).toMatch(/^urn:isnad:problem:/);
    expect(body.detail).not.toMatch(/\n|\.js:|node_modules|SQLITE|undefined/);
    expect(body.field).toBe(field);
  });

  it('does not take a cursor of another order', async () => {
    const { next } = await desk.get('/api/events?limit=1&sort=-date');
    expect((await desk.ask('GET', `/api/events?limit=1&sort=date&cursor=${next}`)).status).toBe(400);
  });

  it('survives an address that is not one', async () => {
    for (const path of ['/api/search?q=زيارة', '/api/%zz', '/api/articles/%00', '/%2e%2e/%2e%2e/etc/passwd', '/api/articles/..%2f..%2fetc']) {
      const { status, text } = await desk.ask('GET', path, { checked: false });
      expect(status, path).toBeLessThan(500);
      expect(text).not.toContain('root:');
    }
  });
});

function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return String(new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate()).padStart(2, '0');
}
