import { RESAMPLES, TAILS } from './bootstrap.js';
import { periodOf } from './days.js';
import { type Passage, passes } from './dyads.js';
import { hashText, random } from './hash.js';
import { isCooperation } from './intensity.js';
import { byCodeUnits } from './sets.js';
import type { Balance, Grain, Incident, Share } from './types.js';

/** Half an event more for each power in what is drawn from (Jeffreys): five of five must not look like certainty, as in a plain bootstrap. */
const SMOOTHING = 0.5;

/**
 * How one actor's cooperation divides between rival powers, period by period, with 95 % intervals from a smoothed percentile bootstrap
 * (Efron 1979). The random numbers are seeded by the question, so that the same question has the same answer.
 *
 * @param powers at least two keys
 * @example balanceOf(incidents, 'country:TUR', ['country:RUS', 'country:USA'], 'month').points[0]?.shares
 */
export function balanceOf(incidents: readonly Incident[], actor: string, powers: readonly string[], grain: Grain): Balance {
  const between = powers.map((power) =>
    incidents.flatMap(({ id, type, start, claims }) => (start !== null && claims.some((claim) => passes(claim, actor, power)) ? [{ id, type, start }] : [])),
  );
  return balanceFrom(between, actor, powers, grain);
}

/**
 * The balance of what is known to have passed.
 *
 * @param between for each power what passed between it and the actor, in the order of `powers`; only cooperation counts
 */
export function balanceFrom(between: readonly (readonly Passage[])[], actor: string, powers: readonly string[], grain: Grain): Balance {
  const counts = new Map<string, number[]>();
  between.forEach((passages, i) => {
    for (const { type, start } of passages) {
      if (!isCooperation(type)) continue;
      const period = periodOf(start, grain);
      const row = counts.get(period) ?? powers.map(() => 0);
      row[i] = (row[i] ?? 0) + 1;
      counts.set(period, row);
    }
  });
  const points = [...counts]
    .sort(([x], [y]) => byCodeUnits(x, y))
    .map(([period, row]) => ({ period, total: sum(row), shares: sharesOf(row, powers, hashText([actor, ...powers, grain, period].join('|'))) }));
  return { actor, powers, grain, points };
}

/**
 * Shares of counts with their bootstrap intervals.
 *
 * @param seed of the random numbers
 * @example sharesOf([5, 0], ['a', 'b'], 1)[0] // { power: 'a', count: 5, share: 1, low: 0.6, high: 1 }
 */
export function sharesOf(counts: readonly number[], powers: readonly string[], seed: number): Share[] {
  const total = sum(counts);
  const next = random(seed);
  const weights = counts.map((count) => count + SMOOTHING);
  const drawn = counts.map((): number[] => []);
  for (let round = 0; round < RESAMPLES; round++) {
    const tally = counts.map(() => 0);
    for (let i = 0; i < total; i++) {
      const power = pick(weights, next());
      tally[power] = (tally[power] ?? 0) + 1;
    }
    tally.forEach((count, i) => {
      drawn[i]?.push(total === 0 ? 0 : count / total);
    });
  }
  return powers.map((power, i) => {
    const count = counts[i] ?? 0;
    const share = total === 0 ? 0 : count / total;
    const sorted = (drawn[i] ?? []).sort((x, y) => x - y);
    const [low, high] = TAILS.map((tail) => sorted[Math.min(RESAMPLES - 1, Math.floor(tail * RESAMPLES))] ?? 0);
    return { power, count, share, low: Math.min(low ?? 0, share), high: Math.max(high ?? 1, share) };
  });
}

function pick(weights: readonly number[], at: number): number {
  let rest = at * sum(weights);
  for (let i = 0; i < weights.length; i++) {
    rest -= weights[i] ?? 0;
    if (rest < 0) return i;
  }
  return weights.length - 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
