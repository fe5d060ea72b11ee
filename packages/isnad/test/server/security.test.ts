import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessPath } from '../../src/access/open.js';
import { askRaw, type Desk, type Json, openDesk } from './desk.js';

const PASSWORDS = { rania: 'reader reader reader', amal: 'analyst analyst', adam: 'admin admin admin', omar: 'كلمة سر طويلة جدا' } as const;

describe('on this machine, without a login', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('everybody is an admin', async () => {
    expect(await desk.get('/api/session')).toMatchObject({ loginRequired: false, user: { role: 'admin' } });
    expect((await desk.ask('POST', '/api/session', { body: { name: 'x', password: 'y' } })).status).toBe(409);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.1.5:80', '', 'a b'])(
    'a request for the host "%s" is refused (DNS rebinding)',
    async (host) => {
      for (const path of ['/api/stats', '/', '/api/docs/static/index.html', '/api/openapi.json', '/api/nothing']) {
        const { status, body } = await askRaw(desk.port, path, { host });
        expect([400, 403], path).toContain(status);
        expect(body).not.toContain('articles":');
      }
    },
  );

  it.each(['localhost', 'localhost:4380', '127.0.0.1', '[::1]:4380', '127.0.0.2'])('a request for the host %s is answered', async (host) => {
    expect((await askRaw(desk.port, '/api/stats', { host })).status).toBe(200);
  });

  it('a request that came through a proxy is refused', async () => {
    for (const header of ['x-forwarded-for', 'forwarded', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'])
      expect((await askRaw(desk.port, '/api/stats', { host: 'localhost', [header]: 'x' })).status).toBe(403);
    // A browser's write by way of a proxy that gives the server another name than the page has.
    const renamed = { host: 'localhost', origin: 'https://desk.example', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    expect((await askRaw(desk.port, '/api/review/accept', renamed, 'POST')).status).toBe(403);
  });

  it("a request as nginx's plain proxy_pass makes it is refused, though it says nothing of a proxy", async () => {
    const socket = connect(desk.port, '127.0.0.1');
    socket.write(`GET /api/stats HTTP/1.0\r\nHost: 127.0.0.1:${desk.port}\r\nConnection: close\r\n\r\n`);
    let answer = '';
    for await (const part of socket) answer += String(part);
    expect(answer).toMatch(/^HTTP\/1\.\d 403 /);
    expect(answer).toContain('--login');
  });

  it.each([
    ['origin', 'http://evil.example'],
    ['origin', 'null'],
    ['origin', 'http://localhost:1'],
    ['origin', 'nonsense'],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
  ])('a write with %s: %s is refused', async (name, value) => {
    const { status, body } = await askRaw(desk.port, '/api/review/accept', { host: 'localhost', [name]: value, 'content-type': 'application/json' }, 'POST');
    expect(status).toBe(403);
    expect(JSON.parse(body).type).toBe('urn:isnad:problem:forbidden');
  });

  it('a write from our own pages, or from a program, is taken', async () => {
    const { items } = await desk.get('/api/review?below=1&limit=1');
    const body = { event: items[0].event.id };
    for (const headers of [{ origin: desk.url, 'sec-fetch-site': 'same-origin' }, {}])
      expect((await desk.ask('POST', '/api/review/accept', { body, headers })).status).toBe(204);
  });

  it('every answer carries the headers that keep a page to itself', async () => {
    for (const path of ['/', '/api/stats', '/api/nothing', '/api/docs/static/index.html']) {
      const { headers } = await fetch(`${desk.url}${path}`);
      const csp = headers.get('content-security-policy') ?? '';
      expect(csp, path).toContain("default-src 'self'");
      expect(csp).toContain("script-src 'self'");
      expect(csp).toContain("frame-ancestors 'none'");
      expect(csp).toContain("object-src 'none'");
      expect(csp).toContain("base-uri 'none'");
      expect(/script-src[^;]*unsafe/.test(csp)).toBe(false);
      expect(csp).not.toMatch(/https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('what has not changed is not sent again', async () => {
    const first = await desk.ask('GET', '/api/events?limit=1');
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect((await desk.ask('GET', '/api/events?limit=1', { headers: { 'if-none-match': tag }, checked: false })).status).toBe(304);
    desk.add([{ id: 'new', text: 'زار الوزير القاهرة.' }]);
    expect((await desk.ask('GET', '/api/events?limit=1', { headers: { 'if-none-match': tag } })).status).toBe(200);
    expect((await desk.ask('GET', '/api/session')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('with a login', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ loginRequired: true });
    await desk.access.users.add('rania', 'reader', PASSWORDS.rania);
    await desk.access.users.add('amal', 'analyst', PASSWORDS.amal);
    await desk.access.users.add('adam', 'admin', PASSWORDS.adam);
    await desk.access.users.add('omar', 'reader', PASSWORDS.omar);
  });
  afterAll(() => desk.close());

  const cookies: Record<string, string> = {};
  async function login(name: keyof typeof PASSWORDS, password: string = PASSWORDS[name]): Promise<Record<string, string>> {
    const known = cookies[name];
    if (known === undefined) {
      const { status, headers } = await desk.ask('POST', '/api/session', { body: { name, password }, headers: { origin: desk.url } });
      expect(status).toBe(200);
      cookies[name] = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    }
    return { cookie: cookies[name] ?? '', origin: desk.url };
  }

  it('nothing is read without one', async () => {
    const { paths } = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as { paths: Record<string, Record<string, unknown>> };
    let tried = 0;
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods)) {
        if (path === '/api/session') continue;
        const target = path.replace('{format}', 'csv').replace(/\{\w+\}/g, '1');
        const { status } = await desk.ask(method.toUpperCase(), target, { headers: { origin: desk.url }, checked: false });
        expect(status, `${method} ${path}`).toBe(401);
        tried++;
      }
    expect(tried).toBeGreaterThan(35);
    expect(await desk.get('/api/session')).toMatchObject({ user: null, loginRequired: true });
  });

  it('a reader reads, an analyst corrects, an admin manages', async () => {
    const [reader, analyst, admin] = [await login('rania'), await login('amal'), await login('adam')];
    const { items } = await desk.get('/api/events?limit=1', reader);
    const correction = { body: { event: items[0].id, change: { kind: 'status', value: 'planned' }, reason: '', author: 'somebody else' } };
    expect((await desk.ask('POST', '/api/corrections', { ...correction, headers: reader })).status).toBe(403);
    const made = await desk.ask('POST', '/api/corrections', { ...correction, headers: analyst });
    expect(made.status).toBe(201);
    expect(made.body.author).toBe('amal');
    const by = { headers: analyst };
    expect((await desk.ask('GET', '/api/users', by)).status).toBe(403);
    expect((await desk.ask('GET', '/api/audit', by)).status).toBe(403);
    expect((await desk.ask('POST', '/api/users', { ...by, body: { name: 'x', role: 'admin', password: 'long enough password' } })).status).toBe(403);
    const audit = await desk.get('/api/audit', admin);
    expect(audit.items[0]).toMatchObject({ who: 'amal', what: 'correct' });
    for (const [method, path] of [
      ['POST', '/api/review/accept'],
      ['POST', '/api/review/reopen'],
      ['POST', '/api/searches'],
      ['PUT', '/api/searches/1'],
      ['DELETE', '/api/searches/1'],
      ['POST', '/api/corrections/1/undo'],
    ] as const)
      expect((await desk.ask(method, path, { headers: reader, body: {}, checked: false })).status, path).toBe(403);
  });

  it('the cookie cannot be read by scripts nor sent by other sites, and only its hash is kept', async () => {
    const { headers } = await desk.ask('POST', '/api/session', { body: { name: 'omar', password: PASSWORDS.omar } });
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\//);
    expect(cookie).not.toMatch(/Secure/);
    const secret = /isnad_session=([^;]+)/.exec(cookie)?.[1] ?? 'none';
    const file = accessPath(desk.path);
    const kept = [file, `${file}-wal`].map((path) => readFileSync(path).toString('latin1')).join('');
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(PASSWORDS.adam);
    expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  it('ends when one logs out, is tried with a wrong cookie, or the password changes', async () => {
    const get = async (cookie: string): Promise<number> => (await desk.ask('GET', '/api/stats', { headers: { cookie } })).status;
    const begin = async (password: string): Promise<string> => {
      const answer = await desk.ask('POST', '/api/session', { body: { name: 'omar', password } });
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    };
    const one = await begin(PASSWORDS.omar);
    expect(await get(one)).toBe(200);
    expect(await get(`${one}x`)).toBe(401);
    expect((await desk.ask('DELETE', '/api/session', { headers: { cookie: one, origin: desk.url } })).status).toBe(204);
    expect(await get(one)).toBe(401);
    const two = await begin(PASSWORDS.omar);
    const change = (current: string, password: string) =>
      desk.ask('PUT', '/api/session/password', { headers: { cookie: two, origin: desk.url }, body: { current, password } });
    expect((await change('wrong', 'another long password')).status).toBe(422);
    expect((await change(PASSWORDS.omar, 'short')).status).toBe(400);
    expect((await change(PASSWORDS.omar, 'another long password')).status).toBe(204);
    expect(await get(two)).toBe(401);
    await desk.access.users.setPassword('omar', PASSWORDS.omar);
  });

  it('a write by cookie must say where it comes from', async () => {
    const { cookie = '' } = await login('amal');
    expect((await desk.ask('POST', '/api/review/accept', { headers: { cookie }, body: { event: 'x' } })).status).toBe(403);
    expect((await desk.ask('POST', '/api/review/accept', { headers: { cookie, origin: 'http://evil.example' }, body: { event: 'x' } })).status).toBe(403);
  });

  it('users are managed by admins, and the last admin stays', async () => {
    const headers = await login('adam');
    const make = (body: Json) => desk.ask('POST', '/api/users', { headers, body });
    expect((await make({ name: 'سلمى', role: 'analyst', password: 'a long enough password' })).status).toBe(201);
    expect((await make({ name: 'سلمى', role: 'analyst', password: 'a long enough password' })).status).toBe(409);
    expect((await make({ name: 'x y', role: 'analyst', password: 'a long enough password' })).status).toBe(400);
    expect((await make({ name: 'x', role: 'king', password: 'a long enough password' })).status).toBe(400);
    expect((await make({ name: 'x', role: 'reader', password: 'short' })).status).toBe(400);
    const path = `/api/users/${encodeURIComponent('سلمى')}`;
    expect((await desk.ask('PATCH', path, { headers, body: { role: 'admin', password: 'another long password' } })).body).toMatchObject({ role: 'admin' });
    expect((await desk.ask('PATCH', path, { headers, body: { role: 'reader' } })).status).toBe(200);
    expect((await desk.ask('DELETE', '/api/users/adam', { headers })).status).toBe(409);
    expect((await desk.ask('PATCH', '/api/users/adam', { headers, body: { role: 'reader' } })).status).toBe(409);
    expect((await desk.ask('DELETE', path, { headers })).status).toBe(204);
    expect((await desk.ask('DELETE', path, { headers })).status).toBe(404);
    expect((await desk.ask('PATCH', path, { headers, body: {} })).status).toBe(404);
    const { items } = await desk.get('/api/users', headers);
    expect(items.map(({ name }: Json) => name).sort()).toEqual(['adam', 'amal', 'omar', 'rania']);
    expect(JSON.stringify(items)).not.toContain('argon2');
    expect((await desk.get('/api/audit?what=add-user', headers)).items[0]).toMatchObject({ who: 'adam' });
  });

  it('tokens are shown once, kept as hashes, may do no more than their user, and can be revoked', async () => {
    const analyst = await login('amal');
    const made = await desk.ask('POST', '/api/tokens', { headers: analyst, body: { name: 'dashboard', role: 'admin' } });
    expect(made.status).toBe(201);
    expect(made.body.role).toBe('analyst');
    const { token, id } = made.body;
    const bearer = { authorization: `Bearer ${token}` };
    const basic = { authorization: `Basic ${Buffer.from(`amal:${token}`).toString('base64')}` };
    expect((await desk.ask('GET', '/api/stats', { headers: bearer })).status).toBe(200);
    expect((await desk.ask('GET', '/api/stats', { headers: basic })).status).toBe(200);
    expect((await desk.ask('GET', '/api/stats', { headers: { authorization: 'Bearer isnad_wrong' } })).status).toBe(401);
    expect((await desk.ask('GET', '/api/users', { headers: bearer })).status).toBe(403);
    expect((await desk.ask('POST', '/api/tokens', { headers: bearer, body: { name: 'x' } })).status).toBe(403);
    const listed = await desk.ask('GET', '/api/tokens', { headers: analyst });
    expect(listed.body.items).toMatchObject([{ id, name: 'dashboard', user: 'amal' }]);
    expect(listed.text).not.toContain(token);
    const file = accessPath(desk.path);
    expect([file, `${file}-wal`].map((path) => readFileSync(path).toString('latin1')).join('')).not.toContain(token);
    expect((await desk.ask('DELETE', `/api/tokens/${id}`, { headers: await login('rania') })).status).toBe(404);
    desk.access.users.setRole('amal', 'reader');
    expect((await desk.ask('POST', '/api/review/accept', { headers: bearer, body: { event: 'x' } })).status).toBe(403);
    desk.access.users.setRole('amal', 'analyst');
    expect((await desk.ask('POST', '/api/tokens', { headers: analyst, body: { name: 'x', expiresAt: '2001-01-01T00:00:00Z' } })).status).toBe(409);
    const brief = await desk.ask('POST', '/api/tokens', { headers: analyst, body: { name: 'brief', expiresAt: new Date(Date.now() + 400).toISOString() } });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await desk.ask('GET', '/api/stats', { headers: { authorization: `Bearer ${brief.body.token}` } })).status).toBe(401);
    expect((await desk.ask('DELETE', `/api/tokens/${id}`, { headers: analyst })).status).toBe(204);
    expect((await desk.ask('GET', '/api/stats', { headers: bearer })).status).toBe(401);
  });

  it('a feed reader logs in with a token', async () => {
    const { body } = await desk.ask('POST', '/api/searches', { headers: await login('amal'), body: { name: 'all', filter: {} } });
    const without = await desk.ask('GET', body.feed);
    expect(without.status).toBe(401);
    expect(without.headers.get('www-authenticate')).toMatch(/^Basic/);
    expect((await desk.ask('GET', '/api/stats')).headers.get('www-authenticate')).toBeNull();
    const { token } = desk.access.tokens.add('rania', 'feed', 'reader', null);
    expect((await desk.ask('GET', body.feed, { headers: { authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}` } })).status).toBe(200);
  });

  it('wrong passwords are slowed, for this name only', async () => {
    const attempt = (name: string, password: string) => desk.ask('POST', '/api/session', { body: { name, password } });
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) statuses.push((await attempt('victim', 'wrong')).status);
    expect(statuses.slice(0, 6)).toEqual([401, 401, 401, 401, 401, 401]);
    expect(statuses.slice(6)).toEqual([429, 429]);
    const slowed = await attempt('victim', 'wrong');
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(slowed.body).toMatchObject({ type: 'urn:isnad:problem:too-many' });
    expect((await attempt('rania', PASSWORDS.rania)).status).toBe(200);
  });
});

describe('behind a proxy', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk({ loginRequired: true, allowedHosts: ['desk.example'], server: { trustProxy: ['127.0.0.1'] } });
    await desk.access.users.add('adam', 'admin', PASSWORDS.adam);
    return () => desk.close();
  });

  it('with TLS the cookie is Secure, and only the names that were allowed are answered', async () => {
    const { headers } = await desk.ask('POST', '/api/session', {
      body: { name: 'adam', password: PASSWORDS.adam },
      headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' },
    });
    expect(headers.get('set-cookie')).toMatch(/Secure/);
    expect(headers.get('strict-transport-security')).toMatch(/max-age/);
    expect((await askRaw(desk.port, '/api/session', { host: 'desk.example' })).status).toBe(200);
    expect((await askRaw(desk.port, '/api/session', { host: 'other.example' })).status).toBe(403);
  });
});
