/** Learned by `npm run train` (scripts/trainStatus.ts); do not edit. */

/** Weights of whether an event happened. */
// biome-ignore format: one feature a line
export const STATUS_WEIGHTS: Readonly<Record<string, number>> = {
};
