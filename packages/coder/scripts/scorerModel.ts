/** Learning of the weights by which `reading/selection/scorer.ts` tells events. Deterministic. */
import { curvatureOf, minimise } from './minimise.js';
import { penaltyFactor } from './penalties.js';
import type { Example } from './scorerExamples.js';

/** Iterations: enough since the search is scaled (docs/accuracy.md). */
const ROUNDS = 40;
/** Of a yes or no with the usual chances. */
const VARIANCE = 0.15;
const L2 = 20;

/** Strength of each feature's L2 penalty, by its name. */
export function scorerPenalty(names: readonly string[]): Float64Array {
  return Float64Array.from(names, (name) => L2 * penaltyFactor('scorer', name));
}

/**
 * Logistic regression with L2; no randomness anywhere.
 *
 * @param data examples
 * @param penalty strength of each feature's L2 penalty (`scorerPenalty`)
 * @returns a weight for each feature
 */
export function learnScorer(data: readonly Example[], penalty: Float64Array): Float64Array {
  return minimise(
    (weights, gradient) => {
      let loss = 0;
      for (let f = 0; f < penalty.length; f++) {
        const w = weights[f] ?? 0;
        const l2 = penalty[f] ?? 0;
        gradient[f] = l2 * w;
        loss += (l2 * w * w) / 2;
      }
      return loss + scorerLoss(data, weights, gradient);
    },
    penalty.length,
    ROUNDS,
    curvatureOf(
      penalty,
      data.map(({ features }) => features),
      VARIANCE,
    ),
  );
}

/** Adds the gradient of examples and returns their loss: minus the log of what is given to the right answers. */
export function scorerLoss(data: readonly Example[], weights: Float64Array, gradient: Float64Array): number {
  let loss = 0;
  for (const { features, yes } of data) {
    const score = sumOf(weights, features);
    loss += Math.log1p(Math.exp(yes ? -score : score));
    const error = 1 / (1 + Math.exp(-score)) - (yes ? 1 : 0);
    for (const f of features) gradient[f] = (gradient[f] ?? 0) + error;
  }
  return loss;
}

/** The sum of the weights of features. */
export function sumOf(weights: Float64Array, features: readonly number[]): number {
  let sum = 0;
  for (const f of features) sum += weights[f] ?? 0;
  return sum;
}
