import type { Candidate } from '../candidates/candidate.js';
import type { Feature } from '../learned/featureNames.js';
import { aloneFeatures, groupFeatures } from './groupFeatures.js';
import { nobodyFeatures } from './nobodyFeatures.js';
import { agreementFeatures, type RoleCandidate, roleCandidates } from './roleFeatures.js';
import { groupsOf } from './roleGroups.js';
import type { RoleContext } from './roleScene.js';

/** What may fill a role: nobody, somebody, or several together. */
export interface RoleOption {
  /** In reading order; none for nobody. */
  readonly members: readonly RoleCandidate[];
  /** Those of the first member, how all agree with the trigger, and what speaks for and against the others being with the first. */
  readonly features: readonly Feature[];
}

/** Options for each role; the first is nobody, the others are the same in both. */
export interface RoleOptions {
  readonly actors: readonly RoleOption[];
  readonly recipients: readonly RoleOption[];
}

/**
 * Who may fill the roles of an event: nobody, everybody around it alone, and groups: those whom the rules put into one role, and
 * those whom the text joins (روسيا والإمارات ومصر).
 *
 * @param candidate the event
 * @param context the article's other events
 */
export function roleOptions(candidate: Candidate, context: RoleContext): RoleOptions {
  const all = roleCandidates(candidate, context);
  const groups = groupsOf(candidate, all, context);
  const alone = all.map((c) => ({ members: [c], features: [...c.features, ...agreementFeatures(candidate, [c]), ...aloneFeatures(candidate, c, groups)] }));
  const shared = [...alone, ...groups.map((group) => ({ members: group.members, features: groupFeatures(candidate, group) }))];
  const nobody = (role: 'actor' | 'recipient'): RoleOption => ({ members: [], features: nobodyFeatures(candidate, role, all.length) });
  return { actors: [nobody('actor'), ...shared], recipients: [nobody('recipient'), ...shared] };
}
