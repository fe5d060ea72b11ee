/** Learning of the weights by which `reading/roles.ts` decides who takes part. Deterministic. */
import { alsoFeatures, mayJoin } from '../src/reading/pairFeatures.js';
import type { RoleCandidate } from '../src/reading/roleFeatures.js';
import { type RoleWeights, scoresOf } from '../src/reading/roles.js';
import { minimise } from './minimise.js';
import { type Example, idsIn, pairNames, roleNames } from './roleExamples.js';

/** Strengths of the L2 penalties, chosen by cross-validation: for features without a word in them, with one, of pairs, of one more. */
export interface Penalties {
  readonly plain: number;
  readonly lexical: number;
  readonly pairs: number;
  readonly also: number;
}

export const PENALTIES: Penalties = { plain: 10, lexical: 4, pairs: 10, also: 2 };

/** Iterations: more change no figure. */
const ROUNDS = 40;

/** Features that hold a word of the lexicon. */
const LEXICAL = /(lemma|noun|lead)=/;

/** Learns all weights of the roles: first of the pair, then of who shares their roles. */
export function learnRoles(examples: readonly Example[], penalties: Penalties = PENALTIES): RoleWeights {
  const weights = { ...learnPairs(examples, penalties), also: {} };
  return { ...weights, also: learnAlso(examples, weights, penalties.also) };
}

function learnPairs(examples: readonly Example[], penalties: Penalties): Omit<RoleWeights, 'also'> {
  const n = roleNames.length;
  const penalty = new Float64Array(2 * n + pairNames.length).fill(penalties.pairs);
  roleNames.forEach((name, i) => {
    penalty[i] = penalty[n + i] = LEXICAL.test(name) ? penalties.lexical : penalties.plain;
  });
  const learned = minimise(
    (weights, gradient) => {
      let loss = penalise(weights, gradient, penalty);
      for (const example of examples) loss += fit(example, weights, gradient, n);
      return loss;
    },
    penalty.length,
    ROUNDS,
  );
  return {
    roles: sorted(
      roleNames
        .map((name, i): readonly [string, readonly [number, number]] => [name, [round(learned[i]), round(learned[n + i])]])
        .filter(([, [a, r]]) => counts(a) || counts(r)),
    ),
    pairs: sorted(pairNames.map((name, i): readonly [string, number] => [name, round(learned[2 * n + i])]).filter(([, w]) => counts(w))),
  };
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

function sum(weights: Float64Array, ids: Int32Array, offset: number): number {
  let s = 0;
  for (let k = 0; k < ids.length; k++) s += weights[offset + (ids[k] as number)] as number;
  return s;
}

function spread(gradient: Float64Array, ids: Int32Array, offset: number, error: number): void {
  for (let k = 0; k < ids.length; k++) {
    const f = offset + (ids[k] as number);
    gradient[f] = (gradient[f] as number) + error;
  }
}

/** Adds one example's gradient and returns its loss: minus the log of the share of the right pairs. */
function fit({ actors, recipients, pairs, rightActors, rightRecipients }: Example, weights: Float64Array, gradient: Float64Array, roles: number): number {
  const n = actors.length;
  const asActor = Float64Array.from(actors, (ids) => sum(weights, ids, 0));
  const asRecipient = Float64Array.from(recipients, (ids) => sum(weights, ids, roles));
  const powers = new Float64Array(n * n);
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < n * n; k++) {
    const i = Math.floor(k / n);
    const j = k % n;
    const isOne = i === j && i > 0;
    const score = isOne ? Number.NEGATIVE_INFINITY : (asActor[i] as number) + (asRecipient[j] as number) + sum(weights, pairs[k] as Int32Array, 2 * roles);
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
    spread(gradient, pairs[k] as Int32Array, 2 * roles, error);
  }
  for (let i = 0; i < n; i++) {
    spread(gradient, actors[i] as Int32Array, 0, actorErrors[i] as number);
    spread(gradient, recipients[i] as Int32Array, roles, recipientErrors[i] as number);
  }
  return Math.log(all) - Math.log(right);
}

interface AlsoRow {
  readonly features: Int32Array;
  readonly yes: boolean;
}

/** Learns who shares a role with the right one, by the scores that are learned already. */
function learnAlso(examples: readonly Example[], weights: RoleWeights, l2: number): Record<string, number> {
  const names: string[] = [];
  const ids = idsIn(names);
  const rows = examples.flatMap((example) => [...alsoRows(example, 'actor', weights, ids), ...alsoRows(example, 'recipient', weights, ids)]);
  const penalty = new Float64Array(names.length).fill(l2);
  const learned = minimise(
    (w, gradient) => {
      let loss = penalise(w, gradient, penalty);
      for (const { features, yes } of rows) {
        const score = sum(w, features, 0);
        loss += Math.log1p(Math.exp(yes ? -score : score));
        spread(gradient, features, 0, 1 / (1 + Math.exp(-score)) - (yes ? 1 : 0));
      }
      return loss;
    },
    names.length,
    ROUNDS,
  );
  return sorted(names.map((name, i): readonly [string, number] => [name, round(learned[i])]).filter(([, w]) => counts(w)));
}

/** Everybody who may share a role with the likeliest of those who are right in it. */
function alsoRows(
  { candidate, all, beside, rightActors, rightRecipients }: Example,
  role: 'actor' | 'recipient',
  weights: RoleWeights,
  ids: ReturnType<typeof idsIn>,
): AlsoRow[] {
  const scores = scoresOf(candidate, all, weights);
  const row = role === 'actor' ? scores.actors : scores.recipients;
  const right = role === 'actor' ? rightActors : rightRecipients;
  const score = (c: RoleCandidate): number => row[all.indexOf(c) + 1] ?? 0;
  const [winner] = all.filter((_, i) => right[i + 1] === 1).sort((a, b) => score(b) - score(a));
  if (!winner) return [];
  const others = beside(role, winner);
  return all
    .filter((other) => other !== winner && mayJoin(role, winner, other, candidate))
    .map((other) => ({ features: ids(alsoFeatures(candidate, role, winner, other, score(winner) - score(other))), yes: others.has(other) }));
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
