import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type Json, openDesk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const FILTERS = [
  '',
  '?type=CONSULT&status=actual',
  '?participant=country:USA&sort=',
  '?q=%D8%B2%D9%8A%D8%A7%D8%B1%D8%A9',
  '?minConfidence=0.99&repeats=false',
  '?actor=nobody',
].map((filter) => filter.replace('&sort=', ''));

async function wanted(filter: string): Promise<string[]> {
  const { items, total } = await desk.get(`/api/events${filter === '' ? '?' : `${filter}&`}limit=500`);
  expect(items.length).toBe(total);
  return items.map(({ id }: Json) => id).sort();
}

/** The same by the ids that other readings keep. */
async function lasting(filter: string): Promise<string[]> {
  const { items } = await desk.get(`/api/events${filter === '' ? '?' : `${filter}&`}limit=500`);
  return items.map(({ article, trigger }: Json) => `${article.id}#at-${trigger.start}`).sort();
}

async function file(format: string, filter: string): Promise<Response> {
  const answer = await fetch(`${desk.url}/api/export/${format}${filter}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
  return answer;
}

describe.each(['-date', 'date', '-confidence', 'confidence', '-added'])('an export in the order %s has the rows as the table has them', (sort) => {
  it.each(['csv', 'polecat', 'parquet', 'jsonld'])('as %s', async (format) => {
    const { items, total } = await desk.get(`/api/events?status=actual&limit=500&sort=${sort}`);
    expect(items.length).toBe(total);
    const answer = await file(format, `?status=actual&sort=${sort}`);
    const lasting = items.map(({ article, trigger }: Json) => `${article.id}#at-${trigger.start}`);
    if (format === 'parquet') {
      const rows = await parquetReadObjects({ file: await answer.arrayBuffer() });
      expect(rows.map(({ article, event }) => `${article}#${event}`)).toEqual(items.map(({ id }: Json) => id));
    } else if (format === 'jsonld') {
      const { '@graph': graph } = (await answer.json()) as Json;
      const claims = graph.filter((node: Json) => node['@type'].includes('isnad:Claim'));
      expect(claims.map((node: Json) => decodeURIComponent(node['@id'].slice('urn:isnad:article:'.length)))).toEqual(lasting);
    } else {
      const [head, ...body] = parseCsv(await answer.text());
      const at = (name: string): number => head?.indexOf(name) ?? -1;
      if (format === 'csv') expect(body.map((row) => `${row[at('article')]}#${row[at('event')]}`)).toEqual(items.map(({ id }: Json) => id));
      else expect(body.map((row) => row[at('Event ID')])).toEqual(lasting);
    }
  });
});

describe.each(FILTERS)('an export of %s is exactly what the list shows', (filter) => {
  it('as CSV', async () => {
    const rows = parseCsv(await (await file('csv', filter)).text());
    const [head, ...body] = rows;
    const at = (name: string): number => head?.indexOf(name) ?? -1;
    expect(body.map((row) => `${row[at('article')]}#${row[at('event')]}`).sort()).toEqual(await wanted(filter));
    expect(body.every((row) => row[at('coder')] !== '' && row[at('model')] !== '')).toBe(true);
  });

  it('as a POLECAT-like table', async () => {
    const [head, ...body] = parseCsv(await (await file('polecat', filter)).text());
    expect(body.map((row) => row[head?.indexOf('Event ID') ?? -1]).sort()).toEqual(await lasting(filter));
  });

  it('as Parquet', async () => {
    const rows = await parquetReadObjects({ file: await (await file('parquet', filter)).arrayBuffer() });
    expect(rows.map(({ article, event }) => `${article}#${event}`).sort()).toEqual(await wanted(filter));
  });

  it('as JSON-LD', async () => {
    const { '@graph': graph } = (await (await file('jsonld', filter)).json()) as Json;
    const claims = graph
      .filter((node: Json) => node['@type'].includes('isnad:Claim'))
      .map((node: Json) => decodeURIComponent(node['@id'].slice('urn:isnad:article:'.length)));
    expect(claims.sort()).toEqual(await lasting(filter));
  });

  it('as GeoJSON: those with a place on the map', async () => {
    const { features } = (await (await file('geojson', filter)).json()) as Json;
    expect(features.length).toBe((await desk.get(`/api/map${filter}`)).total);
  });

  it('as GraphML: the edges of the network', async () => {
    const text = await (await file('graphml', filter)).text();
    const weights = [...text.matchAll(/<data key="weight">(\d+)<\/data>/g)].reduce((n, [, weight]) => n + Number(weight), 0);
    const { edges } = await desk.get(`/api/network${filter === '' ? '?' : `${filter}&`}top=1000`);
    const inNetwork = edges.reduce((n: number, { events }: Json) => n + events, 0);
    // The file also has what somebody does to himself.
    expect(weights).toBeGreaterThanOrEqual(inNetwork);
  });
});

describe('exports', () => {
  it('of corrected articles are gold', async () => {
    expect(await (await file('gold', '')).text()).toBe('');
    const { items } = await desk.get('/api/events?limit=1&sort=-confidence');
    await desk.ask('POST', '/api/corrections', { body: { event: items[0].id, change: { kind: 'status', value: 'planned' }, reason: '' } });
    const lines = (await (await file('gold', '')).text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).article.id)).toEqual([items[0].article.id]);
    expect(await (await file('gold', '?article=surrogates')).text()).toBe('');
  });

  it('make cells safe that a spreadsheet would run', async () => {
    const [head, ...rows] = parseCsv(await (await file('csv', '')).text());
    const publishers = rows.map((row) => row[head?.indexOf('publisher') ?? -1]);
    expect(publishers).toContain('\'=HYPERLINK("http://evil.example")');
  });
});

/** RFC 4180, whole. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\n') {
      row.push(cell);
      cell = '';
      if (letter === '\n') {
        rows.push(row);
        row = [];
      }
    } else if (letter !== '\r') cell += letter;
  }
  return rows;
}
