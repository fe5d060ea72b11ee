/**
 * Measures the coder in one run on this machine: `npm run bench`. Speeds are to be read as ratios; machines differ.
 * Uses ../shared/corpus/news.jsonl.gz where it is there, else the samples.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createReader, fold } from '@isnad/coder';
import { compileForReading } from '../packages/isnad/dist/coding/engine.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'packages/isnad/bin/isnad.js');
const work = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
const LIMIT = Number(process.env.BENCH_ARTICLES ?? 6000);

const { articles, name } = loadArticles();
const words = articles.reduce((n, a) => n + countWords(a.text), 0);
console.log(`${articles.length} articles, ${words.toLocaleString('en')} words (${name}); Node ${process.version}, ${cpus().length} cores\n`);

const lines = articles.map((a) => JSON.stringify(a));
const floor = seconds(() => {
  let n = 0;
  for (const line of lines) n += fold(JSON.parse(line).text).split(/\s+/).length;
  return n;
});
// As the command does.
compileForReading();
const reader = createReader();
for (const a of articles.slice(0, 200)) reader.read(a);
const whole = seconds(() => {
  for (const line of lines) JSON.stringify(reader.read(JSON.parse(line)));
});
row('bare floor (decode, fold letters, split into words)', `${rate(words / floor)} words/s`);
row('whole reading, one core', `${rate(words / whole)} words/s`);
row('whole reading against the floor', `${(whole / floor).toFixed(1)} times (aim: at most 40)`);

const input = join(work, 'in.jsonl');
writeFileSync(input, `${lines.join('\n')}\n`);
const single = await codeAll(1);
const all = await codeAll(cpus().length);
row(`isnad code on ${cpus().length} cores against one`, `${(single.seconds / all.seconds).toFixed(2)} times faster`);
row('peak memory of isnad code, one core', `${single.megabytes} MB (aim: under 400)`);
row(`peak memory of isnad code, ${cpus().length} cores`, `${all.megabytes} MB (aim: under 400)`);
const four = await codeAll(4);
row('peak memory of isnad code, --jobs 4', `${four.megabytes} MB (aim: under 400)`);

const sample = join(
  root,
  'samples',
  readdirSync(join(root, 'samples'))
    .filter((f) => f.endsWith('.json'))
    .sort()[0],
);
const cold = [];
for (let i = 0; i < 9; i++) cold.push(seconds(() => spawnSync(process.execPath, [cli, 'read', sample], { stdio: 'ignore' })));
const bare = [];
for (let i = 0; i < 9; i++) bare.push(seconds(() => spawnSync(process.execPath, ['-e', '0'], { stdio: 'ignore' })));
row('cold start of isnad read', `${(1000 * median(cold)).toFixed(0)} ms (bare Node: ${(1000 * median(bare)).toFixed(0)} ms; aim: under 300)`);

console.log('\nTime against length (one text, words of real articles):');
const text = articles.map((a) => a.text).join('\n');
let last = null;
for (const size of [1e3, 1e4, 1e5, 1e6, 1e7]) {
  const time = timeOf(text, size);
  row(
    `${(size / 1000).toLocaleString('en')} kB`,
    `${(1000 * time).toFixed(1)} ms, ${((1e9 * time) / size).toFixed(0)} ns a character${last ? `, ${(time / last).toFixed(1)} times the one before` : ''}`,
  );
  last = time;
}

console.log('\nHostile texts: one piece again and again, ten times as long should take ten times as long:');
for (const [label, piece] of [
  ['opening quotation marks', '«'],
  ['the letter و', 'و '],
  ['one word', 'كلمة '],
  ['one line', 'هذا نص عربي طويل جدا '],
  ['brackets', '('],
  ['digits', '1'],
  ['line breaks', '\n'],
  ['an event verb', 'قتل '],
  ['a name', 'لافروف '],
]) {
  const short = timeOf(piece, 1e6);
  const long = timeOf(piece, 1e7);
  row(label, `1 MB ${short.toFixed(2)} s, 10 MB ${long.toFixed(2)} s: ${(long / short).toFixed(1)} times`);
}
rmSync(work, { recursive: true });

function loadArticles() {
  const corpus = join(root, '../shared/corpus/news.jsonl.gz');
  if (existsSync(corpus)) {
    const found = gunzipSync(readFileSync(corpus))
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .slice(0, LIMIT)
      .map((l) => JSON.parse(l));
    return { articles: found, name: '../shared/corpus/news.jsonl.gz' };
  }
  const files = readdirSync(join(root, 'samples')).filter((f) => f.endsWith('.json'));
  const found = files.map((f) => JSON.parse(readFileSync(join(root, 'samples', f), 'utf8')));
  return { articles: Array.from({ length: 50 }, () => found).flat(), name: 'the samples, 50 times over; ../shared is not here' };
}

/** Seconds to read one text of so many characters, made of a piece again and again. */
function timeOf(piece, size) {
  const whole = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  return seconds(() => reader.read({ id: 'x', text: whole, publishedAt: '2018-05-01' }));
}

function countWords(s) {
  return s.split(/\s+/).length;
}

function seconds(run) {
  const from = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - from) / 1e9;
}

function median(xs) {
  return [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 2)];
}

function rate(x) {
  return Math.round(x).toLocaleString('en');
}

function row(label, value) {
  console.log(`  ${label.padEnd(56)} ${value}`);
}

/** Runs `isnad code` in a process of its own and reads its peak memory from the system's accounting. */
function codeAll(jobs) {
  return new Promise((resolve, reject) => {
    const from = process.hrtime.bigint();
    const probe = `process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));`;
    const preload = join(work, 'probe.cjs');
    writeFileSync(preload, probe);
    const child = spawn(process.execPath, ['--require', preload, cli, 'code', input, '--output', join(work, `out-${jobs}.jsonl`), '--jobs', String(jobs)], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    let rss = '';
    child.stdio[3].on('data', (d) => {
      rss += d;
    });
    child.on('error', reject);
    child.on('close', () =>
      resolve({ seconds: Number(process.hrtime.bigint() - from) / 1e9, megabytes: Math.round(Math.max(...(rss.match(/\d+/g) ?? ['0']).map(Number)) / 1024) }),
    );
  });
}
