import type { Entry } from './facets.js';

/** Prepositions, demonstratives and other small words of time expressions. */
export const PARTICLES: readonly Entry[] = [
  ['منذ مذ', { particle: 'since' }],
  ['حتى لغاية', { particle: 'until' }],
  ['قبل قبيل', { particle: 'before' }],
  ['بعد عقب', { particle: 'after' }],
  ['خلال', { particle: 'within' }],
  ['غضون', { particle: 'ahead' }],
  ['في', { particle: 'in' }],
  ['من', { particle: 'from' }],
  ['إلى', { particle: 'to' }],
  ['بين', { particle: 'between' }],
  ['هذا هذه', { demonstrative: 'near' }],
  ['ذلك تلك', { demonstrative: 'far' }],
  ['نحو حوالي حوالى قرابة زهاء', { about: true }],
  ['عدة بضع بضعة بعض', { several: true }],
  ['قليلة معدودة عدة', { few: true }],
  ['موافق موافقة', { equals: true }],
  ['بعدها بعدهما', { thereupon: 1 }],
  // As well as بعدة, "by several".
  ['بعده', { thereupon: 1, several: true }],
  ['قبلها قبله قبلهما', { thereupon: -1 }],
  ['وقت', { moment: true }],
  ['هـ هجري هجرية هجريا', { era: 'hijri' }],
  ['م ميلادي ميلادية ميلاديا', { era: 'gregorian' }],
];
