import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReader } from '@isnad/coder';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { JsonlSink } from '../src/ingest/jsonlSink.js';
import { StoreSink } from '../src/ingest/storeSink.js';
import { retryAfter, watchOnce } from '../src/ingest/watch.js';
import { WatchState } from '../src/ingest/watchState.js';
import { Store } from '../src/store/index.js';
import { PARAGRAPH, page, rss, startServer } from './badServer.js';

let folder: string;
let server: Awaited<ReturnType<typeof startServer>>;
let notModified = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-watch-'));
  notModified = 0;
  server = await startServer({
    '/robots.txt': (_, res) => res.end('User-agent: *\nDisallow: /closed\n'),
    '/good.xml': (request, res) => {
      if (request.headers['if-none-match'] === '"1"') {
        notModified++;
        res.writeHead(304).end();
      } else res.writeHead(200, { etag: '"1"' }).end(rss([`${server.base}/1`, `${server.base}/2`, `${server.base}/2`]));
    },
    '/door.xml': (_, res) => res.end(rss([`${server.base}/closed/1`, `${server.base}/1`])),
    '/busy.xml': (_, res) => res.writeHead(503, { 'retry-after': '120' }).end(),
    '/1': (_, res) => res.writeHead(200, { 'content-type': 'text/html' }).end(page('الأول')),
    '/2': (_, res) => setTimeout(() => res.writeHead(200, { 'content-type': 'text/html' }).end(page('الثاني')), 50),
  });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function poll(paths: readonly string[]) {
  const lines: string[] = [];
  const output = join(folder, 'news.jsonl');
  const tally = await watchOnce(
    paths.map((path) => (path.startsWith('http') ? path : server.base + path)),
    await JsonlSink.open(output),
    await WatchState.open(`${output}.watch.json`),
    { fetch: { allowHosts: ['127.0.0.1'], timeoutMs: 2000 }, intervalMs: 60_000, hostDelayMs: 1, report: (line) => lines.push(line) },
  );
  const text = await readFile(output, 'utf8').catch(() => '');
  return {
    tally,
    report: lines.join('\n'),
    documents: text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

it('adds what is new once, and asks only for what has changed', async () => {
  const first = await poll(['/good.xml']);
  expect(first.documents.map((document) => document.title)).toEqual(['الأول', 'الثاني']);
  expect(server.requests.every(({ headers }) => headers['user-agent']?.startsWith('isnad/'))).toBe(true);
  const second = await poll(['/good.xml']);
  expect(second.documents).toHaveLength(2);
  expect(second.report).toContain('not modified');
  expect(notModified).toBe(1);
});

it('reports a feed that fails and reads the others, one request a host at a time', async () => {
  const { tally, report, documents } = await poll(['/busy.xml', 'http://10.0.0.1/feed', 'ftp://x/y', '/none.xml', '/good.xml']);
  expect(tally).toEqual({ added: 2, failedFeeds: 4, failedArticles: 0 });
  expect(documents).toHaveLength(2);
  expect(report).toContain('the server answered 503; next try in 120 s');
  expect(report).toContain('the server answered 404; next try in 60 s');
  expect(report).toContain('private or local network');
  expect(server.running.most).toBe(1);
  const asked = server.requests.length;
  expect((await poll(['/busy.xml'])).report).toContain('left alone');
  expect(server.requests.length).toBe(asked);
});

it('obeys robots.txt, and after three tries keeps the article among the rejects', async () => {
  for (let round = 0; round < 3; round++) await poll(['/door.xml']);
  expect(server.requests.map(({ path }) => path)).not.toContain('/closed/1');
  const rejects = (await readFile(join(folder, 'rejects.jsonl'), 'utf8')).trim().split('\n');
  expect(rejects).toHaveLength(1);
  expect(JSON.parse(rejects[0] ?? '')).toMatchObject({ file: `${server.base}/door.xml`, record: 1, reason: expect.stringContaining('robots.txt') });
});

it('reads Retry-After in seconds and as a date', () => {
  expect(retryAfter('30', 0)).toBe(30_000);
  expect(retryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 0)).toBe(60_000);
  expect(retryAfter('soon', 0)).toBeNull();
});

it('adds to the store, where an article that did not change is not added again', async () => {
  const path = join(folder, 'isnad.db');
  const store = Store.open(path);
  try {
    const sink = new StoreSink(store, createReader(), path);
    const found = { where: 'x:1', document: { id: '1', text: PARAGRAPH, publishedAt: '2018-05-09' } };
    expect(await sink.add(found)).toBe(true);
    expect(await sink.add(found)).toBe(false);
    expect((await store.events({}, {})).total).toBeGreaterThan(0);
    expect(await sink.add({ where: 'x:3', document: { id: '2', text: `عاجل. ${PARAGRAPH}`, publishedAt: '2018-05-09', publisher: 'ب' } })).toBe(true);
    expect(store.connection.sqlite.prepare('SELECT count(DISTINCT story_id), count(*) FROM stories').raw().get()).toEqual([1, 2]);
    await sink.reject({ file: 'x', record: 2, reason: 'broken' });
    expect(await readFile(join(folder, 'rejects.jsonl'), 'utf8')).toBe('{"file":"x","record":2,"reason":"broken"}\n');
  } finally {
    await store.close();
  }
});
