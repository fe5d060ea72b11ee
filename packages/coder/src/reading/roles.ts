import type { EntityDraft } from './entities.js';
import type { Proposal } from './proposals.js';
import { nobodyFeatures, type RoleContext, type RoleFeature, roleCandidates } from './roleFeatures.js';
import type { Candidate } from './select.js';

export type RankedRole = 'actor' | 'recipient';

/** Log-linear weights by feature name: for being the actor, for being the recipient. */
export type RoleWeights = Readonly<Record<string, readonly [number, number]>>;

/** How likely somebody must be, against nobody, to be named. Chosen by cross-validation: scripts/trainRoles.ts. */
const NEEDED = 0.45;

/**
 * Decides who takes part in an event: the rules' own answer is one feature among others (conditional logit over everybody who may take
 * part, and nobody; McFadden 1974). Where the winner is one of those that the rules found, all that they found for the role stay.
 *
 * @param candidate an accepted event
 * @param context the article's other events
 * @param weights default: the learned ones
 * @returns the event's proposal with its actors and recipients decided
 */
export function decideRoles(candidate: Candidate, context: RoleContext, weights: RoleWeights | null = null): Pick<Proposal, 'actors' | 'recipients' | 'cues'> {
  const all = roleCandidates(candidate, context);
  const { proposal } = candidate;
  const scores = all.map((c) => scoresOf(c.features, weights));
  const nobody = (role: RankedRole): number => scoresOf(nobodyFeatures(candidate, role, all.length), weights)[role === 'actor' ? 0 : 1];
  const ranking = {
    actor: distribution(
      nobody('actor'),
      scores.map(([actor]) => actor),
    ),
    recipient: distribution(
      nobody('recipient'),
      scores.map(([, recipient]) => recipient),
    ),
  };
  const pick = (role: RankedRole, taken: readonly EntityDraft[]): EntityDraft[] => {
    const ruled = (role === 'actor' ? proposal.actors : proposal.recipients).filter((e) => !taken.includes(e));
    if (ruled.length > 0 && standsFirm(proposal, role)) return ruled;
    const { nobody, each } = ranking[role];
    let best = -1;
    let most = 0;
    each.forEach((p, i) => {
      const entity = all[i]?.entity;
      if (!entity || p <= most || taken.includes(entity) || (role === 'actor' && all[i]?.barred)) return;
      most = p;
      best = i;
    });
    const winner = all[best]?.entity;
    if (!winner || most < NEEDED * (nobody + most)) return [];
    return ruled.includes(winner) ? ruled : [winner];
  };
  let actors = pick('actor', []);
  let recipients = pick('recipient', []);
  const both = actors.find((e) => recipients.includes(e));
  if (both) {
    const at = all.findIndex((c) => c.entity === both);
    if ((ranking.actor.each[at] ?? 0) >= (ranking.recipient.each[at] ?? 0)) recipients = pick('recipient', actors);
    else actors = pick('actor', recipients);
  }
  const cues = [...proposal.cues];
  for (const e of actors) if (!proposal.actors.includes(e)) cues.push(`${e.name}, likeliest → actor`);
  for (const e of recipients) if (!proposal.recipients.includes(e)) cues.push(`${e.name}, likeliest → recipient`);
  return { actors, recipients, cues };
}

/** A verb's own subject or object, and what a noun governs, is who it says: no ranking can know better than the grammar. */
function standsFirm(proposal: Proposal, role: RankedRole): boolean {
  return proposal.cues.some((cue) => (proposal.form === 'verb' ? FIRM_VERB : FIRM_NOUN).test(cue) && (cue.endsWith(`→ ${role}`) || cue.endsWith('→ both')));
}

const FIRM_NOUN = /^(\S{1,4}|genitive|\S{1,4} of the light verb) → /;

const FIRM_VERB = /^(subject \((after|before|relative)\)|object) /;

/** Shares of the probability by scores: of nobody, and of each candidate in the order given. */
function distribution(none: number, scores: readonly number[]): { readonly nobody: number; readonly each: readonly number[] } {
  const top = Math.max(none, ...scores);
  const powers = scores.map((s) => Math.exp(s - top));
  const zero = Math.exp(none - top);
  const total = powers.reduce((a, b) => a + b, zero);
  return { nobody: zero / total, each: powers.map((p) => p / total) };
}

/** Both roles' scores in one pass. */
function scoresOf(features: readonly RoleFeature[], weights: RoleWeights | null): readonly [number, number] {
  let actor = 0;
  let recipient = 0;
  for (const { name, weight: learned } of features) {
    const weight = weights ? weights[name] : learned;
    if (!weight) continue;
    actor += weight[0];
    recipient += weight[1];
  }
  return [actor, recipient];
}
