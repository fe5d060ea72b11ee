export type { Grain, Interval, TimeExpression, TimeKind, TimeOptions } from './expression.js';
export { findTimes } from './find.js';
