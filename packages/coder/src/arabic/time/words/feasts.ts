import { fold } from '../../letters.js';
import type { Entry, Feast } from './facets.js';

function feasts(...list: readonly (readonly [string, Feast])[]): ReadonlyMap<string, Feast> {
  return new Map(list.map(([words, feast]) => [fold(words), feast]));
}

/** Named days, by their first word and then the rest. */
export const FEASTS: readonly Entry[] = [
  [
    'عيد',
    {
      feasts: feasts(
        ['الفطر', { calendar: 'hijri', month: 10, day: 1 }],
        ['الأضحى', { calendar: 'hijri', month: 12, day: 10 }],
        ['الميلاد', { calendar: 'gregorian', month: 12, day: 25 }],
        ['الفصح', { calendar: 'easter', month: 0, day: 0 }],
      ),
    },
  ],
  [
    'رأس',
    {
      feasts: feasts(
        ['السنة الهجرية', { calendar: 'hijri', month: 1, day: 1 }],
        ['السنة الميلادية', { calendar: 'gregorian', month: 1, day: 1 }],
        ['السنة', { calendar: 'gregorian', month: 1, day: 1 }],
      ),
    },
  ],
];
