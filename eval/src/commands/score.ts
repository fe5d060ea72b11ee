/**
 * Codes the annotated articles in ../shared with the built command and prints what ../shared/eval/score.mjs says: `npm run score`.
 *
 *   npm run score                    the seed, gold/dev, and gold/train where it is there
 *   npm run score -- gold/dev --errors 40   one folder, with the first 40 differences
 *   npm run score -- corpus          our annotations of corpus articles (npm run build:gold writes them beside their texts)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, SHARED, UNPACKED_GOLD } from '../paths.js';
import { readGold } from '../score/gold.js';

const SETS = ['seed', 'gold/dev', 'gold/train', 'corpus'];
const TRAINED = ' (the scorer is trained on it: in-sample)';
const NOTES: Readonly<Record<string, string>> = { 'gold/train': TRAINED, corpus: TRAINED };
const SCORER = join(SHARED, 'eval/score.mjs');
const CLI = join(ROOT, 'packages/isnad/bin/isnad.js');

const folderOf = (set: string): string => (set === 'corpus' ? UNPACKED_GOLD : join(SHARED, set));

function main(args: readonly string[]): number {
  if (!existsSync(SCORER)) {
    console.error(`There is nothing to score against: ${SCORER} is not there.\nFor the figures on our own samples run npm run report.`);
    return 1;
  }
  const named = args.filter((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--errors');
  const options = args.filter((arg, i) => arg.startsWith('--') || args[i - 1] === '--errors');
  for (const set of named) {
    if (existsSync(folderOf(set))) continue;
    console.error(`${folderOf(set)} is not there; the sets are ${SETS.join(', ')}.`);
    return 1;
  }
  const work = mkdtempSync(join(tmpdir(), 'isnad-score-'));
  try {
    for (const set of named.length > 0 ? named : SETS) {
      if (existsSync(folderOf(set))) scoreSet(set, options, work);
      else console.log(`${set} is not there (${folderOf(set)}): left out\n`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return process.exitCode === 1 ? 1 : 0;
}

function scoreSet(set: string, options: readonly string[], work: string): void {
  const folder = folderOf(set);
  const input = join(work, 'articles.jsonl');
  const output = join(work, 'dossiers.jsonl');
  rmSync(output, { force: true });
  const articles = readGold(folder).map((pair) => JSON.stringify(pair.article));
  writeFileSync(input, articles.join('\n'));
  console.log(`${set}${NOTES[set] ?? ''}`);
  if (run([CLI, 'code', input, '--output', output], 'ignore')) run([SCORER, folder, output, ...options], 'inherit');
  console.log();
}

function run(command: readonly string[], stdout: 'inherit' | 'ignore'): boolean {
  const { status, stderr } = spawnSync(process.execPath, command, { stdio: ['ignore', stdout, 'pipe'], encoding: 'utf8' });
  if (status === 0) return true;
  console.error(stderr);
  process.exitCode = 1;
  return false;
}

process.exitCode = main(process.argv.slice(2));
