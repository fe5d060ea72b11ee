import type { Entry } from './facets.js';

/** Ordinals and what follows them in a compound. */
export const ORDINALS: readonly Entry[] = [
  ['أول أولى حادي حادية', { ordinal: 1 }],
  ['ثاني ثانية ثان', { ordinal: 2 }],
  ['ثالث ثالثة', { ordinal: 3 }],
  ['رابع رابعة', { ordinal: 4 }],
  ['خامس خامسة', { ordinal: 5 }],
  ['سادس سادسة', { ordinal: 6 }],
  ['سابع سابعة', { ordinal: 7 }],
  ['ثامن ثامنة', { ordinal: 8 }],
  ['تاسع تاسعة', { ordinal: 9 }],
  ['عاشر عاشرة', { ordinal: 10 }],
  ['آخر', { ordinal: -1 }],
  ['عشر عشرة', { teen: true }],
  ['عشرين عشرون', { tens: 20 }],
  ['ثلاثين ثلاثون', { tens: 30 }],
];
