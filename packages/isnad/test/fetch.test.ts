import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isPublicAddress } from '../src/ingest/address.js';
import { fetchPage } from '../src/ingest/fetch.js';
import { ingest } from '../src/ingest/ingest.js';
import type { Ingested } from '../src/ingest/types.js';
import { PARAGRAPH, page, startServer } from './badServer.js';

let server: Awaited<ReturnType<typeof startServer>>;
const limits = { allowHosts: ['127.0.0.1'], timeoutMs: 700, maxBytes: 200_000, maxRedirects: 3 };

const bytes1256 = (text: string): Buffer => {
  const decoder = new TextDecoder('windows-1256');
  const map = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from(Array.from(text, (letter) => map.get(letter) ?? 63));
};

beforeAll(async () => {
  server = await startServer({
    '/slow': (_, res) => void res.writeHead(200).write('a'),
    '/silent': () => undefined,
    '/endless': (_, res) => {
      const more = (): void => {
        while (!res.destroyed && res.write('x'.repeat(10_000)));
        res.once('drain', more);
      };
      more();
    },
    '/loop': (_, res) => res.writeHead(302, { location: '/loop' }).end(),
    '/500': (_, res) => res.writeHead(500).end('broken'),
    '/huge': (_, res) => void res.writeHead(200, { 'content-length': '10000000000' }).write('a'),
    '/bomb': (_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000))),
    '/damaged': (_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip'),
    '/private': (_, res) => res.writeHead(302, { location: 'http://10.0.0.1/secret' }).end(),
    '/rename': (_, res) => res.writeHead(302, { location: `http://localhost:${server.port}/page` }).end(),
    '/file': (_, res) => res.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/page': (_, res) => res.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' }).end(brotliCompressSync(page('قمة'))),
    '/liar': (_, res) => res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(bytes1256(page('قمة'))),
    '/latin': (_, res) => res.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end(page('قمة')),
    '/deep': (_, res) => res.writeHead(200, { 'content-type': 'text/html' }).end(`<html><body>${'<div>'.repeat(30_000)}قال`),
    '/wide': (_, res) => res.writeHead(200, { 'content-type': 'text/html' }).end(`<html><body>${'<p>'.repeat(60_000)}قال`),
    '/combs': (_, res) => res.end(`<html><body>${`${'<div>'.repeat(250)}قال${'</div>'.repeat(250)}`.repeat(190)}`),
    '/broken.xml': (_, res) => res.end('<rss><channel><item><title>قمة'),
    '/half.xml': (_, res) => res.end(`<rss><channel><item><description>${PARAGRAPH}</description></item><item></oops>`),
  });
});
afterAll(() => server.close());

it.each([
  ['/slow', 'took longer than 0.7 s'],
  ['/silent', 'took longer than 0.7 s'],
  ['/endless', 'larger than 200000 bytes'],
  ['/loop', 'redirected more than 3 times'],
  ['/huge', 'larger than 200000 bytes'],
  ['/bomb', 'unpacks to more than 200000 bytes'],
  ['/damaged', 'damaged'],
  ['/private', '10.0.0.1 is in a private or local network'],
  ['/rename', 'localhost: refused'],
  ['/file', 'only http and https'],
])('ends %s with a plain reason', async (path, reason) => {
  await expect(fetchPage(server.base + path, limits)).rejects.toThrow(reason);
});

it.each(['http://127.0.0.1', 'http://2130706433', 'http://0177.0.0.1', 'http://0x7f.1', 'http://[::1]', 'http://[::ffff:127.0.0.1]', 'http://localhost'])(
  'refuses %s in every spelling, before a request is made',
  async (host) => {
    const before = server.requests.length;
    await expect(fetchPage(`${host}:${server.port}/page`)).rejects.toThrow('private or local network');
    expect(server.requests.length).toBe(before);
  },
);

it.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['224.0.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::', false],
  ['fe80::1', false],
  ['fc00::1', false],
  ['ff02::1', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['::7f00:1', false],
  ['nonsense', false],
])('%s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

async function all(path: string): Promise<Ingested[]> {
  const found: Ingested[] = [];
  for await (const item of ingest([server.base + path], { ...limits, maxBytes: 5_000_000, timeoutMs: 5000 })) found.push(item);
  return found;
}

it.each(['/page', '/liar', '/latin'])('reads the article at %s whatever its packing and declared encoding', async (path) => {
  const [item] = await all(path);
  expect(item).toMatchObject({ document: { title: 'قمة', publisher: 'صحيفة', publishedAt: '2018-05-09T10:00:00Z', url: server.base + path } });
  expect(item !== undefined && 'document' in item && item.document.text).toContain(PARAGRAPH.trim());
  expect(item !== undefined && 'document' in item && item.document.text).not.toContain('القائمة');
});

it.each([
  ['/deep', 'this page is no article'],
  ['/wide', 'this page is no article'],
  ['/combs', 'this page is no article'],
  ['/500', 'the server answered 500'],
  ['/404', 'the server answered 404'],
  ['/broken.xml', 'not well-formed XML'],
])('names the fault of %s', async (path, reason) => {
  expect(await all(path)).toEqual([expect.objectContaining({ file: server.base + path, reason: expect.stringContaining(reason) })]);
});

it('keeps what stands before the fault of a broken feed', async () => {
  const found = await all('/half.xml');
  expect(found.map((item) => 'document' in item)).toEqual([true, false]);
});
