/** Learned by `npm run train`; do not edit. */
export const THRESHOLD = 0;
export const WEIGHTS: Readonly<Record<string, number>> = {};
