import type { Entry } from './facets.js';

/** Parts of a period, its quarters and halves. */
export const EDGES: readonly Entry[] = [
  ['مطلع بداية مستهل', { edge: 'early', sharp: true }],
  ['بدايات أوائل', { edge: 'early' }],
  ['منتصف', { edge: 'middle', sharp: true }],
  ['أواسط', { edge: 'middle' }],
  ['نصف', { edge: 'middle', share: 2 }],
  ['نهاية ختام', { edge: 'late', sharp: true }],
  ['أواخر نهايات', { edge: 'late' }],
  ['ثلث', { share: 3 }],
  ['ربع', { share: 4 }],
];
