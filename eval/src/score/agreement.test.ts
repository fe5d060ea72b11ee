/** Our scorer must say what the founders' says; checked on every annotated folder that is there. Skipped where ../shared is absent. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReader } from '@isnad/coder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOLD, SHARED } from '../paths.js';
import { fromDossier, fromGold } from './comparable.js';
import { type Figures, figuresOf } from './figures.js';
import { readGold } from './gold.js';
import { compare } from './match.js';

const SCORER = join(SHARED, 'eval/score.mjs');
const FOLDERS = [GOLD, join(SHARED, 'gold/dev'), join(SHARED, 'gold/train'), join(SHARED, 'seed')];

describe.skipIf(!existsSync(SCORER))('agreement with ../shared/eval/score.mjs (skipped where it is absent)', () => {
  let work = '';
  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'isnad-agreement-'));
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  for (const folder of FOLDERS.filter((f) => existsSync(f))) {
    it(`gives the same figures for ${folder.split('/').slice(-2).join('/')}`, () => {
      const reader = createReader();
      const pairs = readGold(folder);
      expect(pairs.length).toBeGreaterThan(0);
      const dossiers = pairs.map((pair) => reader.read(pair.article));
      const path = join(work, 'dossiers.jsonl');
      writeFileSync(path, dossiers.map((d) => JSON.stringify(d)).join('\n'));
      const run = spawnSync(process.execPath, [SCORER, folder, path, '--json'], { encoding: 'utf8' });
      expect(run.status, run.stderr).toBe(0);
      const theirs = JSON.parse(run.stdout) as Figures & { missing: number };
      expect(theirs.missing).toBe(0);
      const ours = figuresOf(
        pairs.map((pair, i) => {
          const dossier = dossiers[i];
          if (!dossier) throw new Error('one dossier an article');
          return compare(pair.article.text, fromGold(pair), fromDossier(dossier));
        }),
      );
      const { missing: _, byType, ...overall } = theirs;
      expect(ours).toMatchObject(overall);
      for (const [type, figures] of Object.entries(byType)) expect(ours.byType[type], type).toMatchObject(figures);
    });
  }
});
