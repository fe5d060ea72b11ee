/**
 * Checks that need `../shared` (the development set, the scorer and the contract): they skip where it is absent.
 * The floors are what the coder reaches today less a small margin, so that a change that reads worse fails; docs/accuracy.md has the aims.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const shared = join(root, '../shared');
const present = existsSync(join(shared, 'gold/dev'));
const cli = join(root, 'packages/isnad/bin/isnad.js');

interface Score {
  readonly missing: number;
  readonly events: { readonly f1: number };
  readonly complete: { readonly f1: number };
  readonly actors: { readonly f1: number };
  readonly recipients: { readonly f1: number };
  readonly status: number;
  readonly source: number;
}

const FLOORS = {
  seed: { events: 60, complete: 30 },
  'gold/dev': { events: 55, complete: 14, actors: 60, recipients: 57, status: 90, source: 72 },
} as const;

describe.skipIf(!present)('against ../shared (skipped where it is absent)', () => {
  let work = '';
  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'isnad-shared-'));
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  /** Codes the articles of a folder with the command and returns the path of the dossiers. */
  function code(set: string): string {
    const folder = join(shared, set);
    const articles = readdirSync(folder).filter((f) => f.endsWith('.article.json'));
    const input = join(work, `${set.replace('/', '-')}.jsonl`);
    const output = join(work, `${set.replace('/', '-')}.out.jsonl`);
    writeFileSync(input, articles.map((f) => JSON.stringify(JSON.parse(readFileSync(join(folder, f), 'utf8')))).join('\n'));
    const run = spawnSync(process.execPath, [cli, 'code', input, '--output', output], { encoding: 'utf8' });
    expect(run.status, run.stderr).toBe(0);
    return output;
  }

  for (const [set, floors] of Object.entries(FLOORS)) {
    it(`reads ${set} no worse than before`, () => {
      const dossiers = code(set);
      const run = spawnSync(process.execPath, [join(shared, 'eval/score.mjs'), join(shared, set), dossiers, '--json'], { encoding: 'utf8' });
      const score = JSON.parse(run.stdout) as Score;
      expect(score.missing).toBe(0);
      for (const [figure, floor] of Object.entries(floors)) {
        const value = score[figure as keyof typeof floors];
        expect(100 * (typeof value === 'number' ? value : (value as { f1: number }).f1), figure).toBeGreaterThanOrEqual(floor);
      }
    });
  }

  it('writes dossiers that keep the contract', () => {
    const validate = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(
      JSON.parse(readFileSync(join(shared, 'contract/dossier.schema.json'), 'utf8')) as object,
    );
    const lines = readFileSync(code('gold/dev'), 'utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThan(30);
    for (const line of lines) expect(validate(JSON.parse(line)), JSON.stringify(validate.errors)).toBe(true);
  });
});
