import type { EntityDraft } from './entities.js';
import type { Proposal } from './proposals.js';
import { nobodyFeatures, type PairFeature, pairFeatures, type RoleCandidate, type RoleContext, type RoleFeature, roleCandidates } from './roleFeatures.js';
import type { Candidate } from './select.js';

export type RankedRole = 'actor' | 'recipient';

/** Log-linear weights by feature name. */
export interface RoleWeights {
  /** For being the actor, for being the recipient. */
  readonly roles: Readonly<Record<string, readonly [number, number]>>;
  /** For two being actor and recipient together. */
  readonly pairs: Readonly<Record<string, number>>;
}

/**
 * Decides who takes part in an event: the likeliest pair of an actor and a recipient, each of them perhaps nobody, out of everybody who may
 * take part (conditional logit; McFadden 1974). The rules' own answer is one feature among others. Where a winner is one of those that the
 * rules found, all that they found for the role stay.
 *
 * @param candidate an accepted event
 * @param context the article's other events
 * @param weights default: the learned ones
 * @returns the event's proposal with its actors and recipients decided
 */
export function decideRoles(candidate: Candidate, context: RoleContext, weights: RoleWeights | null = null): Pick<Proposal, 'actors' | 'recipients' | 'cues'> {
  const all = roleCandidates(candidate, context);
  const { proposal } = candidate;
  const [actor, recipient] = likeliestPair(candidate, all, weights);
  const whole = (winner: RoleCandidate | null, ruled: readonly EntityDraft[], taken: readonly EntityDraft[]): EntityDraft[] => {
    if (!winner) return [];
    return ruled.includes(winner.entity) ? ruled.filter((e) => !taken.includes(e)) : [winner.entity];
  };
  const actors = whole(actor, proposal.actors, recipient ? [recipient.entity] : []);
  const recipients = whole(recipient, proposal.recipients, actors);
  const cues = [...proposal.cues];
  for (const e of actors) if (!proposal.actors.includes(e)) cues.push(`${e.name}, likeliest → actor`);
  for (const e of recipients) if (!proposal.recipients.includes(e)) cues.push(`${e.name}, likeliest → recipient`);
  return { actors, recipients, cues };
}

function likeliestPair(candidate: Candidate, all: readonly RoleCandidate[], weights: RoleWeights | null): [RoleCandidate | null, RoleCandidate | null] {
  const options = [null, ...all];
  const actors = [scoreOf(nobodyFeatures(candidate, 'actor', all.length), 0, weights), ...all.map((c) => scoreOf(c.features, 0, weights))];
  const recipients = [scoreOf(nobodyFeatures(candidate, 'recipient', all.length), 1, weights), ...all.map((c) => scoreOf(c.features, 1, weights))];
  let best: [RoleCandidate | null, RoleCandidate | null] = [null, null];
  let most = Number.NEGATIVE_INFINITY;
  options.forEach((a, i) => {
    options.forEach((r, j) => {
      if (a !== null && a === r) return;
      const score = (actors[i] ?? 0) + (recipients[j] ?? 0) + scoreOfPair(pairFeatures(candidate, a, r), weights);
      if (score <= most) return;
      most = score;
      best = [a, r];
    });
  });
  return best;
}

function scoreOf(features: readonly RoleFeature[], role: 0 | 1, weights: RoleWeights | null): number {
  let score = 0;
  for (const { name, weight } of features) score += (weights ? weights.roles[name] : weight)?.[role] ?? 0;
  return score;
}

function scoreOfPair(features: readonly PairFeature[], weights: RoleWeights | null): number {
  let score = 0;
  for (const { name, weight } of features) score += (weights ? weights.pairs[name] : weight) ?? 0;
  return score;
}
