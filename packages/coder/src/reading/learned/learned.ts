import { type PackedWeights, WeightTable } from './weightTable.js';

/** What the coder learned, a table for each model. They are the coder's, not a reader's: the same for all readers of a process. */
export const LEARNED = {
  /** Whether a proposal is an event (`weights.ts`). */
  scorer: new WeightTable(),
  /** Who takes part, as actor and as recipient; and the two together (`roleWeights.ts`). */
  roles: new WeightTable(),
  pairs: new WeightTable(),
  /** Where it happened (`placeWeights.ts`), and when (`dateWeights.ts`). */
  places: new WeightTable(),
  dates: new WeightTable(),
  /** Whether it happened (`statusWeights.ts`). */
  statuses: new WeightTable(),
  /** On whose word it stands (`sourceWeights.ts`). */
  sources: new WeightTable(),
} as const satisfies Readonly<Record<string, WeightTable>>;

export type LearnedModel = keyof typeof LEARNED;

/** The weights of all models. */
export type AllWeights = Readonly<Record<LearnedModel, PackedWeights>>;

export const LEARNED_MODELS = Object.keys(LEARNED) as readonly LearnedModel[];

/** From now on readers decide by these weights. */
export function useWeights(weights: AllWeights): void {
  for (const model of LEARNED_MODELS) LEARNED[model].use(weights[model]);
}
