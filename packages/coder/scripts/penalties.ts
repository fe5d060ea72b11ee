/**
 * How strongly weights are held down, by the kind of their feature. One penalty for all holds down what says little too little, and what says much too much. Found by
 * `npm run train:penalties` (penaltySearch.ts), which writes penalties.json.
 */
import found from './penalties.json' with { type: 'json' };

/** Factors of a model's penalty by kind of feature; 1 for kinds that are not there. */
export type PenaltyFactors = Readonly<Record<string, number>>;

/** The models whose penalties differ by kind. */
export type PenalisedModel = 'scorer' | 'roles' | 'places' | 'times' | 'status' | 'sources';

/** Of each model, as they stand in penalties.json. */
export const PENALTY_FACTORS: Readonly<Record<PenalisedModel, PenaltyFactors>> = found;

/** A value in a feature's name: what stands behind the mark, up to the next gap. */
const VALUE = /[=~][^=~]*?(?=,[a-z]|$)/g;

/** The values of two together: `person>group`. */
const PAIR = /[^\s,]*>[^\s,]*/g;

/**
 * What kind of feature a name is of: the name without the values in it.
 *
 * @example kindOf('rule=actor,lemma=زار') // 'rule=,lemma='
 * @example kindOf('P same country,person>group') // 'P same country,>'
 */
export function kindOf(name: string): string {
  return name.replace(VALUE, (value) => value.charAt(0)).replace(PAIR, '>');
}

/**
 * By how much the penalty of a feature differs from the model's.
 *
 * @param model the model
 * @param name the feature's name, behind `A `, `R ` or `P ` for a feature of actors, recipients or pairs
 */
export function penaltyFactor(model: PenalisedModel, name: string): number {
  return PENALTY_FACTORS[model][kindOf(name)] ?? 1;
}
