/** Learning of a choice among options by named features: conditional logit with L2 (McFadden 1974). Deterministic. */
import type { Feature } from '../src/reading/learned/featureNames.js';
import { curvatureOf, minimise } from './minimise.js';
import { type PenalisedModel, penaltyFactor } from './penalties.js';

/** A question with the features of its options and which of them are right; several may be. */
export interface Question {
  readonly article: number;
  readonly options: readonly (readonly Feature[])[];
  readonly right: readonly boolean[];
}

/** In how many questions a feature must stand to be learned. */
const SEEN = 5;
/** Iterations: more change no figure. */
const ROUNDS = 60;
/** Of an answer with the usual chances. */
const VARIANCE = 0.1;
/** Features that hold a word of the lexicon: their few sightings say less. */
const LEXICAL = /(lemma|noun|next-?\d|words? before|word after|path|words between)=/;

/** A question with its features numbered. */
export interface Row {
  readonly article: number;
  readonly ids: readonly Int32Array[];
  readonly right: readonly boolean[];
}

/** Questions with their features numbered. */
export interface NumberedQuestions {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * Numbers the features of questions, without those that stand in too few.
 *
 * @param questions those without a choice, or none of whose options is right, teach nothing and are left out
 * @param nameOf the name of a feature
 */
export function numbered(questions: readonly Question[], nameOf: (feature: Feature) => string): NumberedQuestions {
  const useful = questions.filter((q) => q.right.includes(true) && q.options.length > 1);
  const seen = new Map<Feature, number>();
  for (const { options } of useful) for (const feature of new Set(options.flat())) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const kept = [...seen].flatMap(([feature, times]) => (times >= SEEN ? [{ feature, name: nameOf(feature) }] : [])).sort((a, b) => (a.name < b.name ? -1 : 1));
  const index = new Map(kept.map(({ feature }, i) => [feature, i]));
  const rows = useful.map(
    ({ article, options, right }): Row => ({
      article,
      ids: options.map((features) => Int32Array.from(features.flatMap((feature) => index.get(feature) ?? []))),
      right,
    }),
  );
  return { names: kept.map(({ name }) => name), rows };
}

/**
 * Strength of the L2 penalty of each feature of a choice.
 *
 * @param model the choice
 * @param penalty of all; twice as much for features with a word in them
 */
export function choicePenalty(model: PenalisedModel, names: readonly string[], penalty: number): Float64Array {
  return Float64Array.from(names, (name) => (LEXICAL.test(name) ? 2 : 1) * penalty * penaltyFactor(model, name));
}

/** Learns a weight for each feature. */
export function fitChoice(rows: readonly Row[], penalty: Float64Array): Float64Array {
  return minimise(
    (weights, gradient) => {
      let loss = 0;
      for (let i = 0; i < weights.length; i++) {
        const w = weights[i] as number;
        gradient[i] = (penalty[i] as number) * w;
        loss += ((penalty[i] as number) * w * w) / 2;
      }
      return loss + choiceLoss(rows, weights, gradient);
    },
    penalty.length,
    ROUNDS,
    curvatureOf(
      penalty,
      rows.map(({ ids }) => new Set(ids.flatMap((own) => [...own]))),
      VARIANCE,
    ),
  );
}

/** Adds the gradient of questions and returns their loss. */
export function choiceLoss(rows: readonly Row[], weights: Float64Array, gradient: Float64Array): number {
  let loss = 0;
  for (const row of rows) loss += fit(row, weights, gradient);
  return loss;
}

/**
 * @param questions what is learned from (`numbered`)
 * @param nameOf the name of a feature
 * @param model the choice
 * @param penalty strength of the L2 penalty (`choicePenalty`)
 * @returns weights by feature name, sorted
 */
export function learnChoice(
  questions: readonly Question[],
  nameOf: (feature: Feature) => string,
  model: PenalisedModel,
  penalty: number,
): Record<string, number> {
  const { names, rows } = numbered(questions, nameOf);
  const learned = fitChoice(rows, choicePenalty(model, names, penalty));
  return Object.fromEntries(names.flatMap((name, i) => (Math.abs(learned[i] ?? 0) >= 0.02 ? [[name, Number((learned[i] ?? 0).toFixed(3))]] : [])));
}

/** Adds one question's gradient and returns its loss: minus the log of the share of the right options. */
function fit({ ids, right }: Row, weights: Float64Array, gradient: Float64Array): number {
  const scores = ids.map((own) => {
    let sum = 0;
    for (let i = 0; i < own.length; i++) sum += weights[own[i] as number] as number;
    return sum;
  });
  const top = Math.max(...scores);
  const powers = scores.map((s) => Math.exp(s - top));
  const all = powers.reduce((a, b) => a + b, 0);
  const good = powers.reduce((a, b, k) => a + (right[k] ? b : 0), 0);
  ids.forEach((own, k) => {
    const power = powers[k] as number;
    const error = power / all - (right[k] ? power / good : 0);
    for (let i = 0; i < own.length; i++) {
      const f = own[i] as number;
      gradient[f] = (gradient[f] as number) + error;
    }
  });
  return Math.log(all / good);
}
