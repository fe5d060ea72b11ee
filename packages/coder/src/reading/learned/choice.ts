import type { Feature } from './featureNames.js';

/** One of several answers to a question about an event, with what speaks for and against it; null where none of the others is right. */
export interface Option<T> {
  readonly value: T | null;
  readonly features: readonly Feature[];
}

/**
 * The likeliest of several answers: the highest sum of weights (conditional logit; McFadden 1974).
 *
 * @param options at least one; the first of equals is taken
 * @param weightOf the weight of a feature
 * @example likeliest([{ value: null, features: [] }, { value: 'أمس', features: [feature`near`] }], weightOf) // 'أمس', if `near` weighs more than 0
 */
export function likeliest<T>(options: readonly Option<T>[], weightOf: (feature: Feature) => number): T | null {
  let best: T | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const { value, features } of options) {
    let score = 0;
    for (const feature of features) score += weightOf(feature);
    if (score <= most) continue;
    most = score;
    best = value;
  }
  return best;
}
