import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** End to end: these run the command as it is built (`npm run build`). */
vi.setConfig({ testTimeout: 90_000 });
const BIN = fileURLToPath(new URL('../bin/isnad.js', import.meta.url));

let folder = '';
let env: NodeJS.ProcessEnv = {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-serve-'));
  const { ISNAD_DB: _, ...rest } = process.env;
  env = { ...rest, XDG_CACHE_HOME: join(folder, 'cache') };
});
afterEach(() => rmSync(folder, { recursive: true }));

function isnad(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8', env, input, timeout: 60_000 });
  return { code: status, out: stdout, err: stderr };
}

function addOne() {
  writeFileSync(join(folder, 'a.jsonl'), `${JSON.stringify({ id: 'a', text: 'زار لافروف القاهرة.', publishedAt: '2018-09-05' })}\n`);
  expect(isnad(['add', 'a.jsonl', '--db', 'd.db']).code).toBe(0);
}

/** Starts the command, waits for its address, asks, ends it with a signal. */
async function served<T>(
  args: string[],
  ask: (url: string) => Promise<T>,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<{ answer: T; code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: folder, env });
  let out = '';
  let err = '';
  child.stderr.on('data', (part) => {
    err += part;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part) => {
      out += part;
      const found = /Isnad is at (http:\S+)/.exec(out);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`ended: ${out}${err}`)));
  });
  const answer = await ask(url);
  const code = await new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.kill(signal);
  });
  return { answer, code, out, err };
}

const json = (path: string) => async (url: string) => (await (await fetch(`${url}${path}`)).json()) as Record<string, unknown>;

describe('isnad serve', () => {
  it('serves a store, and ends quietly on SIGTERM, also with a page listening', async () => {
    addOne();
    const { answer, code, err } = await served(['serve', '--db', 'd.db', '--port', '0'], async (url) => {
      await fetch(`${url}api/stream`);
      return json('api/stats')(url);
    });
    expect(answer).toMatchObject({ articles: 1, demo: false });
    expect(code).toBe(0);
    expect(err).toBe('');
  });

  it('tells open pages what another process adds, and shows it', async () => {
    addOne();
    const { answer } = await served(['serve', '--db', 'd.db', '--port', '0'], async (url) => {
      const { body } = await fetch(`${url}api/stream`);
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      let told = (await reader?.read())?.value ?? '';
      writeFileSync(join(folder, 'b.jsonl'), `${JSON.stringify({ id: 'b', text: 'زار لافروف أنقرة.', publishedAt: '2018-09-06' })}\n`);
      expect(isnad(['add', 'b.jsonl', '--db', 'd.db']).code).toBe(0);
      while (!told.includes('event: added')) told += (await reader?.read())?.value ?? '';
      return { told, facets: await json('api/events/facets')(url), articles: await json('api/articles')(url) };
    });
    expect(answer.told).toMatch(/"articles":1,"changed":0/);
    expect(answer.articles).toMatchObject({ total: 2 });
    expect(answer.facets).toMatchObject({ total: 2 });
  });

  it('shows the samples where there is no store, and says so', async () => {
    const { answer, err } = await served(['serve', '--port', '0'], json('api/stats'), 'SIGINT');
    expect(answer).toMatchObject({ demo: true, articles: 20 });
    expect(err).toContain('bundled samples');
    expect(existsSync(join(folder, 'isnad.db'))).toBe(false);
  });

  it('says plainly what is wrong: the port is taken, the address is not ours, there is no such folder', async () => {
    addOne();
    const blocker = createServer();
    const port = await new Promise<number>((resolve) => {
      blocker.listen(0, '127.0.0.1', () => {
        const address = blocker.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const taken = isnad(['serve', '--db', 'd.db', '--port', String(port)]);
    blocker.close();
    expect(taken.code).toBe(1);
    expect(taken.err).toContain('another program is using port');
    const missing = isnad(['serve', '--db', 'none.db', '--port', '0']);
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('there is no such store');
    expect(existsSync(join(folder, 'none.db'))).toBe(false);
    writeFileSync(join(folder, 'no.db'), 'this is no database');
    expect(isnad(['serve', '--db', 'no.db', '--port', '0']).err).toContain('not a store of isnad');
    expect(isnad(['serve', '--port', '70000']).code).toBe(2);
  });

  it('refuses any other address without a user, and asks for a login with one', async () => {
    addOne();
    for (const args of [['--host', '0.0.0.0'], ['--login']]) {
      const { code, err } = isnad(['serve', '--db', 'd.db', '--port', '0', ...args]);
      expect(code).toBe(1);
      expect(err).toContain('isnad user add');
    }
    expect(isnad(['user', 'add', 'amal', '--role', 'admin', '--db', 'd.db'], 'a long enough password\n').code).toBe(0);
    const { answer, err } = await served(
      ['serve', '--db', 'd.db', '--port', '0', '--host', '0.0.0.0'],
      async (url) => (await fetch(`${url.replace('0.0.0.0', '127.0.0.1')}api/stats`)).status,
    );
    expect(answer).toBe(401);
    expect(err).toContain('unencrypted');
  });
});

describe('isnad user and isnad token', () => {
  it('manage who may log in; the file is for its owner alone', () => {
    addOne();
    const db = ['--db', 'd.db'];
    expect(isnad(['user', 'add', 'amal', '--role', 'admin', ...db], 'short\n').code).toBe(1);
    expect(isnad(['user', 'add', 'amal', '--role', 'king', ...db], 'a long enough password\n').code).toBe(2);
    expect(isnad(['user', 'add', 'amal', '--role', 'admin', ...db], 'a long enough password\n').code).toBe(0);
    expect(statSync(join(folder, 'd.db.access')).mode & 0o077).toBe(0);
    expect(isnad(['user', 'add', 'amal', ...db], 'a long enough password\n').err).toContain('already');
    expect(isnad(['user', 'role', 'amal', 'reader', ...db]).err).toContain('only admin');
    expect(isnad(['user', 'add', 'basim', ...db], 'a long enough password\n').code).toBe(0);
    expect(JSON.parse(isnad(['user', 'list', ...db]).out).map(({ name, role }: { name: string; role: string }) => [name, role])).toEqual([
      ['amal', 'admin'],
      ['basim', 'reader'],
    ]);
  });

  it('changes passwords, makes tokens that are shown once, and removes', () => {
    addOne();
    const db = ['--db', 'd.db'];
    isnad(['user', 'add', 'amal', '--role', 'admin', ...db], 'a long enough password\n');
    isnad(['user', 'add', 'basim', ...db], 'a long enough password\n');
    expect(isnad(['user', 'passwd', 'basim', ...db], 'another long password\n').code).toBe(0);
    expect(isnad(['user', 'passwd', 'nobody', ...db], 'another long password\n').code).toBe(1);
    const made = isnad(['token', 'add', 'basim', '--name', 'feed', '--role', 'admin', ...db]);
    expect(made.out).toMatch(/^isnad_[\w-]{43}\n$/);
    const [token] = JSON.parse(isnad(['token', 'list', ...db]).out);
    expect(token).toMatchObject({ user: 'basim', name: 'feed', role: 'reader' });
    expect(isnad(['token', 'revoke', token.id, ...db]).code).toBe(0);
    expect(isnad(['token', 'revoke', token.id, ...db]).code).toBe(1);
    expect(isnad(['user', 'remove', 'basim', ...db]).code).toBe(0);
    expect(isnad(['user', 'remove', 'amal', ...db]).err).toContain('only admin');
  });
});

describe('isnad start', () => {
  it('prints a sample and ends where nobody sits at a terminal; with --serve it serves', async () => {
    const { code, out } = isnad(['start']);
    expect(code).toBe(0);
    expect(out).toContain('Try next:');
    const { answer, out: printed } = await served(['start', '--serve', '--port', '0'], json('api/stats'));
    expect(answer).toMatchObject({ demo: true });
    expect(printed).toContain('Try next:');
  });
});
