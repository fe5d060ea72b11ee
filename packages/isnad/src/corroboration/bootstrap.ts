import { random } from './hash.js';

export const RESAMPLES = 2000;
/** The ends of a 95 % interval. */
export const TAILS = [0.025, 0.975] as const;
/** More values than these are drawn from by a sample of this size a round: their interval is narrow, and drawing all would take too long. */
const MOST_DRAWN = 400;

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
  const next = random(seed);
  const drawn = Math.min(values.length, MOST_DRAWN);
  // A smaller sample scatters more, by the root of how much smaller it is.
  const narrow = Math.sqrt(drawn / values.length);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < drawn; i++) sum += values[Math.floor(next() * values.length)] ?? 0;
    return value + (sum / drawn - value) * narrow;
  }).sort((x, y) => x - y);
  const [low, high] = TAILS.map((tail) => means[Math.min(RESAMPLES - 1, Math.floor(tail * RESAMPLES))] ?? value);
  return { value: round(value), low: round(low ?? value), high: round(high ?? value) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
