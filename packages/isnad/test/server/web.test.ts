import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.js';

const PAGE = '<!doctype html><title>workbench</title>';
const SCRIPT = `console.log('${'x'.repeat(5000)}')`;
const HTML = { accept: 'text/html,application/xhtml+xml' };

let folder = '';
let desk: Desk;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'icon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'app-1a2b.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets', 'app-1a2b.js.gz'), gzipSync(SCRIPT));
  desk = await openDesk({ server: { web: folder } });
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

describe('the built workbench', () => {
  it.each(['/', '/events?type=AID', `/articles/${encodeURIComponent('https://site.example/a.html')}`, '/actors/country%3ARUS'])(
    'is what a browser gets at %s',
    async (path) => {
      const answer = await fetch(`${desk.url}${path}`, { headers: HTML });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe(PAGE);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('keeps hashed files for ever, compressed as they were built', async () => {
    for (const [accepted, sent] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await fetch(`${desk.url}/assets/app-1a2b.js`, { headers: { 'accept-encoding': accepted } });
      expect(answer.headers.get('content-encoding')).toBe(sent);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-type')).toMatch(/javascript/);
      expect(await answer.text()).toBe(SCRIPT);
    }
    expect((await fetch(`${desk.url}/icon.svg`)).headers.get('cache-control')).toBe('no-cache');
  });

  it('is not what a program gets for what is not there', async () => {
    for (const path of ['/assets/gone-9z.js', '/api/gone', '/../../package.json', '/%2e%2e/package.json']) {
      const answer = await fetch(`${desk.url}${path}`);
      expect(answer.status, path).toBe(404);
      expect(answer.headers.get('content-type')).toMatch(/problem\+json/);
    }
    expect((await fetch(`${desk.url}/api/gone`, { headers: HTML })).status).toBe(404);
    expect((await fetch(`${desk.url}/events`, { method: 'POST', headers: HTML })).status).toBe(404);
  });
});

describe('without a built workbench', () => {
  it('the page says so', async () => {
    const other = await openDesk({ server: { web: join(folder, 'nothing') } });
    const answer = await fetch(`${other.url}/events`, { headers: HTML });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm run build');
    await other.close();
  });
});
