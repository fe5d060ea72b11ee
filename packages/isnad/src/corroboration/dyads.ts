import { periodOf } from './days.js';
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
  const points = new Map<string, { counts: Record<Quad, number>; intensity: number; incidents: string[] }>();
  for (const incident of incidents) {
    if (incident.start === null || !incident.claims.some((claim) => passes(claim, a, b))) continue;
    const period = periodOf(incident.start, grain);
    const point = points.get(period) ?? { counts: noCounts(), intensity: 0, incidents: [] };
    point.counts[quadOf(incident.type)]++;
    point.intensity += intensityOf(incident.type);
    point.incidents.push(incident.id);
    points.set(period, point);
  }
  const ordered: DyadPoint[] = [...points]
    .map(([period, { counts, intensity, incidents: ids }]) => ({
      period,
      counts,
      intensity: Math.round(intensity * 10) / 10,
      incidents: ids.sort(byCodeUnits),
    }))
    .sort((x, y) => byCodeUnits(x.period, y.period));
  return { a, b, grain, points: ordered };
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
