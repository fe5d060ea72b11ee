import Database from 'better-sqlite3';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type Json, openDesk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  desk.add([
    { id: 'a', text: 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء. ثم زار لافروف إيران.', publisher: 'وكالة', publishedAt: '2018-09-05' },
    { id: 'b', text: 'قال متحدث إن الحكومة زارت المخيم. وزار الوزير المخيم نفسه.', publishedAt: '2018-09-06' },
  ]);
});
afterAll(() => desk.close());

const eventsOf = async (article: string): Promise<Json[]> => (await desk.get(`/api/events?article=${article}&sort=date`)).items;

describe('corrections', () => {
  it('put an event right, show in every list, and can be taken back', async () => {
    const [before] = await eventsOf('a');
    const made = await desk.ask('POST', '/api/corrections', {
      body: { event: before.id, change: { kind: 'status', value: 'planned' }, reason: 'not yet', author: 'Amal' },
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ article: 'a', author: 'Amal', reason: 'not yet', applied: true, undoneAt: null });
    const after = await desk.get(`/api/events/${encodeURIComponent(before.id)}`);
    expect(after).toMatchObject({ status: 'planned', corrected: true });
    expect((await desk.get('/api/events/facets?corrected=true')).status.map(({ value }: Json) => value)).toEqual(['planned']);
    const article = await desk.get('/api/articles/a');
    expect(article.dossier.events.some(({ status }: Json) => status === 'planned')).toBe(true);
    expect((await desk.get('/api/articles/a?reading=coder')).dossier.events.some(({ status }: Json) => status === 'planned')).toBe(false);
    expect(article.corrections.map(({ id }: Json) => id)).toEqual([made.body.id]);
    const undone = await desk.ask('POST', `/api/corrections/${made.body.id}/undo`, { body: { author: 'Basim' } });
    expect(undone.body).toMatchObject({ undoneBy: 'Basim' });
    expect(await desk.get(`/api/events/${encodeURIComponent(before.id)}`)).toMatchObject({ status: before.status, corrected: false });
    expect((await desk.ask('POST', `/api/corrections/${made.body.id}/undo`, { body: {} })).status).toBe(409);
    expect((await desk.get('/api/corrections?undone=true')).items.map(({ id }: Json) => id)).toEqual([made.body.id]);
    expect((await desk.get('/api/corrections?undone=false')).total).toBe(0);
  });

  it('find the right one of two like words', async () => {
    const events = (await eventsOf('b')).filter(({ trigger }) => /زار/.test(trigger.text));
    for (const event of events) {
      const { status, body } = await desk.ask('POST', '/api/corrections', { body: { event: event.id, change: { kind: 'type', value: 'AID' }, reason: 'x' } });
      expect(status).toBe(201);
      const now = await desk.get('/api/articles/b');
      const changed = now.events.filter(({ type }: Json) => type === 'AID');
      expect(changed.map(({ trigger }: Json) => trigger.start)).toEqual([event.trigger.start]);
      expect((await desk.ask('POST', `/api/corrections/${body.id}/undo`)).status).toBe(200);
    }
    expect(events.length).toBeGreaterThan(0);
  });

  it('of every kind are taken', async () => {
    const [event] = await eventsOf('a');
    for (const change of [
      { kind: 'type', value: 'COOPERATE' },
      { kind: 'actors', value: [{ name: 'تركيا' }] },
      { kind: 'recipients', value: [{ name: 'إيران', key: 'country:IRN', type: 'country' }] },
      { kind: 'source', value: { kind: 'named', entity: { name: 'لافروف' } } },
      { kind: 'source', value: { kind: 'anonymous', entity: null } },
      { kind: 'date', value: { start: '2018-09-03', end: '2018-09-04' } },
      { kind: 'date', value: null },
      { kind: 'place', value: { name: 'تركيا' } },
      { kind: 'place', value: null },
      { kind: 'reject' },
    ]) {
      const { status, body } = await desk.ask('POST', '/api/corrections', { body: { event: event.id, change, reason: '' } });
      expect(status, JSON.stringify(change)).toBe(201);
      expect(body.change).toMatchObject(change);
      if (change.kind === 'reject') expect((await desk.get('/api/events?article=a')).items.map(({ id }: Json) => id)).not.toContain(event.id);
      await desk.ask('POST', `/api/corrections/${body.id}/undo`);
    }
    const text: string = (await desk.get('/api/articles/a')).dossier.document.text;
    const start = text.indexOf('الثلاثاء');
    const added = await desk.ask('POST', '/api/corrections', {
      body: {
        article: 'a',
        span: { start, end: start + 8 },
        change: { kind: 'add', type: 'CONSULT', status: 'actual', actors: [{ name: 'لافروف' }], recipients: [] },
        reason: '',
      },
    });
    expect(added.status).toBe(201);
    expect((await desk.get('/api/articles/a')).events.some(({ trigger }: Json) => trigger.text === 'الثلاثاء')).toBe(true);
    await desk.ask('POST', `/api/corrections/${added.body.id}/undo`);
  });

  it('made from words alone know who is meant: by the knowledge, else what kind of thing it is', async () => {
    const [event] = await eventsOf('a');
    const put = async (change: Json): Promise<Json> => {
      const { status, body } = await desk.ask('POST', '/api/corrections', { body: { event: event.id, change, reason: '' } });
      expect(status).toBe(201);
      const after = (await desk.get('/api/events?article=a')).items.find(({ id }: Json) => id === event.id);
      await desk.ask('POST', `/api/corrections/${body.id}/undo`);
      return after;
    };
    const { actors } = await put({
      kind: 'actors',
      value: [{ name: 'ماكرون' }, { name: 'وكندا' }, { name: 'الوزيرة هند منصور' }, { name: 'حزب الضوء الجديد' }],
    });
    expect(actors).toMatchObject([
      { key: 'person:emmanuel-macron', type: 'person', nameEn: 'Emmanuel Macron', country: 'FRA' },
      { key: 'country:CAN', type: 'country', name: 'كندا' },
      { type: 'person' },
      { type: 'party' },
    ]);
    // The reader's own choice stands.
    expect((await put({ kind: 'recipients', value: [{ name: 'هند منصور', type: 'organization' }] })).recipients).toMatchObject([{ type: 'organization' }]);
    const town = await put({ kind: 'place', value: { name: 'باريس', key: null, type: 'place' } });
    expect(town).toMatchObject({
      place: { key: 'place:paris-FRA', type: 'place', nameEn: 'Paris' },
      lat: expect.closeTo(48.85, 1),
      lon: expect.closeTo(2.35, 1),
    });
    expect((await put({ kind: 'place', value: { name: 'خان الأمل', type: 'place' } })).place).toMatchObject({ type: 'place', name: 'خان الأمل' });
  });

  it('of words that name nobody known take them for what they look like, and for what a person says they are', async () => {
    desk.add([
      {
        id: 'unknown',
        text: 'زار الناطق باسم البلدية زياد الخطيب مخيم النور. ثم التقى الخطيب وجهاء. وافتتحت شركة الواحة للنقل فرعا قرب فندق مطل على البحر. وحضرت ميسون. وغاب سامر. وقع ذلك في سوريا.',
        publishedAt: '2018-09-05',
      },
    ]);
    const text: string = (await desk.get('/api/articles/unknown')).dossier.document.text;
    const named = async (words: string, as = 'participant'): Promise<Json> => {
      const start = text.indexOf(words);
      return desk.get(`/api/articles/unknown/named?start=${start}&end=${start + words.length}&as=${as}`);
    };
    expect(await named('زياد الخطيب')).toMatchObject({ name: 'زياد الخطيب', key: null, type: 'person' });
    expect(await named('الناطق باسم البلدية')).toMatchObject({ type: 'person' });
    expect(await named('شركة الواحة للنقل')).toMatchObject({ type: 'organization' });
    expect(await named('فندق مطل على البحر', 'place')).toMatchObject({ type: 'place' });
    expect(await named('ميسون')).toMatchObject({ type: 'person' });
    expect(await named('سامر')).toMatchObject({ type: 'person' });
    // What stands behind a word says nothing of it.
    expect(await named('فرعا')).toMatchObject({ key: null, type: 'group' });
    expect(await named('في')).toMatchObject({ key: null, type: 'group' });
    for (const nowhere of ['start=99999&end=100000', 'start=5&end=5', `start=${text.indexOf(' ')}&end=${text.indexOf(' ') + 1}`, 'start=0&end=9999'])
      expect((await desk.ask('GET', `/api/articles/unknown/named?${nowhere}`)).status).toBe(400);
    expect((await desk.ask('GET', '/api/articles/nowhere/named?start=0&end=4')).status).toBe(404);

    const [event] = (await desk.get('/api/events?article=unknown&sort=date')).items;
    const actorsAfter = async (...all: Json[]): Promise<Json[]> => {
      const made: number[] = [];
      for (const value of all) {
        const { status, body } = await desk.ask('POST', '/api/corrections', {
          body: { event: event.id, change: { kind: 'actors', value: [value] }, reason: '' },
        });
        expect(status).toBe(201);
        made.push(body.id);
      }
      const { actors } = await desk.get(`/api/events/${encodeURIComponent(event.id)}`);
      for (const id of made.reverse()) await desk.ask('POST', `/api/corrections/${id}/undo`);
      return actors;
    };
    expect(await actorsAfter({ name: 'شركة الواحة للنقل' })).toMatchObject([{ name: 'شركة الواحة للنقل', type: 'organization' }]);
    // What a person says stands, also against what was said or read before.
    const said = { name: 'ميسون', type: 'party', typed: true };
    expect(await actorsAfter({ name: 'ميسون' }, said)).toMatchObject([{ key: 'party:ميسون', type: 'party' }]);
    expect(await actorsAfter({ name: 'وجهاء', type: 'government', typed: true })).toMatchObject([{ type: 'government' }]);
    // Whoever is known stays what the knowledge says.
    expect(await actorsAfter({ name: 'فرنسا', type: 'country', typed: true })).toMatchObject([{ key: 'country:FRA' }]);
    expect((await desk.get(`/api/events/${encodeURIComponent(event.id)}`)).actors).toEqual(event.actors);
  });

  it.each([
    [{ event: 'none#v1', change: { kind: 'reject' } }, 400],
    [{ article: 'a', span: { start: 0, end: 3 }, change: { kind: 'actors', value: [{ name: 'فلان', type: 'wizard' }] } }, 400],
    [{ article: 'none', change: { kind: 'reject' } }, 400],
    [{ change: { kind: 'reject' } }, 400],
    [{ article: 'a', change: { kind: 'add', type: 'AID', status: 'actual', actors: [], recipients: [] } }, 400],
    [{ article: 'a', span: { start: -1, end: 4 }, change: { kind: 'reject' } }, 400],
    [{ article: 'a', span: { start: 0, end: 9999 }, change: { kind: 'reject' } }, 400],
    [{ article: 'a', change: { kind: 'mood', value: 'good' } }, 400],
    [{ article: 'a', change: 'reject' }, 400],
    [{ article: 'a', change: { kind: 'date', value: { start: '2018-09-04', end: '2018-09-03' } } }, 400],
    [{ article: 'a', change: { kind: 'reject' }, colour: 'red' }, 400],
  ])('that cannot be are refused in plain words: %j', async (body, status) => {
    const before = (await desk.get('/api/corrections')).total;
    const answer = await desk.ask('POST', '/api/corrections', { body: { reason: '', ...body } });
    expect(answer.status).toBe(status);
    expect(answer.body.detail).not.toMatch(/\n|\.js:/);
    expect((await desk.get('/api/corrections')).total).toBe(before);
  });

  it('cannot be sent as anything but JSON, nor larger than a megabyte', async () => {
    const send = (type: string, body: string) => fetch(`${desk.url}/api/corrections`, { method: 'POST', headers: { 'content-type': type }, body });
    expect((await send('text/plain', '{}')).status).toBe(415);
    expect((await send('application/x-www-form-urlencoded', 'a=b')).status).toBe(415);
    expect((await send('application/json', '{broken')).status).toBe(400);
    expect((await send('application/json', '')).status).toBe(400);
    expect((await send('application/json', JSON.stringify({ reason: 'x'.repeat(1_100_000) }))).status).toBe(413);
    for (const [type, body] of [
      ['text/plain', '{}'],
      ['application/json', '{broken'],
    ] as const)
      expect((await send(type, body)).headers.get('content-type')).toMatch(/problem\+json/);
  });

  it('are in the audit log whoever makes them, also on the command line', async () => {
    const before = (await desk.get('/api/audit')).total;
    const number = desk.store.correct('a', { near: 'زار وزير', trigger: 'زار' }, { kind: 'status', value: 'planned' }, { author: 'Shell', reason: 'seen' });
    desk.store.undo(number, 'Other');
    const { items, total } = await desk.get('/api/audit?article=a');
    expect(total).toBeGreaterThan(2);
    expect((await desk.get('/api/audit')).total).toBe(before + 2);
    expect(items[0]).toMatchObject({ what: 'undo', who: 'Other', article: 'a', correction: number });
    expect(items[1]).toMatchObject({ what: 'correct', who: 'Shell', correction: number });
    expect(JSON.parse(items[1].detail)).toMatchObject({ change: { kind: 'status', value: 'planned' }, reason: 'seen' });
    expect((await desk.get('/api/audit?who=Shell')).total).toBe(1);
    expect((await desk.get('/api/audit?sort=at&limit=1')).items[0].id).toBe(1);
  });
});

describe('while another process is writing', () => {
  it('a write waits its turn, and everybody else is answered', async () => {
    const [event] = await eventsOf('a');
    const other = new Database(desk.path);
    other.exec('BEGIN IMMEDIATE');
    const write = desk.ask('POST', '/api/corrections', { body: { event: event.id, change: { kind: 'status', value: 'possible' }, reason: '' } });
    for (let i = 0; i < 5; i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect((await desk.get('/api/corrections?undone=false')).items.some(({ change }: Json) => change.value === 'possible')).toBe(false);
    }
    other.exec('COMMIT');
    other.close();
    const made = await write;
    expect(made.status, made.text).toBe(201);
    await desk.ask('POST', `/api/corrections/${made.body.id}/undo`);
  });
});

describe('the review queue', () => {
  it('has the least sure first, and nothing twice', async () => {
    const { items, total } = await desk.get('/api/review?below=1&limit=500');
    expect(items.length).toBe(total);
    const sure = items.filter(({ reasons }: Json) => !reasons.includes('contradicted')).map(({ event }: Json) => event.confidence);
    expect(sure).toEqual([...sure].sort((a, b) => a - b));
    expect(
      (await desk.get('/api/review?below=0.5')).items.every(({ event, reasons }: Json) => event.confidence < 0.5 || reasons.includes('contradicted')),
    ).toBe(true);
  });

  it('loses what is accepted, until it is reopened or read otherwise', async () => {
    const ids = async (): Promise<string[]> => (await desk.get('/api/review?below=1&limit=500')).items.map(({ event }: Json) => event.id);
    const [first, second] = await ids();
    expect((await desk.ask('POST', '/api/review/accept', { body: { event: first } })).status).toBe(204);
    expect((await desk.ask('POST', '/api/review/accept', { body: { event: first } })).status).toBe(204);
    expect(await ids()).not.toContain(first);
    expect((await ids())[0]).toBe(second);
    expect((await desk.ask('POST', '/api/review/reopen', { body: { event: first } })).status).toBe(204);
    expect((await ids())[0]).toBe(first);
    expect((await desk.ask('POST', '/api/review/reopen', { body: { event: first } })).status).toBe(404);
    expect((await desk.ask('POST', '/api/review/accept', { body: { event: 'none#v1' } })).status).toBe(404);
    expect((await desk.get('/api/audit?what=accept')).total).toBe(1);
    expect((await desk.get('/api/audit?what=reopen')).total).toBe(1);
  });

  it('loses what is put right', async () => {
    const { items } = await desk.get('/api/review?below=1');
    const { event } = items[0];
    const { body } = await desk.ask('POST', '/api/corrections', { body: { event: event.id, change: { kind: 'type', value: 'AID' }, reason: '' } });
    expect((await desk.get('/api/review?below=1')).items.map((item: Json) => item.event.id)).not.toContain(event.id);
    await desk.ask('POST', `/api/corrections/${body.id}/undo`);
  });
});

describe('saved searches', () => {
  it('are made, changed, read as a feed and forgotten', async () => {
    const filter = { type: ['CONSULT'], participant: 'لافروف' };
    const { status, body } = await desk.ask('POST', '/api/searches', { body: { name: 'لافروف <b>&</b>', filter } });
    expect(status).toBe(201);
    expect(body.filter).toEqual(filter);
    const feed = await desk.ask('GET', body.feed);
    expect(feed.headers.get('content-type')).toMatch(/^application\/atom\+xml/);
    expect(feed.text).toContain('<title>لافروف &lt;b&gt;&amp;&lt;/b&gt;</title>');
    const claims = await desk.get(`/api/events?type=CONSULT&participant=${encodeURIComponent('لافروف')}`);
    expect(feed.text.match(/<entry>/g)?.length).toBe(claims.total);
    const changed = await desk.ask('PUT', `/api/searches/${body.id}`, { body: { name: 'other', filter: { status: ['negated'] } } });
    expect(changed.body).toMatchObject({ id: body.id, name: 'other', filter: { status: ['negated'] } });
    expect((await desk.get('/api/searches')).total).toBe(1);
    expect((await desk.ask('DELETE', `/api/searches/${body.id}`)).status).toBe(204);
    expect((await desk.ask('DELETE', `/api/searches/${body.id}`)).status).toBe(404);
    expect((await desk.ask('POST', '/api/searches', { body: { name: 'x', filter: { colour: 'red' } } })).status).toBe(400);
    expect((await desk.ask('POST', '/api/searches', { body: { name: 'x', filter: { q: '!!' } } })).status).toBe(400);
  });

  it('have feeds in which an article cannot become markup', async () => {
    const { body } = await desk.ask('POST', '/api/searches', { body: { name: 'all', filter: {} } });
    const { text } = await desk.ask('GET', body.feed);
    expect(text).not.toMatch(/<script|<img|<b>/);
    const links = [...text.matchAll(/<link rel="alternate" type="text\/html" href="([^"]+)"/g)].map(([, link]) => link ?? '');
    expect(links.slice(1).every((link) => /\/articles\/[^/]+#at-\d+/.test(link))).toBe(true);
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(text).close();
    expect(text.match(/<entry>/g)?.length).toBe(50);
    await desk.ask('DELETE', `/api/searches/${body.id}`);
  });
});

describe('the live stream', () => {
  it('tells what is added, put right, and what was missed', async () => {
    const before = new Date().toISOString();
    const putRight = async (): Promise<number> => (await desk.get(`/api/today?since=${before}`)).corrections;
    const stream = await listenTo(desk, {});
    const ready = await stream.next();
    expect(ready.event).toBe('ready');
    desk.add([{ id: 'live-1', text: 'زار الوزير القاهرة.', publishedAt: '2018-01-01' }]);
    const added = await stream.next();
    expect(added).toMatchObject({ event: 'added', data: { articles: 1, changed: 0, corrections: 0 } });
    desk.add([{ id: 'live-1', text: 'زار الوزير بيروت.', publishedAt: '2018-01-01' }]);
    expect(await stream.next()).toMatchObject({ event: 'added', data: { articles: 0, changed: 1 } });
    const number = desk.store.correct('live-1', { near: 'زار الوزير', trigger: 'زار' }, { kind: 'reject' }, { author: 'A', reason: '' });
    expect(await stream.next()).toMatchObject({ event: 'added', data: { corrections: 1 } });
    stream.end();
    expect(await putRight()).toBe(1);
    desk.store.undo(number, 'A');
    // What was put right and taken back is no change.
    expect(await putRight()).toBe(0);
    const again = await listenTo(desk, { 'last-event-id': ready.id });
    await again.next();
    expect(await again.next()).toMatchObject({ event: 'added', data: { articles: 1, changed: 0, corrections: 2 } });
    again.end();
  });
});

interface StreamEvent {
  readonly event: string;
  readonly id: string;
  readonly data: Json;
}

async function listenTo({ url }: Desk, headers: Record<string, string>): Promise<{ next(): Promise<StreamEvent>; end(): void }> {
  const aborter = new AbortController();
  const { body } = await fetch(`${url}/api/stream`, { headers, signal: aborter.signal });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next() {
      for (;;) {
        const at = text.indexOf('\n\n');
        if (at >= 0) {
          const part = text.slice(0, at);
          text = text.slice(at + 2);
          const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1] ?? '';
          if (field('event') === '') continue;
          return { event: field('event'), id: field('id'), data: JSON.parse(field('data')) };
        }
        const read = await reader?.read();
        if (read === undefined || read.done) throw new Error('the stream ended');
        text += read.value;
      }
    },
    end: () => aborter.abort(),
  };
}
