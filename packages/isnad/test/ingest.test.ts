import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFeedList } from '../src/ingest/feedList.js';
import { ingest } from '../src/ingest/ingest.js';
import type { FoundDocument, Ingested } from '../src/ingest/types.js';
import { PARAGRAPH, page } from './badServer.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-ingest-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(name: string, content: string | Buffer): Promise<Ingested[]> {
  const path = join(folder, name);
  await writeFile(path, content);
  return gather(path);
}

async function gather(path: string): Promise<Ingested[]> {
  const found: Ingested[] = [];
  for await (const item of ingest([path])) found.push(item);
  return found;
}

const documents = (items: readonly Ingested[]) => items.filter((item): item is FoundDocument => 'document' in item).map(({ document }) => document);
const faults = (items: readonly Ingested[]) => items.filter((item) => !('document' in item));

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>صحيفة</title><entry><id>tag:x,1</id><title>خبر</title>
<link rel="alternate" href="https://example.org/1"/><published>2018-05-09T10:00:00Z</published><content type="html">&lt;p&gt;${PARAGRAPH}&lt;/p&gt;</content></entry></feed>`;
const JSON_FEED = JSON.stringify({
  title: 'صحيفة',
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: '1', url: 'https://example.org/1', title: 'خبر', content_text: PARAGRAPH, date_published: '2018-05-09T10:00:00Z' }],
});
const RSS = `<rss version="2.0"><channel><title>صحيفة</title><item><title>خبر</title><link>https://example.org/1</link>
<pubDate>Wed, 09 May 2018 10:00:00 GMT</pubDate><description><![CDATA[<p>${PARAGRAPH}</p>]]></description></item></channel></rss>`;

// The names say nothing, or the wrong thing: the kind is in the content.
it.each([
  ['Atom', 'x.html', ATOM],
  ['JSON Feed', 'x.json', JSON_FEED],
  ['RSS', 'x.txt', RSS],
])('reads %s', async (_, name, content) => {
  expect(documents(await read(name, content))).toEqual([
    {
      id: 'https://example.org/1',
      url: 'https://example.org/1',
      title: 'خبر',
      publisher: 'صحيفة',
      publishedAt: '2018-05-09T10:00:00Z',
      text: PARAGRAPH.trim(),
    },
  ]);
});

it('reads JSONL, JSON lists on one line, objects over several lines, plain text and gzip', async () => {
  const article = { id: '7', text: PARAGRAPH };
  for (const content of [
    `${JSON.stringify(article)}\n`,
    JSON.stringify([article]),
    JSON.stringify([article], null, 2),
    JSON.stringify(article, null, 2),
    gzipSync(JSON.stringify(article)),
  ])
    expect(documents(await read('x', content))).toMatchObject([article]);
  expect(documents(await read('plain', PARAGRAPH))).toMatchObject([{ id: join(folder, 'plain'), text: PARAGRAPH }]);
});

it('names each broken record by file and number, and keeps how it stood', async () => {
  const items = await read('x.jsonl', `{"id":"1","text":"${PARAGRAPH}"}\n{"id":"2","text":5}\n{broken\n{"id":"4","text":"${PARAGRAPH}"}\n`);
  expect(documents(items).map(({ id }) => id)).toEqual(['1', '4']);
  expect(faults(items)).toMatchObject([
    { file: join(folder, 'x.jsonl'), record: 2, reason: expect.stringContaining('must be a string'), raw: '{"id":"2","text":5}' },
    { record: 3, reason: expect.stringContaining('not valid JSON'), raw: '{broken' },
  ]);
});

function warc(type: string, url: string, http: Buffer): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
}

const http = (headers: string, body: Buffer): Buffer => Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n`), body]);

it('reads WARC, plain or of many gzip members, with packed and chunked bodies', async () => {
  const body = Buffer.from(page('قمة'));
  const packed = gzipSync(body);
  const chunked = Buffer.concat([Buffer.from(`${packed.length.toString(16)}\r\n`), packed, Buffer.from('\r\n0\r\n\r\n')]);
  const records = [
    warc('request', 'https://example.org/0', Buffer.from('GET / HTTP/1.1\r\n\r\n')),
    warc('response', 'https://example.org/1', http('', body)),
    warc('response', 'https://example.org/2', http('Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n', chunked)),
    warc('response', 'https://example.org/3', http('Content-Encoding: gzip\r\n', body)),
    warc('response', 'https://example.org/4', http('', Buffer.from('<html><body>English</body></html>'))),
  ];
  for (const file of [Buffer.concat(records), Buffer.concat(records.map((record) => gzipSync(record)))]) {
    const items = await read('news', file);
    expect(documents(items).map(({ url }) => url)).toEqual(['https://example.org/1', 'https://example.org/2', 'https://example.org/3']);
    expect(documents(items).every(({ title, text }) => title === 'قمة' && text.includes(PARAGRAPH.trim()))).toBe(true);
    expect(faults(items)).toMatchObject([{ record: 5, reason: expect.stringContaining('example.org/4') }]);
  }
  const cut = await read('cut', Buffer.concat(records).subarray(0, -2000 - body.length));
  expect(faults(cut).at(-1)).toMatchObject({ reason: expect.stringContaining('the file ends in the middle') });
});

it('reads all that is in a folder, and names what it cannot read', async () => {
  await mkdir(join(folder, 'sub'));
  await writeFile(join(folder, 'a.html'), page('الأول'));
  await writeFile(join(folder, 'photo.jpg'), Buffer.from([255, 216, 255, 224, 0, 16, 74, 70, 1, 2, 3, 0, 0, 0, 0, 0, 0, 1]));
  await writeFile(join(folder, 'sub', 'b.jsonl'), JSON.stringify({ id: '2', text: PARAGRAPH }));
  const items = await gather(folder);
  expect(documents(items)).toMatchObject([{ title: 'الأول' }, { id: '2' }]);
  expect(faults(items)).toMatchObject([{ file: join(folder, 'photo.jpg'), record: null, reason: expect.stringContaining('binary') }]);
  expect(await gather(join(folder, 'none'))).toMatchObject([{ reason: 'no such file or folder' }]);
});

it('reads lists of feeds, as OPML and as text', async () => {
  const path = join(folder, 'feeds');
  await writeFile(path, '<opml version="2.0"><body><outline text="x"><outline xmlUrl="https://a.example/f?a=1&amp;b=2"/></outline></body></opml>');
  expect(await readFeedList(path)).toEqual(['https://a.example/f?a=1&b=2']);
  await writeFile(path, '# feeds\nhttps://a.example/f#x\n\nhttps://b.example/f # b\n');
  expect(await readFeedList(path)).toEqual(['https://a.example/f#x', 'https://b.example/f']);
  await writeFile(path, '# none\n');
  await expect(readFeedList(path)).rejects.toThrow('no feeds in it');
});
