import type { Unit } from './phrases.js';

/** How many units a dateline has before its dash: القاهرة - رويترز; with the agency in brackets: دبي، الإمارات (CNN). */
const DATELINE = 3;
const BRACKETED_DATELINE = 7;

/** Last word of a sentence's dateline, its dash or colon; -1 where it has none: what a dateline names takes part in nothing, and nothing happens in it. */
export function datelineEnd(units: readonly Unit[]): number {
  const stop = units.findIndex((u) => u.kind === 'stop');
  if (stop <= 0 || !isDateline(units.slice(0, stop))) return -1;
  // أسمرا - رويترز: a place alone before a colon may speak. دمشق - سانا - : the agency between two dashes.
  const colon = units.findIndex((u) => u.kind === 'colon');
  const agency = units[stop + 1]?.kind === 'noun' && units[stop + 2]?.kind === 'stop' ? stop + 2 : stop;
  const at = colon > stop && colon <= stop + 2 ? colon : agency;
  return at < units.length - 1 ? (units[at]?.last ?? -1) : -1;
}

/** Whether a sentence has so far only named a place, and perhaps its country, a day and an agency. */
export function isDateline(units: readonly Unit[]): boolean {
  const bracketed = units.at(-1)?.kind === 'dash' && units.at(-3)?.kind === 'dash';
  if (units.length > (bracketed ? BRACKETED_DATELINE : DATELINE)) return false;
  return (
    isPlaceName(units[0]) &&
    units.every(
      (u, k) =>
        u.kind === 'noun' || u.kind === 'dash' || u.kind === 'stop' || u.kind === 'time' || (u.kind === 'comma' && (bracketed || isPlaceName(units[k + 1]))),
    )
  );
}

/** بيروت (رويترز): whether what a sentence has said so far is a dateline that ends with its agency in brackets, the closing one still to come. */
export function isBracketedDateline(units: readonly Unit[]): boolean {
  const agency = units.at(-1);
  return agency?.kind === 'noun' && agency.mention?.type === 'organization' && units.at(-2)?.kind === 'dash' && isDateline([...units.slice(0, -1), agency]);
}

function isPlaceName(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'noun' || unit.prep !== '' || unit.mention?.kind !== 'name') return false;
  return unit.mention.type === 'place' || unit.mention.type === 'country';
}
