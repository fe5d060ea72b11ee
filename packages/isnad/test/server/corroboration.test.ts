import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type Json, openDesk } from './desk.js';

const article = (id: string, publisher: string, publishedAt: string, text: string) => ({ id, publisher, publishedAt, text });
const STRIKE = 'قتل 15 شخصا في غارة شنتها القوات الروسية على مدينة إدلب السورية يوم الاثنين 3 أيلول 2018.';
const TALKS =
  'التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي مولود جاويش أوغلو في أنقرة يوم الثلاثاء 4 أيلول 2018. وبحث الوزيران الوضع في شمال سوريا ومستقبل اتفاق خفض التصعيد وعودة اللاجئين إلى مدنهم وقراهم.';
const ARTICLES = [
  article('s1', 'alpha', '2018-09-04', STRIKE),
  article('s2', 'beta', '2018-09-04', STRIKE.replace('15 شخصا', '20 شخصا')),
  article('t1', 'alpha', '2018-09-04', TALKS),
  article('t2', 'beta', '2018-09-05', `خاص. ${TALKS}`),
  article('p', 'gamma', '2018-09-02', 'من المقرر أن يزور وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء 4 أيلول 2018.'),
  article('v', 'delta', '2018-09-05', 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء 4 أيلول 2018.'),
];

let desk: Desk;
let before = '';
beforeAll(async () => {
  desk = await openDesk();
  await new Promise((resolve) => setTimeout(resolve, 5));
  before = new Date().toISOString();
  desk.add(ARTICLES);
});
afterAll(() => desk.close());

describe('incidents', () => {
  it('are listed whole, in every order, each once', async () => {
    const all = await desk.get('/api/incidents?limit=500');
    expect(all.items.length).toBe(all.total);
    const ranks = all.items.map(({ corroboration }: Json) => corroboration);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    for (const sort of ['-date', 'date', '-claims', '-corroboration']) {
      const seen: string[] = [];
      for (let next: string | null = ''; next !== null; ) {
        const page: Json = await desk.get(`/api/incidents?limit=40&sort=${sort}${next === '' ? '' : `&cursor=${next}`}`);
        seen.push(...page.items.map(({ id }: Json) => id));
        next = page.next;
      }
      expect(new Set(seen).size, sort).toBe(all.total);
      expect(seen.length).toBe(all.total);
    }
  });

  it('are filtered by their claims', async () => {
    const { items } = await desk.get(`/api/incidents?type=ASSAULT&place=${encodeURIComponent('إدلب')}&from=2018-09-03&to=2018-09-03&limit=500`);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ type }: Json) => type === 'ASSAULT')).toBe(true);
    expect((await desk.get('/api/incidents?minCorroboration=2&limit=500')).items.every(({ corroboration }: Json) => corroboration >= 2)).toBe(true);
    expect((await desk.get('/api/incidents?participant=nobody-here')).total).toBe(0);
  });

  it('show their claims side by side: who copied whom, and where they differ', async () => {
    const [event] = (await desk.get('/api/events?article=t2&type=CONSULT')).items;
    expect(event.incident).not.toBeNull();
    const page = await desk.get(`/api/incidents/${event.incident.id}`);
    expect(page.told.length).toBe(page.incident.claims);
    const ids = page.told.map((one: Json) => one.event.id);
    const copy = page.told.find((one: Json) => one.event.article.id === 't2');
    expect(copy.copies).toMatchObject({ because: 'same story' });
    expect(ids).toContain(copy.copies.claim);
    expect(page.stories.find(({ articles }: Json) => articles.length === 2).articles.map(({ id }: Json) => id)).toEqual(['t1', 't2']);
    for (const { values, agree } of page.fields) {
      expect(values.flatMap(({ claims }: Json) => claims).sort()).toEqual([...ids].sort());
      expect(agree).toBe(values.filter(({ value }: Json) => value !== null).length <= 1);
    }
    const named = page.origins.flatMap(({ claims }: Json) => claims);
    expect(named.every((claim: string) => ids.includes(claim))).toBe(true);
    expect((await desk.get(`/api/events?incident=${event.incident.id}`)).total).toBe(ids.length);
    expect((await desk.get('/api/articles/t2')).story).toEqual(['t1']);
  });

  it('of whom nobody tells are not there', async () => {
    expect((await desk.ask('GET', '/api/incidents/i-none')).status).toBe(404);
    expect((await desk.ask('GET', '/api/commitments/c-none')).status).toBe(404);
  });
});

describe('contradictions', () => {
  it('name the sides with their claims', async () => {
    const { items } = await desk.get('/api/contradictions?limit=500&about=counts');
    const strike = items.find(({ incident }: Json) => incident.lead.article.id.startsWith('s'));
    const [dispute] = strike.contradictions;
    expect(dispute).toMatchObject({ about: 'counts', of: 'killed' });
    expect(dispute.sides.map(({ says }: Json) => says).sort()).toEqual(['15', '20']);
    expect(dispute.sides.flatMap(({ claims }: Json) => claims.map((claim: Json) => claim.article.id)).sort()).toEqual(['s1', 's2']);
    const queue = await desk.get('/api/review?below=0');
    expect(queue.items.every(({ reasons }: Json) => reasons.includes('contradicted'))).toBe(true);
    expect(queue.items.map(({ event }: Json) => event.article.id)).toEqual(expect.arrayContaining(['s1', 's2']));
    const [first] = (await desk.get('/api/review?below=1')).items;
    expect(first.reasons).toContain('contradicted');
  });
});

describe('commitments', () => {
  it('are open or kept, with the words on both sides', async () => {
    const kept = await desk.get('/api/commitments?state=kept&limit=500');
    const visit = kept.items.find(({ claim }: Json) => claim.article.id === 'p');
    expect(visit.history[0].shows).toBe('kept');
    expect(visit.history.map(({ claim }: Json) => claim.article.id)).toContain('v');
    expect(await desk.get(`/api/commitments/${visit.id}`)).toEqual(visit);
    const all = await desk.get('/api/commitments?limit=500');
    expect(all.items.length).toBe(all.total);
    const open = await desk.get('/api/commitments?state=open&limit=500');
    expect(open.items.every(({ state }: Json) => state === 'open')).toBe(true);
    for (const sort of ['made', 'until', '-until']) {
      const { items } = await desk.get(`/api/commitments?limit=500&sort=${sort}`);
      const days = items.map((item: Json) => (sort === 'made' ? item.madeOn : item.until));
      expect(days).toEqual(sort.startsWith('-') ? [...days].sort().reverse() : [...days].sort());
    }
    const due = await desk.get('/api/commitments?dueFrom=2018-09-01&dueTo=2018-12-31&limit=500');
    expect(due.items.every(({ until }: Json) => until >= '2018-09-01' && until <= '2018-12-31')).toBe(true);
  });
});

describe('two actors over time', () => {
  it('have a dyad, and one a balance between powers', async () => {
    const dyad = await desk.get('/api/dyad?a=RUS&b=TUR&by=week');
    expect(dyad).toMatchObject({ a: { key: 'country:RUS' }, b: { key: 'country:TUR' }, by: 'week' });
    const week = dyad.points.find(({ period }: Json) => period === '2018-09-03');
    expect(week.counts['verbal-cooperation']).toBeGreaterThan(0);
    for (const id of week.incidents) expect((await desk.get(`/api/incidents/${id}`)).incident.id).toBe(id);
    expect((await desk.get('/api/dyad?a=RUS')).b).toBeNull();
    const balance = await desk.get('/api/balance?actor=TUR&power=RUS&power=USA&from=2018-01-01');
    expect(balance.powers.map(({ key }: Json) => key)).toEqual(['country:RUS', 'country:USA']);
    for (const { shares, total } of balance.points) {
      expect(shares.reduce((n: number, { count }: Json) => n + count, 0)).toBe(total);
      for (const { share, low, high } of shares) expect(low <= share && share <= high).toBe(true);
    }
  });

  it.each([
    ['/api/dyad', 400],
    ['/api/dyad?a=nobody-here', 404],
    ['/api/dyad?a=RUS&by=year', 400],
    ['/api/balance?actor=TUR&power=RUS', 400],
    ['/api/balance?actor=TUR&power=RUS&power=nobody-here', 404],
  ])('%s is refused in plain words', async (path, status) => {
    expect((await desk.ask('GET', path)).status).toBe(status);
  });
});

describe('today', () => {
  it('has what is new since a time, and nothing else', async () => {
    const today = await desk.get(`/api/today?since=${before}&limit=100`);
    expect(today.added.articles).toBe(ARTICLES.length);
    expect(today.added.events).toBe((await desk.get(`/api/events?addedSince=${before}`)).total);
    expect(today.incidents.length).toBeGreaterThan(0);
    const ranks = today.incidents.map(({ corroboration }: Json) => corroboration);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(today.contradictions.length).toBeGreaterThan(0);
    expect(today.settled.map(({ claim }: Json) => claim.article.id)).toContain('p');
    expect(today.due.every(({ state, until }: Json) => state === 'open' && until <= today.asOf)).toBe(true);
    const nothing = await desk.get(`/api/today?since=${new Date(Date.now() + 60_000).toISOString()}`);
    expect(nothing).toMatchObject({ added: { articles: 0, events: 0 }, incidents: [], contradictions: [], settled: [] });
    expect((await desk.get('/api/today')).added.articles).toBeGreaterThanOrEqual(ARTICLES.length);
    expect((await desk.ask('GET', '/api/today?since=yesterday')).status).toBe(400);
  });
});
