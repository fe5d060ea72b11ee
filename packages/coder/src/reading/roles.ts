import type { EntityDraft } from './entities.js';
import { alsoFeatures, mayJoin, type PairFeature, pairFeatures } from './pairFeatures.js';
import type { Proposal } from './proposals.js';
import { nobodyFeatures, type RoleCandidate, type RoleFeature, roleCandidates } from './roleFeatures.js';
import type { RoleContext } from './roleScene.js';
import type { Candidate } from './select.js';

export type RankedRole = 'actor' | 'recipient';

/** Log-linear weights by feature name. */
export interface RoleWeights {
  /** For being the actor, for being the recipient. */
  readonly roles: Readonly<Record<string, readonly [number, number]>>;
  /** For two being actor and recipient together. */
  readonly pairs: Readonly<Record<string, number>>;
  /** For one more sharing the role of the likeliest. */
  readonly also: Readonly<Record<string, number>>;
}

/**
 * Decides who takes part in an event: the likeliest pair of an actor and a recipient, each of them perhaps nobody, out of everybody who may
 * take part (conditional logit; McFadden 1974), and then whoever shares their roles (logistic regression). The rules' own answer is one
 * feature among others.
 *
 * @param candidate an accepted event
 * @param context the article's other events
 * @param weights default: the learned ones
 * @returns the event's proposal with its actors and recipients decided
 */
export function decideRoles(candidate: Candidate, context: RoleContext, weights: RoleWeights | null = null): Pick<Proposal, 'actors' | 'recipients' | 'cues'> {
  const all = roleCandidates(candidate, context);
  const { proposal } = candidate;
  const scores = scoresOf(candidate, all, weights);
  const [a, r] = likeliestPair(candidate, all, scores, weights);
  const actor = all[a - 1];
  const recipient = all[r - 1];
  const taken = new Set([actor, recipient]);
  const whole = (role: RankedRole, winner: RoleCandidate | undefined, row: readonly number[], at: number): EntityDraft[] => {
    if (!winner) return [];
    const found = [winner.entity];
    all.forEach((other, i) => {
      if (taken.has(other) || !mayJoin(role, winner, other, candidate)) return;
      if (scoreOfPair(alsoFeatures(candidate, role, winner, other, (row[at] ?? 0) - (row[i + 1] ?? 0)), weights?.also) <= 0) return;
      taken.add(other);
      found.push(other.entity);
    });
    return found;
  };
  const actors = whole('actor', actor, scores.actors, a);
  const recipients = whole('recipient', recipient, scores.recipients, r);
  const cues = [...proposal.cues];
  for (const e of actors) if (!proposal.actors.includes(e)) cues.push(`${e.name}, likeliest → actor`);
  for (const e of recipients) if (!proposal.recipients.includes(e)) cues.push(`${e.name}, likeliest → recipient`);
  return { actors, recipients, cues };
}

/** Scores in each role: first of nobody, then of each candidate. */
interface Scores {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
}

/** Scores of everybody who may take part, in both roles. */
export function scoresOf(candidate: Candidate, all: readonly RoleCandidate[], weights: RoleWeights | null): Scores {
  const row = (role: 0 | 1): number[] => [
    scoreOf(nobodyFeatures(candidate, role === 0 ? 'actor' : 'recipient', all.length), role, weights),
    ...all.map((c) => scoreOf(c.features, role, weights)),
  ];
  return { actors: row(0), recipients: row(1) };
}

/** How many of the likeliest in each role are tried together: whoever is behind them is never among the likeliest pair. */
const TRIED = 6;

/** Places of the likeliest actor and recipient in the rows of scores. */
function likeliestPair(candidate: Candidate, all: readonly RoleCandidate[], { actors, recipients }: Scores, weights: RoleWeights | null): [number, number] {
  let best: [number, number] = [0, 0];
  let most = Number.NEGATIVE_INFINITY;
  const second = likeliest(recipients);
  for (const i of likeliest(actors))
    for (const j of second) {
      if (i === j && i > 0) continue;
      const score = (actors[i] ?? 0) + (recipients[j] ?? 0) + scoreOfPair(pairFeatures(candidate, all[i - 1] ?? null, all[j - 1] ?? null), weights?.pairs);
      if (score <= most) continue;
      most = score;
      best = [i, j];
    }
  return best;
}

/** Places of the highest scores, nobody's among them. */
function likeliest(scores: readonly number[]): number[] {
  const first = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const tried = first.slice(0, TRIED);
  return tried.includes(0) ? tried : [...tried, 0];
}

function scoreOf(features: readonly RoleFeature[], role: 0 | 1, weights: RoleWeights | null): number {
  let score = 0;
  for (const { name, weight } of features) score += (weights ? weights.roles[name] : weight)?.[role] ?? 0;
  return score;
}

function scoreOfPair(features: readonly PairFeature[], weights: Readonly<Record<string, number>> | undefined): number {
  let score = 0;
  for (const { name, weight } of features) score += (weights ? weights[name] : weight) ?? 0;
  return score;
}
