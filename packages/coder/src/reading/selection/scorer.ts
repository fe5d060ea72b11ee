import type { Feature } from '../learned/featureNames.js';
import { LEARNED } from '../learned/learned.js';
import { CALIBRATION, THRESHOLD } from '../learned/weights.js';

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

/**
 * How much its participants count for whether an event is told, as a power of how likely they are: what is told with the wrong people is hardly better than
 * what never happened. Chosen, as the measure, on two held-out tenths of the annotated articles (docs/accuracy.md).
 */
const BY_ROLES = 0.5;
/** What that power takes off a probability near the threshold: so about as many events are told as by the probability alone. */
const USUAL = 0.7;

/**
 * Whether an event is told.
 *
 * @param p probability that it is one
 * @param sure how likely those are who take part, 0 to 1
 * @example accepts(0.4, 0.9) // true; accepts(0.4, 0.1) // false: hardly likely, and told with nobody knows whom
 */
export function accepts(p: number, sure: number): boolean {
  return p * sure ** BY_ROLES >= THRESHOLD * USUAL;
}

/** Whether a probability may be enough, whoever takes part. */
export function mayBeTold(p: number): boolean {
  return accepts(p, 1);
}
