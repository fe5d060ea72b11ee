/**
 * Finds how strongly weights of each kind are to be held down, and writes penalties.json: `npm run train:penalties`. To be run when kinds of features come or go, in front
 * of `npm run train`, which only reads what it finds. Deterministic.
 *
 * Weights are learned without a tenth of the articles, for several tenths. Then one factor for each kind of feature is learned on what was held out: where it comes out under 1, the
 * weights of the kind say less than they were learned to, and are held down more from then on; where it comes out over 1, less. A few rounds of this, from what stands in penalties.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minimise } from './minimise.js';
import { kindOf, PENALTY_FACTORS, type PenalisedModel, type PenaltyFactors } from './penalties.js';

const FOLDS = 10;
const ROUNDS = 3;
/** How strongly factors are kept near 1: a kind with few sightings says nothing of itself. */
const L2 = 30;
const ITERATIONS = 30;
/** A weight grows less than its penalty falls. */
const POWER = 3;
/** How far the penalty of a kind may go from the model's. */
const LEAST = 0.05;
const MOST = 30;

/** What is learned, whatever it is. */
export interface Learnable<E extends { readonly article: number }> {
  readonly model: PenalisedModel;
  /** The tenths of the articles that are held out, each by itself: more change little. */
  readonly heldOut: readonly number[];
  readonly examples: readonly E[];
  /** Of the weights. */
  readonly names: readonly string[];
  /** Strength of the penalty of each weight, as it stands. */
  readonly penalty: Float64Array;
  readonly learn: (examples: readonly E[], penalty: Float64Array) => Float64Array;
  /** Adds the gradient of examples and returns their loss. */
  readonly loss: (examples: readonly E[], weights: Float64Array, gradient: Float64Array) => number;
}

/** Finds the penalties of a model by kind of feature and writes them into penalties.json, after each round. */
export function searchPenalties<E extends { readonly article: number }>(learnable: Learnable<E>): void {
  const { model } = learnable;
  const target = join(fileURLToPath(import.meta.url), '../../../scripts/penalties.json');
  findFactors(learnable, PENALTY_FACTORS[model], (found) => {
    // The other models' are read anew: several may be looked for at once.
    const all = JSON.parse(readFileSync(target, 'utf8')) as Record<PenalisedModel, PenaltyFactors>;
    writeFileSync(target, `${JSON.stringify({ ...all, [model]: found }, null, 2)}\n`);
    console.log(`${Object.keys(found).length} factors of the penalties of ${model} written to scripts/penalties.json`);
  });
}

/** Is given what each round finds: a search takes long, and may be stopped in between. */
type Keep = (found: PenaltyFactors) => void;

function findFactors<E extends { readonly article: number }>(
  { heldOut: folds, examples, names, penalty, learn, loss }: Learnable<E>,
  before: PenaltyFactors,
  keep: Keep,
): void {
  const kinds = [...new Set(names.map(kindOf))].sort();
  const index = new Map(kinds.map((kind, k) => [kind, k]));
  const kindAt = Int32Array.from(names, (name) => index.get(kindOf(name)) ?? 0);
  const factors = Float64Array.from(kinds, (kind) => before[kind] ?? 1);
  const base = penalty.map((p, i) => p / (factors[kindAt[i] ?? 0] ?? 1));
  const byKind = (values: Float64Array, factor: Float64Array): Float64Array => values.map((v, i) => v * (factor[kindAt[i] ?? 0] ?? 1));
  for (let round = 0; round < ROUNDS; round++) {
    const tenths = folds.map((fold) => ({
      weights: learn(
        examples.filter((e) => e.article % FOLDS !== fold),
        byKind(base, factors),
      ),
      heldOut: examples.filter((e) => e.article % FOLDS === fold),
    }));
    const scales = minimise(
      (at, gradient) => {
        let sum = 0;
        at.forEach((x, k) => {
          gradient[k] = L2 * x;
          sum += (L2 * x * x) / 2;
        });
        for (const { weights, heldOut } of tenths) {
          const own = new Float64Array(weights.length);
          sum += loss(
            heldOut,
            byKind(
              weights,
              at.map((x) => 1 + x),
            ),
            own,
          );
          own.forEach((g, i) => {
            const k = kindAt[i] ?? 0;
            gradient[k] = (gradient[k] ?? 0) + g * (weights[i] ?? 0);
          });
        }
        return sum;
      },
      kinds.length,
      ITERATIONS,
    );
    const nothing = new Float64Array(names.length);
    const held =
      tenths.reduce((sum, { weights, heldOut }) => sum + loss(heldOut, weights, nothing), 0) / tenths.reduce((sum, { heldOut }) => sum + heldOut.length, 0);
    const spread = Math.sqrt(scales.reduce((sum, x) => sum + x * x, 0) / scales.length);
    console.log(
      `round ${round + 1}: loss of what was held out ${held.toFixed(4)} an example; factors of the ${kinds.length} kinds are off by ${spread.toFixed(3)}`,
    );
    scales.forEach((x, k) => {
      factors[k] = Math.min(MOST, Math.max(LEAST, (factors[k] ?? 1) * Math.max(0.3, 1 + x) ** -POWER));
    });
    keep(Object.fromEntries(kinds.map((kind, k) => [kind, Number((factors[k] ?? 1).toPrecision(2))] as const).filter(([, factor]) => factor !== 1)));
  }
}
