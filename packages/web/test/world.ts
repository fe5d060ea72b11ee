import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { DESK } from './desk.js';
import { HOSTILE } from './hostile.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const COMMAND = join(ROOT, 'packages/isnad/bin/isnad.js');
const PICTURES = join(ROOT, 'docs/pictures');

/** Debian's Chromium, or the one that `CHROMIUM` names. Null where there is none. */
export const CHROMIUM =
  [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path !== undefined && existsSync(path)) ??
  null;

export type Language = 'ar' | 'en';

export interface PageOptions {
  /** Of another server than the usual one. */
  readonly address?: string;
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** Milliseconds by which every answer of the API and every font is late. */
  readonly late?: number;
}

/** The real server on a real store of the samples, and a real browser. */
export interface World {
  readonly address: string;
  readonly folder: string;
  /** A browser window of its own; what goes wrong in it is gathered in `faults`. */
  open(path: string, options?: PageOptions): Promise<Opened>;
  /** Runs a command of isnad on the store. */
  run(args: readonly string[], input?: string): void;
  /** Another server on the same store, which asks for a login. It ends with the world. */
  locked(): Promise<string>;
  /** A server on a store in which there is nothing. It ends with the world. */
  empty(): Promise<string>;
  /** Keeps a picture for the README, when `npm run pictures` asked for them. */
  picture(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page, refusals of the Content-Security-Policy, and requests to other hosts. */
  readonly faults: string[];
}

/** Makes the store, starts the server and the browser. */
export async function makeWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-web-'));
  const articles = readdirSync(join(ROOT, 'samples')).filter((file) => file.endsWith('.json'));
  const lines = articles.map((file) => JSON.stringify(JSON.parse(readFileSync(join(ROOT, 'samples', file), 'utf8'))));
  writeFileSync(join(folder, 'articles.jsonl'), [...lines, ...[...DESK, ...HOSTILE].map((article) => JSON.stringify(article))].join('\n'));
  const db = join(folder, 'desk.db');
  execFileSync(process.execPath, [COMMAND, 'add', join(folder, 'articles.jsonl'), '--db', db], { stdio: 'pipe' });
  const servers: ChildProcess[] = [];
  const serve = (...options: readonly string[]): Promise<string> => serveStore(db, ...options);
  const serveStore = (path: string, ...options: readonly string[]): Promise<string> => {
    const server = spawn(process.execPath, [COMMAND, 'serve', '--db', path, '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    servers.push(server);
    return addressOf(server);
  };
  const address = await serve();
  const browser = await launch();
  return {
    address,
    folder,
    open: (path, options = {}) => open(browser, options.address ?? address, path, options),
    run: (args, input) => void execFileSync(process.execPath, [COMMAND, ...args, '--db', db], { stdio: 'pipe', input }),
    locked: () => serve('--login'),
    empty: () => {
      // A file of nothing is told as a fault; the store is made.
      writeFileSync(join(folder, 'nothing.jsonl'), '');
      spawnSync(process.execPath, [COMMAND, 'add', 'nothing.jsonl', '--db', 'empty.db'], { cwd: folder, stdio: 'pipe' });
      return serveStore(join(folder, 'empty.db'));
    },
    picture: async (page, name) => {
      if (process.env.ISNAD_PICTURES === undefined) return;
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    close: async () => {
      await browser.close();
      await Promise.all(
        servers.map((server) => {
          server.kill('SIGTERM');
          return new Promise((done) => (server.exitCode === null ? server.once('exit', done) : done(null)));
        }),
      );
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function launch(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('there is no Chromium here');
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  // Network and map are drawn by WebGL, here without a graphics card.
  const drawing = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', ...quiet, ...drawing] });
}

async function open(
  browser: Browser,
  address: string,
  path: string,
  { language = 'ar', theme = 'light', width = 1440, height = 900, late = 0 }: PageOptions,
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language === 'ar' ? 'ar-EG' : 'en-GB',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  await context.addInitScript((chosen) => {
    if (localStorage.getItem('isnad.preferences') === null) localStorage.setItem('isnad.preferences', JSON.stringify({ language: chosen }));
  }, language);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:blob|data):/.test(url)) faults.push(`request to another host: ${url}`);
  });
  if (late > 0) {
    await page.route(/\/api\/|\.woff2$/, async (route) => {
      await new Promise((done) => setTimeout(done, late));
      // The window may have been closed meanwhile.
      await route.continue().catch(() => undefined);
    });
  }
  await page.goto(new URL(path, address).href);
  await page.locator('h1').first().waitFor({ state: 'attached' });
  return { page, context, faults };
}

/** The address that the server says it is at. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) found(address);
    });
    server.once('exit', (code) => failed(new Error(`isnad serve ended with ${code}: ${said}`)));
  });
}
