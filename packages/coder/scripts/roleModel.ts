/** Learning of the weights by which `reading/roles/roles.ts` decides who takes part. Deterministic. */
import { curvatureOf, minimise } from './minimise.js';
import { penaltyFactor } from './penalties.js';
import { type Example, type Lists, pairNames, roleNames } from './roleExamples.js';

/** Log-linear weights by feature name. */
export interface RoleWeights {
  /** For being the actor, for being the recipient. */
  readonly roles: Readonly<Record<string, readonly [number, number]>>;
  /** For two being actor and recipient together. */
  readonly pairs: Readonly<Record<string, number>>;
}

/** Strengths of the L2 penalties, chosen by cross-validation: for features without a word in them, with one, of pairs. */
const PENALTIES = { plain: 20, lexical: 16, pairs: 20 };

/** Iterations: in ten more the loss falls by less than half a per cent. */
const ROUNDS = 35;

/** Features that hold a word of the lexicon. */
const LEXICAL = /(lemma|noun|lead)=/;

/** Names of all weights: of features as of actors (`A `), as of recipients (`R `), and of pairs (`P `). */
export function weightNames(): string[] {
  return [...roleNames.map((name) => `A ${name}`), ...roleNames.map((name) => `R ${name}`), ...pairNames.map((name) => `P ${name}`)];
}

/** Strength of the L2 penalty of each weight. */
export function rolePenalty(): Float64Array {
  return Float64Array.from(weightNames(), (name) => {
    const base = name.startsWith('P ') ? PENALTIES.pairs : LEXICAL.test(name) ? PENALTIES.lexical : PENALTIES.plain;
    return base * penaltyFactor('roles', name);
  });
}

/** Learns all weights of the roles, in the order of `weightNames`. */
export function fitRoles(examples: readonly Example[], penalty: Float64Array): Float64Array {
  return minimise(
    (weights, gradient) => penalise(weights, gradient, penalty) + rolesLoss(examples, weights, gradient),
    penalty.length,
    ROUNDS,
    curvatureOf(penalty, standing(examples), VARIANCE),
  );
}

/** Adds the gradient of examples and returns their loss. */
export function rolesLoss(examples: readonly Example[], weights: Float64Array, gradient: Float64Array): number {
  let loss = 0;
  for (const example of examples) loss += fit(example, weights, gradient, roleNames.length);
  return loss;
}

/** Learns all weights of the roles, by name. */
export function learnRoles(examples: readonly Example[]): RoleWeights {
  const n = roleNames.length;
  const learned = fitRoles(examples, rolePenalty());
  return {
    roles: sorted(
      roleNames
        .map((name, i): readonly [string, readonly [number, number]] => [name, [round(learned[i]), round(learned[n + i])]])
        .filter(([, [a, r]]) => counts(a) || counts(r)),
    ),
    pairs: sorted(pairNames.map((name, i): readonly [string, number] => [name, round(learned[2 * n + i])]).filter(([, w]) => counts(w))),
  };
}

/** Of an answer with the usual chances. */
const VARIANCE = 0.1;

/** Which weights stand in each example: as actor, as recipient, of pairs. */
function* standing(examples: readonly Example[]): Generator<number[]> {
  const n = roleNames.length;
  const met = ({ ids }: Lists, offset: number): number[] => [...new Set(ids)].map((f) => offset + f);
  for (const { actors, recipients, pairs } of examples) {
    yield met(actors, 0);
    yield met(recipients, n);
    yield met(pairs, 2 * n);
  }
}

/** Sets the gradient of the penalty and returns its value. */
function penalise(weights: Float64Array, gradient: Float64Array, penalty: Float64Array): number {
  let loss = 0;
  for (let i = 0; i < weights.length; i++) {
    const w = weights[i] as number;
    const l2 = penalty[i] as number;
    gradient[i] = l2 * w;
    loss += (l2 * w * w) / 2;
  }
  return loss;
}

function sum(weights: Float64Array, { ids, ends }: Lists, list: number, offset: number): number {
  let s = 0;
  const end = ends[list] as number;
  for (let k = list === 0 ? 0 : (ends[list - 1] as number); k < end; k++) s += weights[offset + (ids[k] as number)] as number;
  return s;
}

function spread(gradient: Float64Array, { ids, ends }: Lists, list: number, offset: number, error: number): void {
  const end = ends[list] as number;
  for (let k = list === 0 ? 0 : (ends[list - 1] as number); k < end; k++) {
    const f = offset + (ids[k] as number);
    gradient[f] = (gradient[f] as number) + error;
  }
}

/** Adds one example's gradient and returns its loss: minus the log of the share of the right pairs. */
function fit(
  { actors, recipients, pairs, apart, rightActors, rightRecipients }: Example,
  weights: Float64Array,
  gradient: Float64Array,
  roles: number,
): number {
  const n = actors.ends.length;
  const asActor = Float64Array.from(actors.ends, (_, k) => sum(weights, actors, k, 0));
  const asRecipient = Float64Array.from(recipients.ends, (_, k) => sum(weights, recipients, k, roles));
  const powers = new Float64Array(n * n);
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < n * n; k++) {
    const i = Math.floor(k / n);
    const j = k % n;
    const score = apart[k] === 0 ? Number.NEGATIVE_INFINITY : (asActor[i] as number) + (asRecipient[j] as number) + sum(weights, pairs, k, 2 * roles);
    powers[k] = score;
    if (score > top) top = score;
  }
  let all = 0;
  let right = 0;
  for (let k = 0; k < n * n; k++) {
    const power = Math.exp((powers[k] as number) - top);
    powers[k] = power;
    all += power;
    if (rightActors[Math.floor(k / n)] === 1 && rightRecipients[k % n] === 1) right += power;
  }
  if (right === 0) return 0;
  const actorErrors = new Float64Array(n);
  const recipientErrors = new Float64Array(n);
  for (let k = 0; k < n * n; k++) {
    const power = powers[k] as number;
    if (power === 0) continue;
    const i = Math.floor(k / n);
    const j = k % n;
    const error = power / all - (rightActors[i] === 1 && rightRecipients[j] === 1 ? power / right : 0);
    actorErrors[i] = (actorErrors[i] as number) + error;
    recipientErrors[j] = (recipientErrors[j] as number) + error;
    spread(gradient, pairs, k, 2 * roles, error);
  }
  for (let i = 0; i < n; i++) {
    spread(gradient, actors, i, 0, actorErrors[i] as number);
    spread(gradient, recipients, i, roles, recipientErrors[i] as number);
  }
  return Math.log(all) - Math.log(right);
}

function round(w: number | undefined): number {
  return Number((w ?? 0).toFixed(3));
}

function counts(w: number): boolean {
  return Math.abs(w) >= 0.02;
}

function sorted<T>(rows: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
}
