import type { Entry } from './facets.js';

/** Seasons by their first month; a winter belongs to the year of its January. */
export const SEASONS: readonly Entry[] = [
  ['ربيع', { season: 3 }],
  ['صيف', { season: 6 }],
  ['خريف', { season: 9 }],
  ['شتاء', { season: 12 }],
];
