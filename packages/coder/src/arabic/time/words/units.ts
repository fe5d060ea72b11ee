import type { Entry } from './facets.js';

/** Units of time in singular, dual (every case, construct too) and plural. */
export const UNITS: readonly Entry[] = [
  ['دقيقة', { unit: 'minute', number: 1 }],
  ['دقيقتان دقيقتين', { unit: 'minute', number: 2 }],
  ['دقائق', { unit: 'minute', number: 0 }],
  ['ساعة', { unit: 'hour', number: 1 }],
  ['ساعتان ساعتين', { unit: 'hour', number: 2 }],
  ['ساعات', { unit: 'hour', number: 0 }],
  ['يوم يوما', { unit: 'day', number: 1 }],
  ['يومان يومين يومي', { unit: 'day', number: 2 }],
  ['أيام', { unit: 'day', number: 0 }],
  ['أسبوع أسبوعا', { unit: 'week', number: 1 }],
  ['أسبوعان أسبوعين', { unit: 'week', number: 2 }],
  ['أسابيع', { unit: 'week', number: 0 }],
  ['شهر شهرا', { unit: 'month', number: 1 }],
  ['شهران شهرين شهري', { unit: 'month', number: 2 }],
  ['أشهر شهور', { unit: 'month', number: 0 }],
  ['عام عاما سنة', { unit: 'year', number: 1 }],
  ['عامان عامين عامي سنتان سنتين سنتي', { unit: 'year', number: 2 }],
  ['أعوام سنوات سنين', { unit: 'year', number: 0 }],
  ['عقد عقدا', { unit: 'decade', number: 1 }],
  ['عقدان عقدين', { unit: 'decade', number: 2 }],
  ['عقود', { unit: 'decade', number: 0 }],
  ['قرن قرنا', { unit: 'century', number: 1 }],
  ['قرنان قرنين', { unit: 'century', number: 2 }],
  ['قرون', { unit: 'century', number: 0 }],
];
