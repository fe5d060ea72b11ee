/**
 * Measures the workbench in a real Chromium against the real server: `npm run bench:workbench -- --db desk.db [--claims 100000] [--rounds 5] [--only open,facets,reader,scroll]`.
 * The store is only read; with --claims a copy of it is filled with variants of its articles (see variants.mjs) until it has so many. For each page: first paint with data; for the table of claims: from a click on a facet to the new counts, and frames while it is
 * scrolled from top to bottom; in the Reader: from a key to the lit event. Other programs on the machine lengthen the clock, hardly the processor time:
 * the page's (its main thread) and the server's are printed beside it, and the machine's load.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createReader } from '@isnad/coder';
import { chromium } from 'playwright-core';
import { Store } from '../packages/isnad/dist/store/index.js';
import { Variants } from './variants.mjs';

const USAGE = 'usage: npm run bench:workbench -- --db desk.db [--claims N] [--rounds N] [--only open,facets,reader,scroll]';
const options = asked();

function asked() {
  const known = {
    db: { type: 'string' },
    claims: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'open,facets,reader,scroll' },
  };
  try {
    return parseArgs({ options: known }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    process.exit(2);
  }
}

const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);
if (options.db === undefined || CHROMIUM === undefined) {
  console.error(CHROMIUM === undefined ? 'There is no Chromium here; name one with CHROMIUM=...' : USAGE);
  process.exit(2);
}
const db = options.claims === undefined ? options.db : filled(options.db, Number(options.claims));
const rounds = Number(options.rounds);
const wanted = new Set(options.only.split(','));
const server = spawn(process.execPath, [fileURLToPath(new URL('../packages/isnad/bin/isnad.js', import.meta.url)), 'serve', '--db', db, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.on('exit', () => server.kill());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
const base = await new Promise((found, failed) => {
  server.stdout.on('data', (chunk) => {
    const address = /http:\/\/\S+/.exec(chunk)?.[0];
    if (address !== undefined) found(address);
  });
  server.once('exit', (code) => failed(new Error(`isnad serve ended with ${code}`)));
});
const ask = async (path) => (await fetch(new URL(path, base))).json();

/** In the page: when something first stood in a frame, and tasks that kept it from answering. */
function watch() {
  const long = [];
  new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
  const timings = [];
  new PerformanceObserver((list) => timings.push(...list.getEntries().map(({ name, duration }) => ({ name, duration })))).observe({
    type: 'event',
    durationThreshold: 16,
    buffered: true,
  });
  /** Milliseconds on the page's clock at the first frame in which `test` holds. */
  const frameWith = (test) =>
    new Promise((done) => {
      const look = () => {
        // After this frame has been drawn.
        if (test()) requestAnimationFrame(() => setTimeout(() => done(performance.now())));
        else requestAnimationFrame(look);
      };
      look();
    });
  window.bench = { long, timings, frameWith };
}

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
});

/** A page that has been opened before: its files are in the browser's cache, as they are in the morning. */
async function openPage(path = 'about:blank') {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ar-EG', reducedMotion: 'reduce' });
  await context.addInitScript(watch);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (path !== 'about:blank') await page.goto(new URL(path, base).href);
  /** Processor time of the page's main thread, milliseconds. */
  const cpu = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  return { context, page, cpu };
}

/** Processor time of the server, milliseconds. */
function serverCpu() {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const [articles, events] = await Promise.all(['articles', 'events'].map(async (list) => (await ask(`api/${list}?limit=1`)).total));
console.log(
  `${articles} articles, ${events} claims; ${cpus().length} cores, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}; ${browser.version()}`,
);

if (wanted.has('open')) await measureOpening();
if (wanted.has('facets')) await measureFacets();
if (wanted.has('reader')) await measureReader();
if (wanted.has('scroll')) await measureScrolling();
console.log(
  `\nload at the end: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);
await browser.close();
server.kill();

/** A copy of a store with so many claims. */
function filled(path, wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-workbench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const source = Store.open(path, { readOnly: true });
  const copy = join(folder, 'desk.db');
  source.connection.sqlite.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
  const rows = source.connection.sqlite
    .prepare('SELECT a.id, a.title, a.publisher, a.published_at AS publishedAt, a.url, v.text FROM articles a JOIN versions v USING (version_id) LIMIT 300')
    .all();
  const variants = new Variants(createReader(), rows, true);
  const store = Store.open(copy);
  // Nothing here must survive a power cut.
  store.connection.sqlite.pragma('synchronous = OFF');
  const count = store.connection.sqlite.prepare('SELECT count(*) FROM events').pluck();
  for (let i = 0; count.get() < wanted; ) {
    const batch = [];
    for (; batch.length < 100; i++) batch.push(variants.make(i));
    store.add(batch);
  }
  store.connection.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  return copy;
}

/** First paint with data, page by page. */
async function measureOpening() {
  const { items: longest } = await ask('api/articles?limit=1');
  const { items: incidents } = await ask('api/incidents?limit=1&sort=-corroboration');
  const { items: actors } = await ask('api/actors?limit=1');
  const path = (kind, id) => `${kind}/${encodeURIComponent(id)}`;
  const pages = [
    ['Today', '', 'main a[href*="/incidents/"]'],
    ['Events', 'events', '[role=table][aria-busy=false] [data-words]'],
    ['Articles', 'articles', 'main ol a[href*="/articles/"]'],
    ['Reader', path('articles', longest[0].id), '[id^="word-"]'],
    ['Actor', path('actors', actors[0].actor.key), 'main svg path'],
    ['Incident', path('incidents', incidents[0].id), 'main a[href*="#at-"]'],
    ['Commitments', 'commitments', 'main a[href*="#at-"]'],
    ['Network', 'network', 'main canvas'],
    ['Map: the list of places', 'map', 'main section li button'],
    ['Map: the picture', 'map', 'main button[tabindex="-1"] svg'],
    ['Map: MapLibre has drawn', 'map', 'main .maplibregl-map + canvas + div'],
    ['Review', 'review', '[id^="word-"]'],
    ['Paste', 'paste', 'main textarea'],
  ];
  table(['first paint with data', 'median ms', 'worst ms', 'page cpu', 'server cpu', 'long tasks', 'first visit']);
  for (const [name, address, selector] of pages) {
    const { context, page, cpu } = await openPage(address);
    await page.waitForSelector(selector, { state: 'attached' });
    const seen = [];
    for (let i = 0; i < rounds; i++) {
      await page.goto('about:blank');
      const [before, beforeServer] = [await cpu(), serverCpu()];
      await page.goto(new URL(address, base).href, { waitUntil: 'commit' });
      const at = await page.evaluate((wanted) => window.bench.frameWith(() => document.querySelector(wanted) !== null), selector);
      const long = await page.evaluate(() => window.bench.long.reduce((sum, one) => sum + one, 0));
      seen.push({ at, long, page: (await cpu()) - before, server: serverCpu() - beforeServer });
    }
    // The same in a browser that has never been here: nothing is in its cache.
    const cold = [];
    for (let i = 0; i < rounds; i++) {
      const fresh = await openPage();
      await fresh.page.goto(new URL(address, base).href, { waitUntil: 'commit' });
      cold.push(await fresh.page.evaluate((wanted) => window.bench.frameWith(() => document.querySelector(wanted) !== null), selector));
      await fresh.context.close();
    }
    table([
      name,
      median(seen.map(({ at }) => at)),
      Math.max(...seen.map(({ at }) => at)),
      ...['page', 'server', 'long'].map((key) => median(seen.map((one) => one[key]))),
      median(cold),
    ]);
    await context.close();
  }
  const { context, page } = await openPage('events');
  await page.waitForSelector('[role=table][aria-busy=false] [data-words]');
  const bytes = await page.evaluate(() => {
    const files = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    return files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
  console.log(`JavaScript of Events when first opened: ${Math.round(bytes / 1000)} kB compressed`);
  await context.close();
}

/** From a click on a facet to counts and rows that follow it. */
async function measureFacets() {
  const { context, page, cpu } = await openPage('events');
  await page.waitForSelector('[role=table][aria-busy=false] [data-words]');
  table(['from a click on a facet', 'next paint ms', 'new counts ms', 'page cpu', 'server cpu']);
  const boxes = await page.locator('aside input[type=checkbox]').count();
  const picked = [0, 1, 2, 5, 6, 8, 10, 14, 20, 21, 25, 30].filter((index) => index < boxes);
  const all = [];
  for (const index of picked) {
    const box = page.locator('aside input[type=checkbox]').nth(index);
    await box.scrollIntoViewIfNeeded();
    const name = await box.evaluate((input) => input.closest('label')?.textContent?.trim() ?? '');
    for (const turn of ['on', 'off']) {
      const [before, beforeServer] = [await cpu(), serverCpu()];
      const told = await page.evaluate(
        async ([index, turn]) => {
          // A facet that is on narrows the others, some of them away: it stands elsewhere then.
          const input =
            turn === 'on' ? document.querySelectorAll('aside input[type=checkbox]')[index] : document.querySelector('aside input[type=checkbox]:checked');
          const intro = document.querySelector('main h1').parentElement.textContent;
          const from = performance.now();
          input.click();
          const painted = await window.bench.frameWith(() => true);
          const counted = await window.bench.frameWith(
            () =>
              document.querySelector('main h1').parentElement.textContent !== intro &&
              document.querySelector('[role=table][aria-busy=false] [data-index="0"] [data-words]') !== null,
          );
          return { painted: painted - from, counted: counted - from };
        },
        [index, turn],
      );
      await page.waitForTimeout(300);
      const row = { ...told, page: (await cpu()) - before, server: serverCpu() - beforeServer };
      all.push(row);
      table([`${name.slice(0, 24)} ${turn}`, row.painted, row.counted, row.page, row.server]);
    }
  }
  table(['median', ...['painted', 'counted', 'page', 'server'].map((key) => median(all.map((one) => one[key])))]);
  table(['worst', ...['painted', 'counted', 'page', 'server'].map((key) => Math.max(...all.map((one) => one[key])))]);
  await context.close();
}

/** From a key to the lit event, in the article with most events of those on the first page. */
async function measureReader() {
  const { items } = await ask('api/articles?limit=100');
  const { id, events: told } = items.toSorted((a, b) => b.events - a.events)[0];
  const { context, page, cpu } = await openPage(`articles/${encodeURIComponent(id)}`);
  await page.waitForSelector('[id^="word-"]');
  const steps = Math.min(told - 1, 60);
  await page.locator('[id^="word-"]').first().focus();
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    window.bench.lit = [];
    window.addEventListener(
      'keydown',
      (event) => {
        const from = event.timeStamp;
        const before = document.querySelector('[id^="event-"][class*="_active_"]')?.id;
        void window.bench
          .frameWith(() => document.querySelector('[id^="event-"][class*="_active_"]')?.id !== before)
          .then((at) => window.bench.lit.push(at - from));
      },
      true,
    );
  });
  const before = await cpu();
  for (let i = 0; i < steps; i++) {
    await page.keyboard.press('Tab');
    await page.waitForTimeout(120);
  }
  const used = (await cpu()) - before;
  const { lit, timings } = await page.evaluate(() => ({ lit: window.bench.lit, timings: window.bench.timings.filter(({ name }) => name.startsWith('key')) }));
  table(['from a key to the lit event', 'median ms', 'worst ms', 'page cpu each', 'presses']);
  table([`Reader, ${told} events`, median(lit), Math.max(...lit), used / steps, lit.length]);
  table([
    '  event timing (next paint)',
    median(timings.map(({ duration }) => duration)),
    Math.max(0, ...timings.map(({ duration }) => duration)),
    '',
    timings.length,
  ]);
  await context.close();
}

/** Frames while the table of all claims runs from top to bottom, at a speed at which it can be read and as fast as a hand can throw it. */
async function measureScrolling() {
  const { context, page, cpu } = await openPage('events');
  await page.waitForSelector('[role=table][aria-busy=false] [data-words]');
  table(['scrolling the claims', 'frames', 'median ms', '95 % ms', 'worst ms', '> 50 ms', 'cpu a frame', 'server cpu', 'rows empty']);
  const run = async (label, from, step, most) => {
    await page.evaluate((share) => window.scrollTo(0, share * document.documentElement.scrollHeight), from);
    await page.waitForTimeout(1500);
    const [before, beforeServer] = [await cpu(), serverCpu()];
    const { frames, empty } = await page.evaluate(
      ([step, most]) =>
        new Promise((done) => {
          const frames = [];
          let empty = 0;
          let seen = 0;
          let last = performance.now();
          const next = (now) => {
            frames.push(now - last);
            last = now;
            const rows = document.querySelectorAll('[data-index]');
            seen += rows.length;
            empty += [...rows].filter((row) => row.querySelector('[data-words]') === null).length;
            const was = window.scrollY;
            window.scrollBy(0, step);
            if (frames.length >= most || window.scrollY === was) done({ frames: frames.slice(1), empty: empty / Math.max(1, seen) });
            else requestAnimationFrame(next);
          };
          requestAnimationFrame(next);
        }),
      [step, most],
    );
    const used = (await cpu()) - before;
    const sorted = frames.toSorted((a, b) => a - b);
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    const slow = frames.filter((frame) => frame > 50).length;
    table([label, frames.length, at(0.5), at(0.95), at(1), slow, used / frames.length, serverCpu() - beforeServer, `${(empty * 100).toFixed(1)} %`]);
  };
  await run('top, 40 px a frame', 0, 40, 600);
  await run('middle, 40 px a frame', 0.5, 40, 600);
  await run('near the end, 40 px a frame', 0.98, 40, 600);
  await run('top, 600 px a frame', 0, 600, 600);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await run('all, top to bottom', 0, Math.ceil(height / 1500), 1700);
  await context.close();
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function table(cells) {
  const written = cells.map((cell) => (typeof cell === 'number' ? (Number.isInteger(cell) ? String(cell) : cell.toFixed(cell < 10 ? 1 : 0)) : cell));
  console.log(written.map((cell, i) => (i === 0 ? cell.padEnd(32) : cell.padStart(13))).join(''));
}
