import type { Entry } from './facets.js';

/** Weekdays, ISO numbered. */
export const WEEKDAYS: readonly Entry[] = [
  ['اثنين إثنين', { weekday: 1 }],
  ['ثلاثاء ثلاثا', { weekday: 2 }],
  ['أربعاء أربعا', { weekday: 3 }],
  ['خميس', { weekday: 4 }],
  ['جمعة', { weekday: 5 }],
  ['سبت', { weekday: 6 }],
  ['أحد', { weekday: 7 }],
];
