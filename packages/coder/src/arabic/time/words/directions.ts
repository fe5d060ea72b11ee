import type { Entry } from './facets.js';

/** Adjectives that place a period before, at or after the reference. */
export const DIRECTIONS: readonly Entry[] = [
  ['ماضي ماض ماضية ماضيان ماضيين ماضيتان ماضيتين منصرم منصرمة منصرمين منصرمتين فائت فائتة فائتين منقضي منقضية منقضيين', { toward: -1 }],
  ['أخير أخيرة أخيران أخيرين أخيرتين', { toward: -1, ordinal: -1 }],
  ['سابق سابقة سابقين سابقتين', { toward: -1, relative: true }],
  ['جاري جار جارية حالي حالية راهن راهنة', { toward: 0 }],
  ['مقبل مقبلة مقبلان مقبلين مقبلتين قادم قادمة قادمان قادمين قادمتين جاي جاية آتي آتية', { toward: 1 }],
  ['تالي تالية لاحق لاحقة موالي', { toward: 1, relative: true }],
];
