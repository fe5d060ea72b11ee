import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, startServer } from './badServer.js';

/** End to end: these run the command as it is built (`npm run build`). */
const BIN = fileURLToPath(new URL('../bin/isnad.js', import.meta.url));
const VISIT =
  'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء والتقى نظيره التركي مولود جاويش أوغلو في أنقرة، وبحث معه الوضع في سوريا واتفاق إدلب وعودة اللاجئين.';
const SUMMARY = 'زار لافروف أنقرة والتقى نظيره التركي.';
const PAGE = `<html><head><title>x</title></head><body><article><h1>قمة</h1><p>${VISIT}</p><p>${VISIT} ثم غادر إلى موسكو.</p></article></body></html>`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-add-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function isnad(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args, '--db', 'd.db'], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function write(name: string, content: string | Buffer): void {
  writeFileSync(join(folder, name), content);
}

function ids(): string[] {
  const store = new Database(join(folder, 'd.db'), { readonly: true });
  try {
    return store.prepare('SELECT id FROM articles ORDER BY id').pluck().all() as string[];
  } finally {
    store.close();
  }
}

function texts(): string[] {
  const store = new Database(join(folder, 'd.db'), { readonly: true });
  try {
    return store.prepare('SELECT v.text FROM articles a JOIN versions v ON v.version_id = a.version_id').pluck().all() as string[];
  } finally {
    store.close();
  }
}

function warc(): Buffer {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/w\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n`;
  return gzipSync(`${head}${http}\r\n\r\n`);
}

describe('isnad add', () => {
  it('takes a folder of everything, and names, counts and keeps what is broken', () => {
    mkdirSync(join(folder, 'news/sub'), { recursive: true });
    write('news/a.html', PAGE);
    write('news/b.txt', VISIT);
    write('news/sub/b.txt', `${VISIT} ثان.`);
    write('news/c.warc.gz', warc());
    const item = (url: string, text: string) => `<item><title>خبر</title><link>${url}</link><description>${text}</description></item>`;
    write('news/f.xml', `<rss><channel><title>ص</title>${item('https://example.org/1', VISIT)}${item('https://example.org/2', 'only latin')}</channel></rss>`);
    write('news/z.jsonl.gz', gzipSync(`${JSON.stringify({ id: 'z', text: VISIT })}\n`));
    write('news/bad.jsonl', `garbage\n${JSON.stringify({ id: 'j', text: VISIT })}\n{"id":"k","text":5}\n`);
    write('news/photo', Buffer.from([255, 216, 255, 224, 0, 16, 74, 70, 1, 2, 3, 0, 0, 0, 0, 0, 0, 1]));
    const { code, err } = isnad('add', 'news', 'nowhere', 'ftp://example.org/x');
    expect(code).toBe(1);
    expect(ids()).toEqual(['https://example.org/1', 'https://example.org/w', 'j', 'news/a.html', 'news/b.txt', 'news/sub/b.txt', 'z']);
    expect(err).toContain('7 added');
    expect(err).toContain('6 faults, kept in rejects.jsonl');
    const rejects = readFileSync(join(folder, 'rejects.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rejects.map(({ file, record }) => [file, record])).toEqual([
      ['news/bad.jsonl', 1],
      ['news/bad.jsonl', 3],
      ['news/f.xml', 2],
      ['news/photo', null],
      ['nowhere', null],
      ['ftp://example.org/x', null],
    ]);
    expect(rejects[1].raw).toBe('{"id":"k","text":5}');
    expect(isnad('add', 'news').err).toContain('0 added, 0 changed, 7 already there');
  });

  it('reads addresses of hosts that are allowed by name, and refuses private ones else', async () => {
    const server = await startServer({
      '/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page('قمة')),
      '/broken': (_, response) => response.writeHead(500).end(),
    });
    try {
      expect(await run('add', `${server.base}/page`)).toMatchObject({ code: 1, err: expect.stringContaining('in a private or local network') });
      expect(server.requests).toEqual([]);
      const allowed = await run('add', `${server.base}/page`, `${server.base}/broken`, '--allow-host', '127.0.0.1', '--timeout', '20');
      expect(allowed.err).toContain('1 added');
      expect(allowed.err).toContain('the server answered 500');
      expect(ids()).toEqual([`${server.base}/page`]);
    } finally {
      await server.close();
    }
  });

  it.each([
    [
      'RSS',
      (url: string) =>
        `<rss version="2.0"><channel><title>ص</title><item><title>خبر</title><link>${url}</link><description>${SUMMARY}</description></item></channel></rss>`,
    ],
    [
      'Atom',
      (url: string) =>
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>ص</title><entry><id>tag:1</id><title>خبر</title><link href="${url}"/><summary>${SUMMARY}</summary></entry></feed>`,
    ],
    [
      'JSON Feed',
      (url: string) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'ص', items: [{ id: '1', url, title: 'خبر', summary: SUMMARY }] }),
    ],
  ])('keeps the full article where %s carries its summary, whichever comes first', (_, feed) => {
    write(
      'a.html',
      PAGE.replace('<head>', '<head><link rel="canonical" href="https://example.org/a"><meta property="og:url" content="https://example.org/a">'),
    );
    write('a.feed', feed('https://example.org/a'));
    write('b.feed', feed('https://example.org/b'));
    write('b.jsonl', `${JSON.stringify({ id: 'b', url: 'https://example.org/b', text: `${VISIT} ثم غادر إلى موسكو.` })}\n`);
    expect(isnad('add', 'a.html', 'a.feed').err).toContain('1 added, 0 changed, 1 already there');
    expect(isnad('add', 'b.feed').err).toContain('1 added');
    expect(isnad('add', 'b.jsonl').err).toContain('0 added, 1 changed');
    expect(isnad('add', 'b.feed', 'b.jsonl', 'a.feed').err).toContain('0 added, 0 changed, 3 already there');
    expect(ids()).toEqual(['b', 'https://example.org/a']);
    expect(texts().every((text) => text.includes('ثم غادر إلى موسكو'))).toBe(true);
  });

  it('reads texts in UTF-16 without a byte order mark, and in the encoding that is named', () => {
    write('wide.txt', Buffer.from('زار لافروف القاهرة', 'utf16le'));
    // In ISO 8859-6, each letter one byte: too short to tell its encoding by.
    write('old.txt', Buffer.from([...'زار لافروف القاهرة'].map((letter) => (letter === ' ' ? 0x20 : letter.charCodeAt(0) - 0x560))));
    expect(isnad('add', 'wide.txt').code).toBe(0);
    expect(isnad('add', 'old.txt', '--encoding', 'iso-8859-6').code).toBe(0);
    expect(texts()).toEqual(['زار لافروف القاهرة', 'زار لافروف القاهرة']);
  });

  it('says that a folder is no store', () => {
    mkdirSync(join(folder, 'd.db'));
    expect(isnad('add')).toMatchObject({ code: 1, err: 'd.db: this is a folder, not a store; name a file in it\n' });
  });

  it('reads what comes through a pipe as it comes', async () => {
    const child = spawn(process.execPath, [BIN, 'add', '--db', 'd.db'], { cwd: folder });
    child.stdin.write(`${JSON.stringify({ id: 'first', text: VISIT })}\n`);
    await expect.poll(() => safeIds(), { timeout: 25_000 }).toEqual(['first']);
    child.stdin.end(`${JSON.stringify({ id: 'second', text: VISIT })}\n`);
    expect((await once(child, 'close'))[0]).toBe(0);
    expect(ids()).toEqual(['first', 'second']);
  });

  it('waits for another add, and a reader sees a whole store meanwhile', async () => {
    const lines = (from: string) => Array.from({ length: 150 }, (_, i) => `${JSON.stringify({ id: `${from}${i}`, text: `${VISIT} ${i}` })}\n`).join('');
    write('a.jsonl', lines('a'));
    write('b.jsonl', lines('b'));
    const both = Promise.all([run('add', 'a.jsonl'), run('add', 'b.jsonl')]);
    let events = 0;
    let done = false;
    both.then(
      () => {
        done = true;
      },
      () => {
        done = true;
      },
    );
    while (!done) {
      const counted = safely((store) => store.prepare('SELECT count(*) FROM incident_claims').pluck().get() as number) ?? 0;
      expect(counted).toBeGreaterThanOrEqual(events);
      events = counted;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    for (const result of await both) expect(result).toMatchObject({ code: 0, err: expect.stringContaining('150 added') });
    expect(ids()).toHaveLength(300);
    expect(safely((store) => store.pragma('integrity_check', { simple: true }))).toBe('ok');
    const before = safely(links);
    expect(isnad('relink').code).toBe(0);
    expect(safely(links)).toEqual(before);
  });
});

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** Runs the command without holding up this process, in which the server runs. */
async function run(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, ...args, '--db', 'd.db'], { cwd: folder });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, err };
}

function safely<T>(work: (store: Database.Database) => T): T | null {
  try {
    const store = new Database(join(folder, 'd.db'), { readonly: true, fileMustExist: true });
    try {
      return work(store);
    } finally {
      store.close();
    }
  } catch {
    return null;
  }
}

function safeIds(): string[] | null {
  return safely((store) => store.prepare('SELECT id FROM articles ORDER BY id').pluck().all() as string[]);
}

function links(store: Database.Database): unknown {
  return store.prepare('SELECT incident_id, claims, corroboration FROM incidents ORDER BY incident_id').all();
}
