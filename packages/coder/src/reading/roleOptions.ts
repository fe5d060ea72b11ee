import type { EntityDraft } from './entities.js';
import type { Feature } from './featureNames.js';
import { nobodyFeatures } from './nobodyFeatures.js';
import { linked } from './pairFeatures.js';
import type { Mention } from './phrases.js';
import { coarse } from './positions.js';
import { agreementFeatures, type RoleCandidate, roleCandidates, roleFeature } from './roleFeatures.js';
import type { RoleContext } from './roleScene.js';
import type { Candidate } from './select.js';
import { term } from './terms.js';

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

/** How a group came about: the rules put it into a role, or its members are joined in the text, or both. */
type Origin = 'rules' | 'row' | 'rules and row';

/** A longer row is a list of something else. */
const LONGEST_ROW = 8;

/**
 * Who may fill the roles of an event: nobody, everybody around it alone, and groups: those whom the rules put into one role, and
 * those whom the text joins (روسيا والإمارات ومصر).
 *
 * @param candidate the event
 * @param context the article's other events
 */
export function roleOptions(candidate: Candidate, context: RoleContext): RoleOptions {
  const all = roleCandidates(candidate, context);
  const shared = [...all.map((c) => ({ members: [c], features: [...c.features, ...agreementFeatures(candidate, [c])] })), ...groups(candidate, all)];
  const nobody = (role: 'actor' | 'recipient'): RoleOption => ({ members: [], features: nobodyFeatures(candidate, role, all.length) });
  return { actors: [nobody('actor'), ...shared], recipients: [nobody('recipient'), ...shared] };
}

function groups(candidate: Candidate, all: readonly RoleCandidate[]): RoleOption[] {
  const { proposal } = candidate;
  const rows = [...rowsOf(candidate, all), ...together(all)];
  const byRules = [proposal.actors, proposal.recipients].filter((list) => list.length > 1).map((list) => inOrder(list, all));
  const same = (a: readonly RoleCandidate[], b: readonly RoleCandidate[]): boolean => a.length === b.length && a.every((c) => b.includes(c));
  const found: RoleOption[] = byRules.map((members) => group(candidate, members, rows.some((row) => same(row, members)) ? 'rules and row' : 'rules'));
  for (const row of rows) if (!byRules.some((members) => same(row, members))) found.push(group(candidate, row, 'row'));
  return found;
}

function inOrder(entities: readonly EntityDraft[], all: readonly RoleCandidate[]): RoleCandidate[] {
  return all.filter((c) => entities.includes(c.entity)).sort((a, b) => headOf(a) - headOf(b));
}

function headOf(c: RoleCandidate): number {
  return c.standing?.mention.head ?? Number.POSITIVE_INFINITY;
}

/** Whole rows of joined phrases, of two members or more. Of each phrase the outermost is the member: حكومة تونس, not تونس. */
function rowsOf({ proposal }: Candidate, all: readonly RoleCandidate[]): RoleCandidate[][] {
  const outermost = new Map<number, RoleCandidate>();
  for (const c of all) {
    if (!c.standing) continue;
    const there = outermost.get(c.standing.unit);
    if (!there?.standing || c.standing.depth < there.standing.depth) outermost.set(c.standing.unit, c);
  }
  const rows: RoleCandidate[][] = [];
  let row: RoleCandidate[] = [];
  for (const [, c] of [...outermost].sort(([a], [b]) => a - b)) {
    const last = row.at(-1);
    if (last && linked(proposal, last, c)) row.push(c);
    else {
      rows.push(row);
      row = [c];
    }
  }
  rows.push(row);
  return rows.filter((r) => r.length > 1 && r.length <= LONGEST_ROW);
}

/** Those whom one phrase means: الدول الأربع. */
function together(all: readonly RoleCandidate[]): RoleCandidate[][] {
  const by = new Map<Mention, RoleCandidate[]>();
  for (const c of all) {
    const members = c.standing ? by.get(c.standing.mention) : undefined;
    if (members) members.push(c);
    else if (c.standing) by.set(c.standing.mention, [c]);
  }
  return [...by.values()].filter((members) => members.length > 1);
}

function group(candidate: Candidate, members: readonly RoleCandidate[], origin: Origin): RoleOption {
  const { proposal } = candidate;
  const [first, ...others] = members;
  if (!first) return { members, features: [] };
  const { mutual } = proposal.sense.frame;
  const [how, type, form] = [term(origin), term(proposal.sense.type), term(proposal.form)];
  const rule = term(`${others.every((c) => c.rule === first.rule) ? 'all' : 'first'} ${first.rule}`);
  const place = term(coarse(first.standing?.at ?? 'away'));
  const ent = term(others.every((c) => c.entity.type === first.entity.type) ? first.entity.type : 'mixed');
  const size = Math.min(4, members.length);
  const number = term(proposal.clause?.features.number ?? '');
  return {
    members,
    features: [
      ...first.features,
      ...agreementFeatures(candidate, members),
      roleFeature`group`,
      roleFeature`group=${how}`,
      roleFeature`group=${how},type=${type}`,
      roleFeature`group=${how},form=${form}`,
      roleFeature`group=${how},place=${place}`,
      roleFeature`group=${how},rule=${rule}`,
      roleFeature`group=${how},ent=${ent}`,
      roleFeature`group=${how},size=${size}`,
      roleFeature`group=${how},mutual=${mutual},number=${number}`,
      roleFeature`group=${how},mutual=${mutual},place=${place}`,
      roleFeature`group,type=${type},rule=${rule}`,
    ],
  };
}
