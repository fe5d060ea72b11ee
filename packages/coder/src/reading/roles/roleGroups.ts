import type { Candidate } from '../candidates/candidate.js';
import type { EntityDraft } from '../entities/entity.js';
import type { Proposal } from '../events/proposals.js';
import { linked, looselyLinked } from '../phrases/joins.js';
import type { Mention } from '../phrases/phrases.js';
import { rank } from './positions.js';
import type { RoleCandidate } from './roleFeatures.js';
import type { RoleContext } from './roleScene.js';

/**
 * How a group came about: the rules put it into a role, its members are joined in the text, or both; it is joined with descriptions
 * between its members, somebody is named as acting with somebody, the same act goes on by another word (قتل أربعة وأصيب خمسة), or
 * it is a row without one of its members.
 */
export type Origin = 'rules' | 'row' | 'rules and row' | 'loose' | 'with' | 'next' | 'fewer';

/** Several who may fill a role together, in reading order. */
export interface Group {
  readonly members: readonly RoleCandidate[];
  readonly origin: Origin;
}

/** A longer row is a list of something else. */
const LONGEST_ROW = 8;

/** How many groups of a kind are looked at: bounds the time on any text. */
const MOST_LOOSE = 10;
const MOST_WITH = 6;
const MOST_NEXT = 3;

/**
 * Who may fill a role together: those whom the rules put into one, and those whom the text joins (روسيا والإمارات ومصر).
 *
 * @param candidate the event
 * @param all everybody who may take part
 * @param context the article's other events
 * @returns each group once
 */
export function groupsOf(candidate: Candidate, all: readonly RoleCandidate[], context: RoleContext): Group[] {
  const { proposal } = candidate;
  const outermost = outermostOf(all);
  const rows = [...rowsOf(proposal, outermost), ...together(all), ...ofOneWord(all)];
  const byRules = [proposal.actors, proposal.recipients].filter((list) => list.length > 1).map((list) => inOrder(list, all));
  const found: Group[] = [];
  const add = (members: readonly RoleCandidate[], origin: Origin): void => {
    if (!found.some((group) => same(group.members, members))) found.push({ members, origin });
  };
  for (const members of byRules) found.push({ members, origin: rows.some((row) => same(row, members)) ? 'rules and row' : 'rules' });
  for (const row of rows) if (!byRules.some((members) => same(row, members))) found.push({ members: row, origin: 'row' });
  for (const members of victims(candidate, all, context)) add(members, 'next');
  for (const members of loose(proposal, outermost)) add(members, 'loose');
  for (const members of withOthers(outermost)) add(members, 'with');
  for (const row of [...rows, ...byRules])
    if (row.length > 2)
      for (const c of row)
        add(
          row.filter((other) => other !== c),
          'fewer',
        );
  return found;
}

function same(a: readonly RoleCandidate[], b: readonly RoleCandidate[]): boolean {
  return a.length === b.length && a.every((c) => b.includes(c));
}

function inOrder(entities: readonly EntityDraft[], all: readonly RoleCandidate[]): RoleCandidate[] {
  return byHead(all.filter((c) => entities.includes(c.entity)));
}

function byHead(members: readonly RoleCandidate[]): RoleCandidate[] {
  return members.toSorted((a, b) => headOf(a) - headOf(b));
}

function headOf(c: RoleCandidate): number {
  return c.standing?.mention.head ?? Number.POSITIVE_INFINITY;
}

/** Of each phrase the outermost, in reading order: حكومة تونس, not تونس. */
function outermostOf(all: readonly RoleCandidate[]): RoleCandidate[] {
  const outermost = new Map<number, RoleCandidate>();
  for (const c of all) {
    if (!c.standing) continue;
    const there = outermost.get(c.standing.unit);
    if (!there?.standing || c.standing.depth < there.standing.depth) outermost.set(c.standing.unit, c);
  }
  return [...outermost].sort(([a], [b]) => a - b).map(([, c]) => c);
}

/** Whole rows of joined phrases, of two members or more. */
function rowsOf(proposal: Proposal, outermost: readonly RoleCandidate[]): RoleCandidate[][] {
  const rows: RoleCandidate[][] = [];
  let row: RoleCandidate[] = [];
  for (const c of outermost) {
    const last = row.at(-1);
    if (last && isLinked(proposal, last, c)) row.push(c);
    else {
      rows.push(row);
      row = [c];
    }
  }
  rows.push(row);
  return rows.filter((r) => r.length > 1 && r.length <= LONGEST_ROW);
}

function isLinked({ sentence: { words, units } }: Proposal, a: RoleCandidate, b: RoleCandidate): boolean {
  return a.standing !== null && b.standing !== null && linked(words, units, a.standing.unit, b.standing.unit);
}

/** Whom the text joins with descriptions between them: any two, and the whole row. */
function loose(proposal: Proposal, outermost: readonly RoleCandidate[]): RoleCandidate[][] {
  const { words, units } = proposal.sentence;
  const found: RoleCandidate[][] = [];
  for (const [k, first] of outermost.entries()) {
    const row = [first];
    let last = first;
    let gaps = 0;
    for (const next of outermost.slice(k + 1)) {
      if (!last.standing || !next.standing) break;
      const strictly = isLinked(proposal, last, next);
      const loosely = !strictly && alike(last, next) && looselyLinked(words, units, last.standing.unit, next.standing.unit);
      if (!strictly && !loosely) continue;
      if (loosely) {
        gaps++;
        found.push([first, next]);
      }
      row.push(next);
      last = next;
    }
    if (gaps > 0 && row.length > 2 && row.length <= LONGEST_ROW) found.push(row);
    if (found.length > MOST_LOOSE) break;
  }
  return found.slice(0, MOST_LOOSE);
}

/** A place is joined to a place. */
function alike({ entity: a }: RoleCandidate, { entity: b }: RoleCandidate): boolean {
  return a.type === b.type || (a.type !== 'place' && b.type !== 'place');
}

/** Whom one phrase means: الدول الأربع. */
function together(all: readonly RoleCandidate[]): RoleCandidate[][] {
  const by = new Map<Mention, RoleCandidate[]>();
  for (const c of all) {
    const members = c.standing ? by.get(c.standing.mention) : undefined;
    if (members) members.push(c);
    else if (c.standing) by.set(c.standing.mention, [c]);
  }
  return [...by.values()].filter((members) => members.length > 1);
}

/** Whose nationalities stand on one word: المحادثات الأميركية الصينية. */
function ofOneWord(all: readonly RoleCandidate[]): RoleCandidate[][] {
  const by = new Map<number, RoleCandidate[]>();
  for (const c of all) {
    if (c.standing?.mention.kind !== 'nationality') continue;
    const members = by.get(c.standing.lead);
    if (members) members.push(c);
    else by.set(c.standing.lead, [c]);
  }
  return [...by.values()].filter((members) => members.length > 1).map(byHead);
}

/** Who is named as acting with somebody close to the event: فلان مع فلان. */
function withOthers(outermost: readonly RoleCandidate[]): RoleCandidate[][] {
  const close = outermost.filter(({ standing }) => standing !== null && rank(standing.at) >= CLOSE);
  const found = outermost.flatMap((c) => (c.standing?.prep === 'مع' ? close.filter((other) => other !== c).map((other) => byHead([other, c])) : []));
  return found.slice(0, MOST_WITH);
}

/** In the event's own clause. */
const CLOSE = 3;

/** Whom the same act befalls by the next words for it: قتل أربعة وأصيب خمسة. */
function victims({ proposal }: Candidate, all: readonly RoleCandidate[], context: RoleContext): RoleCandidate[][] {
  const { recipients, sentence, word, sense } = proposal;
  if (recipients.length === 0) return [];
  const later = (context.candidates[sentence.index] ?? []).filter(({ proposal: p }) => p.word > word && p.sense.type === sense.type);
  return later
    .slice(0, MOST_NEXT)
    .map(({ proposal: p }) => p.recipients.filter((e) => !recipients.includes(e)))
    .filter((more) => more.length > 0)
    .map((more) => inOrder([...recipients, ...more], all))
    .filter((members) => members.length > 1);
}
