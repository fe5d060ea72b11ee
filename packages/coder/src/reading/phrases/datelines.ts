import type { Unit } from './phrases.js';

/** How many units a dateline has before its dash: القاهرة - رويترز; with the agency in brackets: دبي، الإمارات (CNN). */
const DATELINE = 3;
const BRACKETED_DATELINE = 7;

/** Last word of a sentence's dateline, its dash or colon; -1 where it has none: what a dateline names takes part in nothing, and nothing happens in it. */
export function datelineEnd(units: readonly Unit[]): number {
  const stop = units.findIndex((u) => u.kind === 'stop');
  // أسمرا - رويترز: a place alone before a colon may speak.
  const colon = stop > 0 ? units.findIndex((u) => u.kind === 'colon') : -1;
  const at = colon > stop && colon <= stop + 2 ? colon : stop;
  const mark = units[at];
  return mark && at > 0 && at < units.length - 1 && isDateline(units.slice(0, stop)) ? mark.last : -1;
}

/** Whether a sentence has so far only named a place, and perhaps its country and an agency. */
export function isDateline(units: readonly Unit[]): boolean {
  const first = units[0];
  const bracketed = units.at(-1)?.kind === 'dash' && units.at(-3)?.kind === 'dash';
  if (units.length > (bracketed ? BRACKETED_DATELINE : DATELINE)) return false;
  return (
    first?.kind === 'noun' &&
    first.prep === '' &&
    first.mention !== null &&
    (first.mention.type === 'place' || first.mention.type === 'country') &&
    first.mention.kind === 'name' &&
    units.every((u) => u.kind === 'noun' || u.kind === 'dash' || u.kind === 'stop' || u.kind === 'time' || (bracketed && u.kind === 'comma'))
  );
}
