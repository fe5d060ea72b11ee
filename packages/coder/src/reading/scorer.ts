import type { Feature } from './featureNames.js';
import { LEARNED } from './learned.js';
import { CALIBRATION, THRESHOLD } from './weights.js';

/**
 * Probability that a proposal is an event: logistic regression over its features, calibrated on articles it has not seen. Weights and
 * calibration are learned by `npm run train`.
 *
 * @param features from `featuresOf`
 * @returns 0 to 1
 */
export function probability(features: readonly Feature[]): number {
  let sum = 0;
  for (const feature of features) sum += LEARNED.scorer.at(feature);
  return 1 / (1 + Math.exp(-(CALIBRATION.slope * sum + CALIBRATION.offset)));
}

/** Whether a probability is enough to report the event. */
export function accepts(p: number): boolean {
  return p >= THRESHOLD;
}
