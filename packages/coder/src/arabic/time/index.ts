export { type Distance, dayApart, periodAround, periodFrom, readDistance } from './distance.js';
export type { Grain, Interval, TimeExpression, TimeKind, TimeOptions } from './expression.js';
export { findTimes } from './find.js';
