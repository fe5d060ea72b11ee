import type { PloverType } from '@isnad/coder';
import { meanOf } from './bootstrap.js';
import { periodOf } from './days.js';
import { hashText } from './hash.js';
import { intensityOf, quadOf } from './intensity.js';
import { byCodeUnits } from './sets.js';
import type { Claim, DyadPoint, DyadSeries, Grain, Incident, Participant, Quad } from './types.js';

/** Whether a participant is meant by an actor's key: its own, or that of the country it rolls up to (a minister, an army, a capital). */
export function isMeant(participant: Participant, key: string): boolean {
  return participant.key === key || participant.country === key;
}

/**
 * What passed between two actors in either direction, period by period; periods in which nothing passed are left out. Each incident counts once,
 * however many claims tell it, on its first day; only what is reported as having happened.
 *
 * @param b the other side; null for everyone else
 * @example dyadSeries(incidents, 'country:RUS', 'country:TUR', 'month').points[0]?.counts['verbal-cooperation']
 */
export function dyadSeries(incidents: readonly Incident[], a: string, b: string | null, grain: Grain): DyadSeries {
  const between = incidents.flatMap(({ id, type, start, claims }) =>
    start !== null && claims.some((claim) => passes(claim, a, b)) ? [{ id, type, start }] : [],
  );
  return { a, b, grain, points: pointsOf(between, grain, [a, b ?? '*', grain].join('|')) };
}

/** What of an incident a series is made of. */
export interface Passage {
  readonly id: string;
  readonly type: PloverType;
  readonly start: string;
}

/**
 * Incidents between two sides as points in time, with a 95 % percentile bootstrap interval (Efron 1979) for the mean intensity of each.
 *
 * @param question what was asked, of which the random numbers are seeded
 */
export function pointsOf(passages: readonly Passage[], grain: Grain, question: string): DyadPoint[] {
  const periods = new Map<string, Passage[]>();
  for (const passage of passages) {
    const period = periodOf(passage.start, grain);
    const known = periods.get(period);
    if (known === undefined) periods.set(period, [passage]);
    else known.push(passage);
  }
  return [...periods]
    .sort(([x], [y]) => byCodeUnits(x, y))
    .map(([period, inside]) => {
      const counts = noCounts();
      for (const { type } of inside) counts[quadOf(type)]++;
      const ordered = [...inside].sort((x, y) => byCodeUnits(x.id, y.id));
      const intensities = ordered.map(({ type }) => intensityOf(type));
      const sum = intensities.reduce((total, value) => total + value, 0);
      return {
        period,
        counts,
        intensity: Math.round(sum * 10) / 10,
        mean: meanOf(intensities, hashText(`${question}|${period}`)),
        incidents: ordered.map(({ id }) => id),
      };
    });
}

/** Everybody between whom something passed, by key: each pair once, as the two themselves and as the countries that they stand for. */
export function pairsOf(claim: Claim): [string, string][] {
  if (claim.status !== 'actual') return [];
  const found = new Map<string, [string, string]>();
  const [from, to] = claim.recipients.length === 0 ? [claim.actors, claim.actors] : [claim.actors, claim.recipients];
  for (const x of from)
    for (const y of to) {
      if (x === y || x.key === y.key) continue;
      for (const a of x.country === null ? [x.key] : [x.key, x.country])
        for (const b of y.country === null ? [y.key] : [y.key, y.country]) {
          if (a === b) continue;
          const pair: [string, string] = a < b ? [a, b] : [b, a];
          found.set(pair.join('\n'), pair);
        }
    }
  return [...found.values()];
}

/** Whether a claim tells that something passed between two sides. In a meeting all sides may stand as actors. */
export function passes(claim: Claim, a: string, b: string | null): boolean {
  if (claim.status !== 'actual') return false;
  const all = [...claim.actors, ...claim.recipients];
  const between = (from: readonly Participant[], to: readonly Participant[]): boolean =>
    from.some((x) => isMeant(x, a) && to.some((y) => x !== y && (b === null ? !isMeant(y, a) : isMeant(y, b) && !(y.key === x.key))));
  if (claim.recipients.length === 0) return between(all, all);
  return between(claim.actors, claim.recipients) || between(claim.recipients, claim.actors);
}

function noCounts(): Record<Quad, number> {
  return { 'verbal-cooperation': 0, 'material-cooperation': 0, 'verbal-conflict': 0, 'material-conflict': 0 };
}
