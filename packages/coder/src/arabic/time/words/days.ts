import type { Entry } from './facets.js';

/** Days counted from the reference, and parts of the day. */
export const DAYS: readonly Entry[] = [
  ['الآن حاليا', { offset: 0 }],
  // Today only with the article: اليوم، الليلة.
  ['يوم ليلة لحظة', { offset: 0, definite: true }],
  ['أمس البارحة امبارح إمبارح', { offset: -1 }],
  ['غدا غد بكرة بكرا', { offset: 1 }],
  ['صباح مساء فجر ظهر ظهيرة عصر ضحى ليل ليلة عشية صبيحة نهار', { part: true }],
  ['صباحا مساء مساءا فجرا ظهرا عصرا ليلا نهارا', { adverb: true }],
];
