import { randomBits } from './hash.js';

export const RESAMPLES = 2000;
/** The ends of a 95 % interval. */
export const TAILS = [0.025, 0.975] as const;
/** More values than these are drawn from by a sample of this size a round: their interval is narrow, and drawing all would take too long. */
const MOST_DRAWN = 100;
/** A mean needs no more than this for a 95 % interval (Efron and Tibshirani 1993), and a series of twenty years has a thousand weeks. */
const MEAN_RESAMPLES = 1000;
/** Of no more values than these one random number of 32 bits serves two draws: each value is drawn as often as any other, to half a percent of its share. */
const FEW = 300;
const HALF = 16;
const LOWER = 0xffff;

/**
 * A mean with its 95 % percentile bootstrap interval (Efron 1979). One value says nothing of how far others would lie: its interval is the
 * whole scale, from −10 to 10.
 *
 * @param seed of the random numbers, so that the same question has the same answer
 * @example meanOf([1, 1, -10], 7).value // -2.67
 */
export function meanOf(values: readonly number[], seed: number): { value: number; low: number; high: number } {
  const value = values.reduce((sum, one) => sum + one, 0) / Math.max(values.length, 1);
  if (values.length < 2) return { value: round(value), low: -10, high: 10 };
  const next = randomBits(seed);
  const from = Float64Array.from(values);
  const drawn = Math.min(from.length, MOST_DRAWN);
  // A smaller sample scatters more, by the root of how much smaller it is.
  const narrow = Math.sqrt(drawn / from.length);
  const sumOf = from.length <= FEW ? sumOfPairs : sumOfDraws;
  const means = new Float64Array(MEAN_RESAMPLES);
  for (let round = 0; round < MEAN_RESAMPLES; round++) means[round] = value + (sumOf(from, drawn, next) / drawn - value) * narrow;
  const [below, above] = [Math.floor(TAILS[0] * MEAN_RESAMPLES), MEAN_RESAMPLES - 1 - Math.floor(TAILS[1] * MEAN_RESAMPLES)];
  return { value: round(value), low: round(lowest(means, below, 1)), high: round(-lowest(means, above, -1)) };
}

/** The value (times `sign`) that so many others lie below. The tails are short: only they are put in order. */
function lowest(values: Float64Array, below: number, sign: 1 | -1): number {
  const kept = new Float64Array(below + 1).fill(Number.POSITIVE_INFINITY);
  for (const one of values) {
    const value = one * sign;
    let at = below;
    if (value >= (kept[at] ?? 0)) continue;
    for (; at > 0 && value < (kept[at - 1] ?? 0); at--) kept[at] = kept[at - 1] ?? 0;
    kept[at] = value;
  }
  return kept[below] ?? 0;
}

function sumOfDraws(from: Float64Array, drawn: number, next: () => number): number {
  let sum = 0;
  for (let i = 0; i < drawn; i++) sum += from[Math.floor((next() / 4294967296) * from.length)] ?? 0;
  return sum;
}

function sumOfPairs(from: Float64Array, drawn: number, next: () => number): number {
  let sum = 0;
  for (let i = 0; i < drawn; i += 2) {
    const bits = next();
    sum += from[((bits & LOWER) * from.length) >>> HALF] ?? 0;
    if (i + 1 < drawn) sum += from[((bits >>> HALF) * from.length) >>> HALF] ?? 0;
  }
  return sum;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
