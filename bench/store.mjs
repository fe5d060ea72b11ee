/**
 * Measures what a store answers as it grows: `npm run bench:store -- [2000 20000 200000] [--no-links]`.
 * Real articles are read once; the store is filled with variants of them (see variants.mjs) through its own writer, links and full text included.
 * Uses ../shared/corpus/news.jsonl.gz where it is there, else the samples. Other programs on the machine lengthen the clock, hardly the processor time: both are printed.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createReader, fold } from '@isnad/coder';
import { Store } from '../packages/isnad/dist/store/index.js';
import { seeded, Variants } from './variants.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ORIGINALS = 600;
const BATCH = 200;
const QUESTIONS = 200;
const WARMING = 20;

const linked = !process.argv.includes('--no-links');
const sizes = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (sizes.some((size) => !/^[1-9]\d*$/.test(size))) {
  console.error('usage: npm run bench:store -- [--no-links] [SIZE...]   such as: npm run bench:store -- 2000 20000');
  process.exit(2);
}
const steps = (sizes.length > 0 ? sizes : ['2000', '20000', '200000']).map(Number).sort((a, b) => a - b);

const work = mkdtempSync(join(tmpdir(), 'isnad-bench-store-'));
const clear = () => rmSync(work, { recursive: true, force: true });
process.on('exit', clear);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const { articles, name } = loadArticles();
const reader = createReader();
const from = performance.now();
const variants = new Variants(reader, articles, linked);
console.log(`${articles.length} real articles (${name}) read in ${seconds(performance.now() - from)} s; Node ${process.version}, ${cpus().length} cores`);
if (!linked) console.log('Without links (--no-links): dyads are not measured.');

const path = join(work, 'bench.db');
const store = Store.open(path);
// Nothing here must survive a power cut.
store.connection.sqlite.pragma('synchronous = OFF');
const results = new Map();
let written = 0;
for (const size of steps) {
  await fill(size);
  store.connection.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  const { articles: documents, events, actors } = await store.summary();
  const megabytes = Math.round(statSync(path).size / 1e6);
  console.log(`\n${n(documents)} documents, ${n(events)} events, ${n(actors)} actors, ${n(megabytes)} MB`);
  await measure(size);
}
await store.close();
if (steps.length > 1) printGrowth();

/** Adds variants until there are so many. */
async function fill(size) {
  let start = { at: performance.now(), cpu: cpuNow(), written };
  for (; written < size; ) {
    const batch = [];
    for (; batch.length < BATCH && written < size; written++) batch.push(variants.make(written));
    store.add(batch);
    // So that Ctrl-C is heard, and the temporary store removed.
    await setImmediate();
    const took = performance.now() - start.at;
    if (written < size && took < 20_000) continue;
    const added = written - start.written;
    console.log(
      `  ${n(written)} written: ${(added / (took / 1000)).toFixed(0)} a second, ${((cpuNow() - start.cpu) / added).toFixed(1)} ms of processor time each`,
    );
    start = { at: performance.now(), cpu: cpuNow(), written };
  }
}

async function measure(size) {
  const asked = Store.open(path, { readOnly: true });
  for (const [label, questions] of questionsOf(asked)) {
    for (const ask of questions.slice(0, WARMING)) await ask();
    const clock = [];
    const cpu = [];
    for (const ask of questions) {
      const [at, used] = [performance.now(), cpuNow()];
      await ask();
      clock.push(performance.now() - at);
      cpu.push(cpuNow() - used);
    }
    const row = { p50: percentile(clock, 0.5), p95: percentile(clock, 0.95), cpu50: percentile(cpu, 0.5), cpu95: percentile(cpu, 0.95) };
    results.set(label, [...(results.get(label) ?? []), { size, ...row }]);
    const text = `p50 ${ms(row.p50)}, p95 ${ms(row.p95)}; processor time p50 ${ms(row.cpu50)}, p95 ${ms(row.cpu95)}`;
    console.log(`  ${label.padEnd(34)} ${text}${row.p95 > 100 ? '   OVER 100 ms' : ''}`);
  }
  await asked.close();
}

/** Questions as people ask them: about words and actors as often as they occur, so that the greatest are asked most. */
function questionsOf(asked) {
  const random = seeded(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const { sqlite } = asked.connection;
  const last = sqlite.prepare('SELECT max(event_id) FROM events').pluck().get();
  const of = sqlite.prepare(
    'SELECT a.name, a.key, e.day FROM participants p JOIN actors a USING (actor_id) JOIN events e USING (event_id) WHERE p.event_id = ? AND p.role = ?',
  );
  const someone = () => {
    for (;;) {
      const found = of.get(1 + Math.floor(random() * last), pick(['actor', 'recipient']));
      if (found?.day) return found;
    }
  };
  const pair = () => {
    for (;;) {
      const id = 1 + Math.floor(random() * last);
      const [a, b] = [of.get(id, 'actor'), of.get(id, 'recipient')];
      if (a !== undefined && b !== undefined) return [a.key, b.key];
    }
  };
  const words = () => pick(articles).text.match(/[\p{L}\p{M}]+/gu) ?? ['زيارة'];
  const word = () => pick(words().filter((one) => one.length > 3 && reader.lemmas(fold(one)).length > 0)) ?? 'زيارة';
  const phrase = () => {
    const all = words();
    const at = Math.floor(random() * (all.length - 1));
    return `"${all.slice(at, at + 2).join(' ')}"`;
  };
  const month = (day) => ({ from: `${day.slice(0, 7)}-01`, to: `${day.slice(0, 7)}-31` });
  const many = (make) => Array.from({ length: QUESTIONS }, make);
  const page = { limit: 20 };
  return [
    [
      'search, one word',
      many(() => [word()]).map(
        ([q]) =>
          () =>
            asked.search(q, {}, page),
      ),
    ],
    ['search, two words', many(() => `${word()} ${word()}`).map((q) => () => asked.search(q, {}, page))],
    ['search, a phrase', many(phrase).map((q) => () => asked.search(q, {}, page))],
    [
      'search, a word, an actor, a month',
      many(() => [word(), someone()]).map(
        ([q, { name: actor, day }]) =>
          () =>
            asked.search(q, { actor, ...month(day) }, page),
      ),
    ],
    [
      'events by actor',
      many(someone).map(
        ({ name: participant }) =>
          () =>
            asked.events({ participant }, page),
      ),
    ],
    [
      'events by actor and month',
      many(someone).map(
        ({ name: actor, day }) =>
          () =>
            asked.events({ actor, ...month(day) }, page),
      ),
    ],
    [
      'events by actor from a day on',
      many(someone).map(
        ({ name: participant, day }) =>
          () =>
            asked.events({ participant, from: day }, page),
      ),
    ],
    [
      'actor page',
      many(someone).map(
        ({ name: actor }) =>
          () =>
            asked.actor(actor),
      ),
    ],
    ...(linked
      ? [
          [
            'dyad by month',
            many(pair).map(
              ([a, b]) =>
                () =>
                  asked.dyad(a, b, 'month'),
            ),
          ],
        ]
      : []),
  ];
}

function printGrowth() {
  console.log('\nGrowth of the 95th percentile of processor time (documents grow so many times, the answer takes so many times as long):');
  for (const [label, rows] of results) {
    const growth = rows.slice(1).map((row, i) => `${n(rows[i].size)} → ${n(row.size)}: ${(row.cpu95 / rows[i].cpu95).toFixed(1)} times`);
    console.log(`  ${label.padEnd(34)} ${growth.join('; ')}`);
  }
}

function loadArticles() {
  const corpus = join(root, '../shared/corpus/news.jsonl.gz');
  if (existsSync(corpus)) {
    const lines = gunzipSync(readFileSync(corpus)).toString('utf8').split('\n').filter(Boolean);
    // From all over it: neighbours are of one outlet and day.
    const step = Math.max(1, Math.floor(lines.length / ORIGINALS));
    const found = lines.filter((_, i) => i % step === 0).slice(0, ORIGINALS);
    return { articles: found.map((line) => JSON.parse(line)), name: '../shared/corpus/news.jsonl.gz' };
  }
  const files = readdirSync(join(root, 'samples')).filter((file) => file.endsWith('.json'));
  const found = files.map((file) => JSON.parse(readFileSync(join(root, 'samples', file), 'utf8')));
  return { articles: found, name: 'the samples; ../shared is not here, so there are few different words and actors' };
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Milliseconds of processor time of this process so far. */
function cpuNow() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(1);
}

function ms(value) {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function n(value) {
  return value.toLocaleString('en');
}
