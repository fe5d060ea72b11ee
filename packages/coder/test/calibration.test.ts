import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrated, calibrationError, crossCalibrated, fitCalibration, reliability, type Scored } from '../scripts/calibration.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TRAIN = join(ROOT, '../shared/gold/train');

/** Candidates of which exactly the share is right that the true curve says, at each of several sums. */
function madeFrom(slope: number, offset: number): Scored[] {
  return [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((logit) => {
    const right = Math.round(1000 * calibrated({ slope, offset }, logit));
    return Array.from({ length: 1000 }, (_, i) => ({ logit, yes: i < right, fold: i % 10 }));
  });
}

describe('calibration', () => {
  it('finds the curve that the data were made from', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 1.5, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), (slope, offset) => {
        const found = fitCalibration(madeFrom(slope, offset));
        expect(found.slope).toBeCloseTo(slope, 1);
        expect(found.offset).toBeCloseTo(offset, 1);
      }),
      { numRuns: 30 },
    );
  });

  it('mends confidence that is too bold', () => {
    const bold = madeFrom(0.4, -0.5);
    const before = calibrationError(reliability(bold.map(({ logit, yes }) => ({ p: calibrated({ slope: 1, offset: 0 }, logit), yes }))));
    const after = calibrationError(reliability(crossCalibrated(bold)));
    expect(before).toBeGreaterThan(0.1);
    expect(after).toBeLessThan(0.02);
  });
});

describe.skipIf(!existsSync(TRAIN))('training (skipped where ../shared/gold/train is absent)', () => {
  it('gives the same weights, bit for bit, each time', { timeout: 120_000 }, () => {
    const script = join(ROOT, 'packages/coder/dist-model/scripts/train.js');
    const built = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', join(ROOT, 'packages/coder/tsconfig.train.json')], {
      encoding: 'utf8',
    });
    expect(built.status, built.stdout).toBe(0);
    const hashes = [1, 2].map(() => {
      const run = spawnSync(process.execPath, [script, '--check', TRAIN, join(ROOT, 'eval/gold')], { encoding: 'utf8' });
      return /SHA-256 of the weights: ([0-9a-f]{64})/.exec(run.stdout)?.[1] ?? run.stderr;
    });
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[1]).toBe(hashes[0]);
  });
});
