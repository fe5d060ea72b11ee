/**
 * Kills `isnad add`, and then `isnad recode`, with SIGKILL at any moment, again and again: `npm run bench:kill -- [KILLS] [ARTICLES]` (25, 1,000).
 * After each kill the store must pass SQLite's own checks, hold no article in part, and hold all that was reported as added; it then goes on in the same store, and once all
 * is in, the store must tell the same as one that was never interrupted. Ends with 1 at the first fault.
 * Uses ../shared/corpus/news.jsonl.gz where it is there, else the samples under many ids.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { unpackDossier } from '../packages/isnad/dist/store/pack.js';
import { rowsOf } from '../packages/isnad/dist/store/rows.js';
import { seeded } from './variants.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'packages/isnad/bin/isnad.js');
const [kills, most] = [process.argv[2] ?? '25', process.argv[3] ?? '1000'].map(Number);
if (!(kills > 0 && most > 0)) {
  console.error('usage: npm run bench:kill -- [KILLS] [ARTICLES]');
  process.exit(2);
}
/** Runs that are killed in one store before it is brought to its end. */
const MOST_RUNS = 8;

const random = seeded(Number(process.env.SEED ?? 1));
const work = mkdtempSync(join(tmpdir(), 'isnad-bench-kill-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const articles = loadArticles();
const input = join(work, 'in.jsonl');
writeFileSync(input, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
const knowledge = join(work, 'desk');
mkdirSync(knowledge);
writeFileSync(
  join(knowledge, 'desk.txt'),
  '@event-nouns | noun | plural | type | genitive | frame\nاهتمام | - | SUPPORT | actor | ب=recipient\nأهمية | - | SUPPORT | - | -\n',
);

const whole = join(work, 'whole.db');
const undisturbed = await run(['add', input, '--db', whole]);
const expected = told(whole);
console.log(`${articles.length} articles added in ${seconds(undisturbed.time)} s without interruption`);
await killAgainAndAgain(
  'add',
  (store) => ['add', input, '--db', store],
  undisturbed.time,
  () => undefined,
  expected,
);

const reread = join(work, 'reread.db');
copyFileSync(whole, reread);
const recode = (store) => ['recode', '--knowledge', knowledge, '--db', store];
const recoded = await run(recode(reread));
const changes = new Set(changesOf(recoded.out));
console.log(`\nread anew with other knowledge in ${seconds(recoded.time)} s: ${changes.size} lines of changes`);
if (changes.size === 0) fail('the other knowledge changed nothing, so this shows nothing');
let shown = new Set();
await killAgainAndAgain(
  'recode',
  recode,
  recoded.time,
  (store, out) => {
    if (store !== null) copyFileSync(whole, store);
    else for (const line of changesOf(out)) shown.add(line);
  },
  told(reread),
  () => {
    const missing = [...changes].filter((line) => !shown.has(line));
    if (missing.length > 0) fail(`${missing.length} changes were never shown, such as: ${missing[0]}`);
    shown = new Set();
  },
);

/**
 * @param begin called with a new store before its first run, and with null and the output after each run
 * @param done called when a store was brought to its end
 */
async function killAgainAndAgain(name, command, time, begin, wanted, done = () => undefined) {
  let killed = 0;
  let stores = 0;
  while (killed < kills) {
    const store = join(work, `${name}-${stores++}.db`);
    begin(store);
    let on = 0;
    for (;;) {
      // At random; every other time right after a line that says what is there, while the next batch is written.
      const after = killed % 2 === 0 ? { ms: random() * time * 0.6 } : { line: 1 + Math.floor(random() * 2), ms: random() * 60 };
      const result = await run(command(store), killed < kills && on < MOST_RUNS ? after : null);
      begin(null, result.out);
      if (result.killed) killed++;
      on++;
      const there = check(store, name === 'add' ? result.reported : articles.length);
      const moment = result.killed ? `kill ${killed} after ${seconds(result.time)} s` : 'ran to its end';
      console.log(`${name}, store ${stores}, run ${on}: ${moment}; ${result.reported} reported, ${there} there, all whole`);
      if (!result.killed) break;
    }
    if (told(store) !== wanted) fail(`${store}: does not tell what an uninterrupted one tells`);
    done();
    console.log(`${name}, store ${stores}: tells the same as one that was never interrupted`);
    for (const end of ['', '-wal', '-shm']) rmSync(store + end, { force: true });
  }
  console.log(`${name}: killed ${killed} times, no fault found`);
}

/** Runs a command to its end, or kills it so many milliseconds after its start or after so many lines. */
function run(args, kill = null) {
  return new Promise((resolve) => {
    const from = performance.now();
    const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    let timer = kill !== null && kill.line === undefined ? setTimeout(() => child.kill('SIGKILL'), kill.ms) : undefined;
    // A line of progress, or of changes, has been written: what is said to be there must be.
    const told = () => {
      if (kill?.line === undefined || timer !== undefined) return;
      if (err.split('so far').length > kill.line || out !== '') timer = setTimeout(() => child.kill('SIGKILL'), kill.ms);
    };
    child.stdout.on('data', (data) => {
      out += data;
      told();
    });
    child.stderr.on('data', (data) => {
      err += data;
      told();
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (signal === null && code !== 0) fail(`isnad ${args[0]} ended with ${code}: ${err}`);
      // Inputs are reported in their order, so the first so many of them are meant.
      const last = [...err.matchAll(/(\d+) added, (\d+) changed, (\d+) already there/g)].at(-1)?.slice(1) ?? [];
      resolve({ out, time: performance.now() - from, killed: signal === 'SIGKILL', reported: last.reduce((sum, count) => sum + Number(count), 0) });
    });
  });
}

/** Looks at every part of every article. @returns how many there are */
function check(path, reported) {
  if (!existsSync(path)) return reported === 0 ? 0 : fail(`${path}: ${reported} reported, and there is no file`);
  const db = new Database(path, { timeout: 5000 });
  const all = (sql) => db.prepare(sql).all();
  const column = (sql) => db.prepare(sql).pluck().all();
  try {
    const [verdict] = column('PRAGMA integrity_check');
    if (verdict !== 'ok') fail(`${path}: integrity_check says ${verdict}`);
    const orphans = all('PRAGMA foreign_key_check');
    if (orphans.length > 0) fail(`${path}: foreign_key_check says ${JSON.stringify(orphans[0])}`);
    // Killed before the schema was there: nothing can have been reported.
    if (column('PRAGMA user_version')[0] === 0) return reported === 0 ? 0 : fail(`${path}: ${reported} reported, and there are no tables`);
    const rows = all(
      `SELECT a.article_id, a.id, v.text, v.dossier, (SELECT count(*) FROM events e WHERE e.article_id = a.article_id) AS events,
       (SELECT count(*) FROM entities e WHERE e.article_id = a.article_id) AS entities,
       (SELECT count(*) FROM chain c JOIN events e USING (event_id) WHERE e.article_id = a.article_id) AS links FROM articles a LEFT JOIN versions v ON v.version_id = a.version_id`,
    );
    const texts = new Map(rows.map((row) => [row.id, row.text]));
    for (const { id, text } of articles.slice(0, reported))
      if (texts.get(String(id)) !== text) fail(`${path}: article ${id} was reported as added, and is ${texts.has(String(id)) ? 'another' : 'not there'}`);
    const parts = ['stories', 'article_claims'].map((table) => [table, new Set(column(`SELECT article_id FROM ${table}`))]);
    for (const table of ['search_lemmas', 'search_words']) parts.push([table, new Set(column(`SELECT id FROM ${table}_docsize`))]);
    for (const { article_id, id, text, dossier, events, entities, links } of rows) {
      if (dossier === null) fail(`${path}: article ${id} has no version`);
      const read = rowsOf(unpackDossier(dossier, text));
      const chained = read.events.reduce((sum, { chain }) => sum + chain.length, 0);
      if (read.events.length !== events || read.entities.length !== entities || chained !== links) fail(`${path}: article ${id} is there in part`);
      for (const [table, there] of parts) if (!there.has(article_id)) fail(`${path}: article ${id} is not in ${table}`);
    }
    for (const [table, there] of parts) if (there.size !== rows.length) fail(`${path}: ${table} has ${there.size} articles of ${rows.length}`);
    return rows.length;
  } finally {
    db.close();
  }
}

/** A digest of all that a store tells, by names that do not depend on when what was written. */
function told(path) {
  const db = new Database(path);
  const digest = createHash('sha256');
  for (const sql of [
    'SELECT a.id, a.title, a.publisher, a.published_at, v.hash, hex(v.dossier) AS dossier, s.story_id FROM articles a JOIN versions v USING (version_id) JOIN stories s USING (article_id) ORDER BY 1',
    `SELECT article, event, type, status, day, actor_keys, recipient_keys, source, chain, place, trigger, model FROM events_flat ORDER BY 1, 2`,
    `SELECT i.incident_id, i.corroboration, i.claims, i.contradictions, c.position, f.article, f.event FROM incidents i JOIN incident_claims c USING (incident) JOIN claims f USING (event_id) ORDER BY 1, 5, 6, 7`,
    'SELECT c.commitment_id, c.state, v.position, v.shows, f.article, f.event FROM commitments c LEFT JOIN commitment_evidence v ON v.commitment = c.event_id LEFT JOIN claims f ON f.event_id = v.event_id ORDER BY 1, 3',
    'SELECT x.key AS a, y.key AS b, d.day, i.incident_id FROM dyads d JOIN actors x ON x.actor_id = d.a JOIN actors y ON y.actor_id = d.b JOIN incidents i USING (incident) ORDER BY 1, 2, 3, 4',
    'SELECT a.key, t.role, t.type, t.count FROM actor_types t JOIN actors a USING (actor_id) WHERE t.count <> 0 ORDER BY 1, 2, 3',
  ])
    for (const row of db.prepare(sql).iterate()) digest.update(JSON.stringify(row));
  db.close();
  return digest.digest('hex');
}

/** The changes that `recode` prints, each with the article it is of. */
function changesOf(out) {
  let article = '';
  return out.split('\n').flatMap((line) => {
    if (line.startsWith('  ')) return [`${article}${line}`];
    article = line;
    return [];
  });
}

function loadArticles() {
  const corpus = join(root, '../shared/corpus/news.jsonl.gz');
  if (existsSync(corpus)) {
    const lines = gunzipSync(readFileSync(corpus)).toString('utf8').split('\n').filter(Boolean);
    return lines.slice(0, most).map((line) => JSON.parse(line));
  }
  const names = readdirSync(join(root, 'samples')).filter((file) => file.endsWith('.json'));
  const found = names.map((file) => JSON.parse(readFileSync(join(root, 'samples', file), 'utf8')));
  return Array.from({ length: most }, (_, i) => ({ ...found[i % found.length], id: `n${i}` }));
}

function seconds(ms) {
  return (ms / 1000).toFixed(1);
}

function fail(what) {
  console.error(`FAULT: ${what}`);
  process.exit(1);
}
