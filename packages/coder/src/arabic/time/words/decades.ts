import type { Entry } from './facets.js';

/** Decades of a century. */
export const DECADES: readonly Entry[] = [
  ['عشرينات عشرينيات', { decade: 20 }],
  ['ثلاثينات ثلاثينيات', { decade: 30 }],
  ['أربعينات أربعينيات', { decade: 40 }],
  ['خمسينات خمسينيات', { decade: 50 }],
  ['ستينات ستينيات', { decade: 60 }],
  ['سبعينات سبعينيات', { decade: 70 }],
  ['ثمانينات ثمانينيات', { decade: 80 }],
  ['تسعينات تسعينيات', { decade: 90 }],
];
