/** Learning of a choice among options by named features: conditional logit with L2 (McFadden 1974). Deterministic. */
import type { Feature } from '../src/reading/learned/featureNames.js';
import { curvatureOf, minimise } from './minimise.js';

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

interface Row {
  readonly ids: readonly Int32Array[];
  readonly right: readonly boolean[];
}

/**
 * @param questions those without a choice, or none of whose options is right, teach nothing and are left out
 * @param nameOf the name of a feature
 * @param penalty strength of the L2 penalty; twice as much for features with a word in them
 * @returns weights by feature name, sorted
 */
export function learnChoice(questions: readonly Question[], nameOf: (feature: Feature) => string, penalty: number): Record<string, number> {
  const useful = questions.filter((q) => q.right.includes(true) && q.options.length > 1);
  const seen = new Map<Feature, number>();
  for (const { options } of useful) for (const feature of new Set(options.flat())) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const kept = [...seen].flatMap(([feature, times]) => (times >= SEEN ? [{ feature, name: nameOf(feature) }] : [])).sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = kept.map(({ name }) => name);
  const index = new Map(kept.map(({ feature }, i) => [feature, i]));
  const rows: Row[] = useful.map(({ options, right }) => ({
    ids: options.map((features) => Int32Array.from(features.flatMap((feature) => index.get(feature) ?? []))),
    right,
  }));
  const l2 = Float64Array.from(names, (name) => (LEXICAL.test(name) ? 2 * penalty : penalty));
  const learned = minimise(
    (weights, gradient) => {
      let loss = 0;
      for (let i = 0; i < weights.length; i++) {
        const w = weights[i] as number;
        gradient[i] = (l2[i] as number) * w;
        loss += ((l2[i] as number) * w * w) / 2;
      }
      for (const row of rows) loss += fit(row, weights, gradient);
      return loss;
    },
    names.length,
    ROUNDS,
    curvatureOf(
      l2,
      rows.map(({ ids }) => new Set(ids.flatMap((own) => [...own]))),
      VARIANCE,
    ),
  );
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
