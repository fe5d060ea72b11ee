import type { Candidate } from '../candidates/candidate.js';
import type { Feature } from '../learned/featureNames.js';
import { type Term, term } from '../learned/terms.js';
import { coarse, type Standing } from './positions.js';
import { agreementFeatures, type RoleCandidate, roleFeature } from './roleFeatures.js';
import type { Group } from './roleGroups.js';

const feature = roleFeature;

/**
 * What speaks for and against several filling a role together: that for and against the first of them, how all agree with the trigger, and
 * how the others stand to the first.
 *
 * @param candidate the event
 * @returns features; the same names stand in `roleWeights.ts`
 */
export function groupFeatures(candidate: Candidate, { members, origin }: Group): Feature[] {
  const { proposal } = candidate;
  const [first, ...others] = members;
  const last = others.at(-1);
  if (!first || !last) return [];
  const { mutual } = proposal.sense.frame;
  const [how, type, form] = [term(origin), term(proposal.sense.type), term(proposal.form)];
  const rule = term(`${others.every((c) => c.rule === first.rule) ? 'all' : 'first'} ${first.rule}`);
  const place = term(coarse(first.standing?.at ?? 'away'));
  const ent = term(others.every((c) => c.entity.type === first.entity.type) ? first.entity.type : 'mixed');
  const size = Math.min(4, members.length);
  const number = term(proposal.clause?.features.number ?? '');
  const [at, as, prep] = [term(coarse(last.standing?.at ?? 'away')), term(last.rule), term(last.standing?.prep ?? '')];
  const link = linkOf(candidate, members);
  const kinds = term(`${first.standing?.mention.kind ?? '-'}+${last.standing?.mention.kind ?? '-'}`);
  const types = term(`${first.entity.type}+${last.entity.type}`);
  return [
    ...first.features,
    ...agreementFeatures(candidate, members),
    feature`group`,
    feature`group=${how}`,
    feature`group=${how},type=${type}`,
    feature`group=${how},form=${form}`,
    feature`group=${how},place=${place}`,
    feature`group=${how},rule=${rule}`,
    feature`group=${how},ent=${ent}`,
    feature`group=${how},size=${size}`,
    feature`group=${how},mutual=${mutual},number=${number}`,
    feature`group=${how},mutual=${mutual},place=${place}`,
    feature`group,type=${type},rule=${rule}`,
    feature`group=${how},last=${at}`,
    feature`group=${how},last=${at},place=${place}`,
    feature`group=${how},last rule=${as},rule=${rule}`,
    feature`group=${how},last prep=${prep}`,
    feature`group=${how},last prep=${prep},place=${place}`,
    feature`group=${how},link=${link}`,
    feature`group,link=${link},place=${place}`,
    feature`group,link=${link},kinds=${kinds}`,
    feature`group,kinds=${kinds},place=${place}`,
    feature`group,types=${types}`,
    feature`group,types=${types},type=${type}`,
  ];
}

/** What speaks for and against one of a row alone: the row's first, or one behind it. */
export function aloneFeatures({ proposal }: Candidate, one: RoleCandidate, groups: readonly Group[]): Feature[] {
  const row = groups.find(({ origin, members }) => (origin === 'row' || origin === 'rules and row') && members.includes(one));
  if (!row) return [];
  const where = term(row.members[0] === one ? 'first' : 'later');
  const [how, place, rule] = [term(row.origin), term(coarse(one.standing?.at ?? 'away')), term(one.rule)];
  const type = term(proposal.sense.type);
  return [feature`alone=${where},place=${place}`, feature`alone=${where},how=${how},rule=${rule}`, feature`alone=${where},type=${type}`];
}

/** How the last of a group stands to the one before: next to it or not, behind a comma, and what comes behind it. */
function linkOf({ proposal: { sentence } }: Candidate, members: readonly RoleCandidate[]): Term {
  const [before, last] = members.slice(-2).map((c): Standing | null => c.standing);
  if (!before || !last) return term('away');
  const gap = last.unit - before.unit;
  const comma = sentence.units[last.unit - 1]?.kind === 'comma' ? ',' : '';
  const behind = sentence.units[last.unit + 1]?.kind ?? 'end';
  const next = behind === 'verb' || behind === 'comma' || behind === 'relative' ? behind : '';
  const definite = before.mention.definite === last.mention.definite ? '' : '~';
  return term(`${Math.min(4, gap)}${comma}${definite} ${next}`);
}
