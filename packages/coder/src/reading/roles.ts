import type { EntityDraft } from './entities.js';
import type { Proposal } from './proposals.js';
import { nobodyFeatures, type RoleCandidate, type RoleContext, roleCandidates } from './roleFeatures.js';
import { ROLE_WEIGHTS } from './roleWeights.js';
import type { Candidate } from './select.js';

export type RankedRole = 'actor' | 'recipient';

/** Log-linear weights of one role by feature name. */
export type RoleWeights = Readonly<Record<string, number>>;

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
export function decideRoles(
  candidate: Candidate,
  context: RoleContext,
  weights: Readonly<Record<RankedRole, RoleWeights>> = ROLE_WEIGHTS,
): Pick<Proposal, 'actors' | 'recipients' | 'cues'> {
  const all = roleCandidates(candidate, context);
  const { proposal } = candidate;
  const ranking = {
    actor: distribution(all, nobodyFeatures(candidate, 'actor', all.length), weights.actor),
    recipient: distribution(all, nobodyFeatures(candidate, 'recipient', all.length), weights.recipient),
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

/** Shares of the probability: of nobody, and of each candidate in the order given. */
export function distribution(
  candidates: readonly RoleCandidate[],
  nobody: readonly string[],
  weights: RoleWeights,
): { readonly nobody: number; readonly each: readonly number[] } {
  const scores = candidates.map((c) => sum(c.features, weights));
  const none = sum(nobody, weights);
  const top = Math.max(none, ...scores);
  const powers = scores.map((s) => Math.exp(s - top));
  const zero = Math.exp(none - top);
  const total = powers.reduce((a, b) => a + b, zero);
  return { nobody: zero / total, each: powers.map((p) => p / total) };
}

function sum(features: readonly string[], weights: RoleWeights): number {
  let total = 0;
  for (const f of features) total += weights[f] ?? 0;
  return total;
}
