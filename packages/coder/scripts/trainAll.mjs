/**
 * Learns all weights of the coder, one part after another: `npm run train`. Each part reads with what the parts before it learned, so the scripts
 * are compiled anew in front of each. With --check nothing is written: it fails unless every file of weights comes out the same, bit for bit.
 * With --penalties it finds how strongly each kind of weight is held down, and learns nothing else: `npm run train:penalties`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const GOLD = ['../shared/gold/train', 'eval/gold', 'eval/dist/gold-corpus'];
/** The examples of who takes part fill three gigabytes, close to where V8 stops by itself: near that, it does little but collect garbage. */
const MEMORY = '--max-old-space-size=8192';
const CHOICES = ['trainPlaces', 'trainTimes', 'trainStatus', 'trainSource'];
const given = process.argv.slice(2);
const PARTS = given.includes('--penalties')
  ? [['findPenalties', 'scorer'], ['findPenalties', 'roles'], ...CHOICES.map((part) => [part, ...given])]
  : ['train', 'trainRoles', ...CHOICES].map((part) => [part, ...given]);

function run(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

let good = true;
for (const [part, ...args] of PARTS) {
  if (!run('node_modules/typescript/bin/tsc', '-p', 'packages/coder/tsconfig.train.json')) process.exit(1);
  good = run(MEMORY, `packages/coder/dist-model/scripts/${part}.js`, ...args, ...GOLD) && good;
}
process.exitCode = good ? 0 : 1;
