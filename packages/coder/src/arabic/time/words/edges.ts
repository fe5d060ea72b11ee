import type { Entry } from './facets.js';

/** Parts of a period, its quarters and halves. */
export const EDGES: readonly Entry[] = [
  ['مطلع بداية بدايات أوائل مستهل', { edge: 'early' }],
  ['منتصف أواسط', { edge: 'middle' }],
  ['نصف', { edge: 'middle', share: 2 }],
  ['أواخر نهاية نهايات ختام', { edge: 'late' }],
  ['ثلث', { share: 3 }],
  ['ربع', { share: 4 }],
];
