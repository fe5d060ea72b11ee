import type { Candidate } from '../candidates/candidate.js';
import type { Proposal } from '../events/proposals.js';
import type { Feature } from '../learned/featureNames.js';
import { LEARNED } from '../learned/learned.js';
import { addedUp, bearers } from './bearers.js';
import { pairsOf } from './pairFeatures.js';
import { type RoleOption, type RoleOptions, roleOptions } from './roleOptions.js';
import type { RoleContext } from './roleScene.js';

/** Log-linear weights of features. */
export interface RoleWeigher {
  /** For being the actor (0), for being the recipient (1). */
  role(feature: Feature, role: 0 | 1): number;
  /** For two being actor and recipient together. */
  pair(feature: Feature): number;
}

const LEARNED_WEIGHTS: RoleWeigher = {
  role: (feature, role) => (role === 0 ? LEARNED.roles.at(feature) : LEARNED.roles.secondAt(feature)),
  pair: (feature) => LEARNED.pairs.at(feature),
};

/** Who takes part in an event, as it is decided. */
export interface Decided extends Pick<Proposal, 'actors' | 'recipients' | 'cues'> {
  /** How likely these are of all pairs that were tried: 0 to 1. */
  readonly sure: number;
}

/**
 * Decides who takes part in an event: the likeliest pair of what fills the roles of actor and recipient, each of them nobody, somebody or a
 * group, out of everybody who may take part (conditional logit; McFadden 1974). The rules' own answer is one feature among others. Whoever is
 * named only in the name of another option counts for that one (`bearers.ts`).
 *
 * @param candidate what may be an event
 * @param context the article's other events
 * @param weights default: the learned ones
 * @returns the event's actors and recipients
 */
export function decideRoles(candidate: Candidate, context: RoleContext, weights: RoleWeigher = LEARNED_WEIGHTS): Decided {
  const { actors: all, recipients: others } = roleOptions(candidate, context);
  const { proposal } = candidate;
  const { a, r, sure } = likeliestPair(candidate, { actors: all.filter((option) => mayAct(option, proposal)), recipients: others }, weights);
  const actors = a.members.map((c) => c.entity);
  const recipients = r.members.map((c) => c.entity);
  const cues = [...proposal.cues];
  for (const e of actors) if (!proposal.actors.includes(e)) cues.push(`likeliest ${e.name} → actor`);
  for (const e of recipients) if (!proposal.recipients.includes(e)) cues.push(`likeliest ${e.name} → recipient`);
  for (const e of proposal.actors) if (!actors.includes(e)) cues.push(`overruled ${e.name} → actor`);
  for (const e of proposal.recipients) if (!recipients.includes(e)) cues.push(`overruled ${e.name} → recipient`);
  return { actors, recipients, cues, sure };
}

/** قصفنا إسرائيل: whoever says of himself what he does names nobody else who does it behind his verb. */
function mayAct({ members }: RoleOption, { form, clause }: Proposal): boolean {
  return form !== 'verb' || clause?.features.person !== '1' || members.every(({ standing }) => standing?.at.startsWith('O') !== true);
}

/** How many of the likeliest in each role are tried together: whoever is behind them is never among the likeliest pair. */
const TRIED = 8;

interface Scored {
  readonly option: RoleOption;
  readonly score: number;
}

/** The likeliest actors and recipients, and how likely they are of all pairs that were tried. */
interface Pair {
  readonly a: RoleOption;
  readonly r: RoleOption;
  readonly sure: number;
}

function likeliestPair(candidate: Candidate, { actors, recipients }: RoleOptions, weights: RoleWeigher): Pair {
  const first = likeliest(actors, 0, weights);
  const second = likeliest(recipients, 1, weights);
  const pairs = pairsOf(candidate);
  /** Of each actor with each recipient; of who would be both none. */
  const scores: number[] = [];
  for (const a of first)
    for (const r of second) {
      const apart = !overlap(a.option, r.option);
      scores.push(apart ? a.score + r.score + scoreOfPair(pairs(a.option.members, r.option.members), weights) : Number.NEGATIVE_INFINITY);
    }
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const told = addedUp(scores, powers, bearers(first.map(({ option }) => option)), bearers(second.map(({ option }) => option)));
  let best = 0;
  told.forEach((power, k) => {
    if (power > (told[best] ?? 0)) best = k;
  });
  const nobody: RoleOption = { members: [], features: [] };
  return {
    a: first[Math.floor(best / second.length)]?.option ?? nobody,
    r: second[best % second.length]?.option ?? nobody,
    sure: (told[best] ?? 0) / powers.reduce((all, power) => all + power, 0),
  };
}

/** Whether somebody would be both. */
export function overlap(a: RoleOption, b: RoleOption): boolean {
  return a.members.some((c) => b.members.includes(c));
}

/** The highest scores, nobody's among them. */
function likeliest(options: readonly RoleOption[], role: 0 | 1, weights: RoleWeigher): Scored[] {
  const first = options.map((option): Scored => ({ option, score: scoreOf(option.features, role, weights) })).sort((a, b) => b.score - a.score);
  const tried = first.slice(0, TRIED);
  return [...tried, ...first.slice(TRIED).filter(({ option }) => option.members.length === 0)];
}

function scoreOf(features: readonly Feature[], role: 0 | 1, weights: RoleWeigher): number {
  let score = 0;
  for (const feature of features) score += weights.role(feature, role);
  return score;
}

function scoreOfPair(features: readonly Feature[], weights: RoleWeigher): number {
  let score = 0;
  for (const feature of features) score += weights.pair(feature);
  return score;
}
