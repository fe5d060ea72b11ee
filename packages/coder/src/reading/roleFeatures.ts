import { chainOf } from './attribution.js';
import type { EntityDraft } from './entities.js';
import { type Feature, featureNames } from './featureNames.js';
import type { Participants } from './participants.js';
import type { Mention } from './phrases.js';
import { positions } from './positions.js';
import { ROLE_WEIGHTS } from './roleWeights.js';
import type { Candidate } from './select.js';

/** Weights as the actor and as the recipient. */
export type RoleFeature = Feature<readonly [number, number]>;

const feature = featureNames(ROLE_WEIGHTS);

/** Somebody who may take part in an event, with what speaks for and against it. */
export interface RoleCandidate {
  readonly entity: EntityDraft;
  readonly features: readonly RoleFeature[];
  /** Whoever condemns, praises or asks for an act is not who does it. */
  readonly barred: boolean;
}

/** What the roles of an event are decided by beside the event itself. */
export interface RoleContext {
  readonly participants: Participants;
  /** All candidates of the article, by sentence. */
  readonly candidates: readonly (readonly Candidate[])[];
}

/** Types whose actor speaks about what somebody else does. */
const JUDGING: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'REQUEST']);

interface Standing {
  readonly entity: EntityDraft;
  readonly mention: Mention;
}

/** The farthest back a sentence is searched for somebody who is only implied, by the three events before. */
const BACK = 1;

/**
 * Who may take part in an event: everybody its sentence names, who a pronoun could mean, who speaks, who took part in the events around it.
 *
 * @param candidate the event
 * @param context the article's other events
 * @returns entities with their features; the same names stand in `roleWeights.ts`
 */
export function roleCandidates(candidate: Candidate, context: RoleContext): RoleCandidate[] {
  const { proposal, clauses, scopes } = candidate;
  const { sentence, sense, form } = proposal;
  const { participants } = context;
  const where = positions(sentence, clauses, proposal);
  const standing = new Map<EntityDraft, { mention: Mention; at: string }>();
  for (const { entity, mention } of standingIn(candidate, participants)) {
    const at = where.get(mention) ?? 'x';
    const known = standing.get(entity);
    if (!known || rank(at) > rank(known.at)) standing.set(entity, { mention, at });
  }
  const speaker = chainOf(scopes, proposal.word).at(-1)?.entity ?? null;
  const he = participants.pronoun('ه', sentence, proposal.word);
  const she = participants.pronoun('ها', sentence, proposal.word);
  const they = participants.pronoun('هم', sentence, proposal.word);
  const earlier = aside(candidate, context.candidates, -1);
  const before = earlier.filter((other) => other.proposal.sentence.index >= sentence.index - BACK).slice(0, 3);
  const all = new Set<EntityDraft>([...proposal.actors, ...proposal.recipients, ...standing.keys()]);
  for (const e of [speaker, he, she, they]) if (e) all.add(e);
  for (const other of before) for (const e of [...other.proposal.actors, ...other.proposal.recipients]) all.add(e);
  if (all.size === 0) return [];
  const isAlike = (other: Candidate): boolean => other.proposal.sense.type === sense.type;
  const alikeEvents = [...earlier.filter(isAlike).reverse(), ...aside(candidate, context.candidates, 1).filter(isAlike)];
  const parties = [...standing].filter(([e]) => e.type !== 'place').sort((a, b) => a[1].mention.head - b[1].mention.head);
  const nearestBefore = parties.filter(([, s]) => s.mention.head < proposal.word).at(-1)?.[0];
  const nearestAfter = parties.find(([, s]) => s.mention.head > proposal.word)?.[0];
  const first = parties[0]?.[0];
  const word = sentence.words[proposal.word];
  const governing = (context.candidates[sentence.index] ?? []).filter((c) => governs(c, candidate));
  return [...all].map((entity) => {
    const features: RoleFeature[] = [feature`bias`];
    const rule = proposal.actors.includes(entity) ? 'actor' : proposal.recipients.includes(entity) ? 'recipient' : 'none';
    const filled = `${proposal.actors.length > 0 ? 'A' : '-'}${proposal.recipients.length > 0 ? 'R' : '-'}`;
    const here = standing.get(entity);
    const at = here?.at ?? 'away';
    const group = grouped(at);
    features.push(
      feature`rule=${rule}`,
      feature`rule=${rule},form=${form}`,
      feature`rule=${rule},type=${sense.type}`,
      feature`rule=${rule},filled=${filled}`,
      feature`rule=${rule},ent=${entity.type}`,
      feature`ent=${entity.type},type=${sense.type}`,
      feature`rule=${rule},at=${group}`,
      feature`at=${group},form=${form}`,
      feature`at=${group},filled=${filled}`,
      feature`at=${group},type=${sense.type}`,
      feature`at=${group},ent=${entity.type}`,
      feature`filled=${filled},ent=${entity.type}`,
    );
    if (here) {
      const distance = here.mention.head - proposal.word;
      features.push(feature`distance=${distance < 0 ? '<' : '>'}${bucket(Math.abs(distance))},rule=${rule}`);
      features.push(feature`kind=${here.mention.kind},rule=${rule}`);
      if (!here.mention.definite && here.mention.kind !== 'name') features.push(feature`indefinite,rule=${rule}`);
    }
    if (entity === nearestBefore)
      features.push(feature`nearest before,filled=${filled}`, feature`nearest before,type=${sense.type}`, feature`nearest before,form=${form}`);
    if (entity === nearestAfter)
      features.push(feature`nearest after,filled=${filled}`, feature`nearest after,type=${sense.type}`, feature`nearest after,form=${form}`);
    if (entity === first) features.push(feature`first,filled=${filled}`);
    if (entity === speaker) features.push(feature`speaker,rule=${rule}`, feature`speaker,filled=${filled}`, feature`speaker,type=${sense.type}`);
    if (entity === he) features.push(feature`he,rule=${rule}`, feature`he,filled=${filled}`);
    if (entity === she) features.push(feature`she,rule=${rule}`, feature`she,filled=${filled}`);
    if (entity === they) features.push(feature`they,rule=${rule}`, feature`they,filled=${filled}`);
    if (form === 'noun' && word?.reading.pronoun !== '') features.push(feature`trigger pronoun,at=${group},rule=${rule}`);
    if (entity.spans.length >= 4) features.push(feature`often,filled=${filled}`, feature`often,ent=${entity.type}`);
    if (entity.plural) features.push(feature`plural,rule=${rule}`);
    const roles = before.map((c) => roleIn(c, entity));
    if (roles[0] && roles[0] !== 'none') features.push(feature`before=${roles[0]},filled=${filled}`);
    const alike = alikeEvents.map((c) => roleIn(c, entity));
    for (const role of new Set(alike)) if (role !== 'none') features.push(feature`alike=${role},filled=${filled}`, feature`alike=${role},rule=${rule}`);
    const partner = [...proposal.actors, ...proposal.recipients].some((e) => e !== entity && e.country !== null && e.country === entity.country);
    if (partner) features.push(feature`same country as another,rule=${rule}`);
    for (const c of governing)
      features.push(feature`under=${c.proposal.sense.type}:${roleIn(c, entity)}`, feature`under=${c.proposal.form}:${roleIn(c, entity)},rule=${rule}`);
    if (proposal.pointsBack) features.push(feature`points back,rule=${rule}`);
    if (candidate.status.status !== 'actual') features.push(feature`not actual,rule=${rule}`);
    const barred = rule !== 'actor' && governing.some((c) => JUDGING.has(c.proposal.sense.type) && roleIn(c, entity) === 'actor');
    return { entity, features, barred };
  });
}

/**
 * What speaks for nobody being named in a role.
 *
 * @param count how many candidates there are
 */
export function nobodyFeatures({ proposal }: Candidate, role: 'actor' | 'recipient', count: number): RoleFeature[] {
  const own = role === 'actor' ? proposal.actors : proposal.recipients;
  const other = role === 'actor' ? proposal.recipients : proposal.actors;
  const filled = `${own.length > 0 ? 'own' : '-'}${other.length > 0 ? 'other' : '-'}`;
  const { form, sense, clause, word, sentence } = proposal;
  return [
    feature`nobody`,
    feature`nobody,type=${sense.type}`,
    feature`nobody,form=${form}`,
    feature`nobody,filled=${filled}`,
    feature`nobody,filled=${filled},form=${form}`,
    feature`nobody,filled=${filled},type=${sense.type}`,
    feature`nobody,of=${Math.min(4, count)}`,
    feature`nobody,definite=${sentence.words[word]?.reading.article ?? false},form=${form}`,
    feature`nobody,object=${sense.frame.slots.O ?? 'no'}`,
    feature`nobody,passive=${clause?.passive ?? false}`,
  ];
}

/** Whether the second event is told inside a complement of the first: طالب بالإفراج، أدان الهجوم. */
function governs(first: Candidate, second: Candidate): boolean {
  const a = first.proposal;
  const b = second.proposal;
  if (a === b || b.form !== 'noun' || a.word >= b.word) return false;
  return (a.form === 'verb' && a.clause !== null && a.clause === b.clause) || (a.form === 'noun' && a.complements.some((c) => c.unit === b.unit));
}

function roleIn({ proposal }: Candidate, entity: EntityDraft): string {
  return proposal.actors.includes(entity) ? 'actor' : proposal.recipients.includes(entity) ? 'recipient' : 'none';
}

function standingIn(candidate: Candidate, participants: Participants): Standing[] {
  const standing: Standing[] = [];
  for (const mention of candidate.proposal.sentence.mentions) {
    const entity = participants.ofMention(mention);
    if (entity) standing.push({ entity, mention });
  }
  return standing;
}

/** How many sentences on either side events of the same type are looked for, and how many events at most: bounds the time on any text. */
const ALIKE_SENTENCES = 6;
const ALIKE_EVENTS = 100;

/** The events on one side of an event, nearest first. */
function aside(candidate: Candidate, all: readonly (readonly Candidate[])[], step: -1 | 1): Candidate[] {
  const { sentence, word } = candidate.proposal;
  const found: Candidate[] = [];
  for (let n = 0; n <= ALIKE_SENTENCES; n++) {
    const list = all[sentence.index + step * n] ?? [];
    for (let k = step < 0 ? list.length - 1 : 0; k >= 0 && k < list.length; k += step) {
      const other = list[k];
      if (!other || (n === 0 && (other.proposal.word - word) * step <= 0)) continue;
      if (found.push(other) >= ALIKE_EVENTS) return found;
    }
  }
  return found;
}

/** The kind of place without the preposition. */
function grouped(at: string): string {
  return at.replace(/[\u0600-\u06FF]+/, '');
}

function rank(at: string): number {
  if (/^[SOP]/.test(at)) return 5;
  if (/^[tN]/.test(at)) return 4;
  if (/^G/.test(at)) return 3;
  return at.startsWith('x') ? 0 : 1;
}

function bucket(distance: number): string {
  return distance <= 1 ? '1' : distance <= 3 ? '3' : distance <= 6 ? '6' : distance <= 12 ? '12' : 'far';
}
