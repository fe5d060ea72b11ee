import { chainOf } from './attribution.js';
import { agreesOddly } from './clauses.js';
import type { EntityDraft } from './entities.js';
import { type Feature, featureNames } from './featureNames.js';
import { agreesWith } from './nounRoles.js';
import type { Participants } from './participants.js';
import { positions, type Standing } from './positions.js';
import type { Proposal } from './proposals.js';
import { ALSO_WEIGHTS, PAIR_WEIGHTS, ROLE_WEIGHTS } from './roleWeights.js';
import type { Candidate } from './select.js';
import { senses } from './words.js';

/** Weights as the actor and as the recipient. */
export type RoleFeature = Feature<readonly [number, number]>;

/** Weight of two being actor and recipient together. */
export type PairFeature = Feature<number>;

const feature = featureNames(ROLE_WEIGHTS);
const pair = featureNames(PAIR_WEIGHTS);
const also = featureNames(ALSO_WEIGHTS);

/** Somebody who may take part in an event, with what speaks for and against it. */
export interface RoleCandidate {
  readonly entity: EntityDraft;
  readonly features: readonly RoleFeature[];
  readonly standing: Standing | null;
  readonly rule: 'actor' | 'recipient' | 'none';
}

/** What the roles of an event are decided by beside the event itself. */
export interface RoleContext {
  readonly participants: Participants;
  /** All candidates of the article, by sentence. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** Who acts in the first clause of each sentence. */
  readonly subjects: readonly (EntityDraft | null)[];
}

/** How many sentences on either side other events are looked for, and how many events at most: bounds the time on any text. */
const NEAR_SENTENCES = 6;
const NEAR_EVENTS = 100;

/** The farthest back a sentence is searched for somebody who is only implied. */
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
  const standing = new Map<EntityDraft, Standing>();
  for (const mention of sentence.mentions) {
    const entity = participants.ofMention(mention);
    const at = where.get(mention);
    if (!entity || !at) continue;
    const before = standing.get(entity);
    if (!before || rank(at.at) > rank(before.at) || (rank(at.at) === rank(before.at) && nearness(at, proposal) < nearness(before, proposal)))
      standing.set(entity, at);
  }
  const speaker = chainOf(scopes, proposal.word).at(-1)?.entity ?? null;
  const he = participants.pronoun('ه', sentence, proposal.word);
  const she = participants.pronoun('ها', sentence, proposal.word);
  const they = participants.pronoun('هم', sentence, proposal.word);
  const around = neighbours(candidate, context.candidates);
  const all = new Set<EntityDraft>([...proposal.actors, ...proposal.recipients, ...standing.keys()]);
  for (const e of [speaker, he, she, they]) if (e) all.add(e);
  for (const other of around.before) for (const e of [...other.proposal.actors, ...other.proposal.recipients]) all.add(e);
  const parties = [...standing].filter(([e]) => e.type !== 'place').sort((a, b) => a[1].mention.head - b[1].mention.head);
  const before = parties.filter(([, s]) => s.mention.head < proposal.word).reverse();
  const after = parties.filter(([, s]) => s.mention.head > proposal.word);
  const first = parties[0]?.[0];
  const word = sentence.words[proposal.word];
  const governing = (context.candidates[sentence.index] ?? []).filter((c) => governs(c, candidate));
  const lemma = (proposal.entry.verb ?? proposal.entry.lexeme).lemma;
  const { type } = sense;
  const filled = `${proposal.actors.length > 0 ? 'A' : '-'}${proposal.recipients.length > 0 ? 'R' : '-'}`;
  const clause = proposal.clause;
  const voice = form !== 'verb' ? form : clause?.passive ? 'passive' : sense.frame.passive ? 'ambiguous' : 'active';
  const shape = form === 'verb' ? `${voice} ${clause?.subjectBy ?? 'none'}` : `${form} ${proposal.light ? 'light' : proposal.governed}`;
  const subjects = before.filter(([, s]) => /^(S|uS|GS|s<)/.test(s.at) && !/[gnb]$/.test(s.at)).map(([e]) => e);
  // وحث الأطراف، وحثت الحكومة: the phrase behind a verb may be either.
  const behind = clause?.subjectBy === 'after' ? clause.subject?.phrase : clause?.object?.phrase;
  const fit = clause && behind ? (agreesOddly(behind, clause.features, sentence.words) ? '~' : '') : '';
  const earlier = clause?.earlier ? participants.of(sentence, clause.earlier, 'actor') : [];
  const mains = context.subjects.slice(Math.max(0, sentence.index - 2), sentence.index).reverse();
  for (const main of mains) if (main) all.add(main);
  const order =
    form === 'verb' && clause
      ? `${fit}${clause.subjectBy === 'after' ? 'after' : 'other'}${sense.frame.slots.O ?? ''}${clause.object ? '+' : '-'}${word?.reading.conj !== '' ? 'و' : ''}${clause.earlier ? 'e' : ''}`
      : '';
  return [...all].map((entity) => {
    const features: RoleFeature[] = [feature`bias`];
    const rule = proposal.actors.includes(entity) ? 'actor' : proposal.recipients.includes(entity) ? 'recipient' : 'none';
    const via = rule === 'none' ? 'none' : `${rule} ${proposal.via.get(entity) ?? (proposal.pointsBack ? 'back' : 'other')}`;
    const here = standing.get(entity) ?? null;
    const at = here?.at ?? 'away';
    const group = grouped(at);
    const ent = entity.type;
    features.push(
      feature`rule=${rule}`,
      feature`rule=${rule},form=${form}`,
      feature`rule=${rule},type=${type}`,
      feature`rule=${rule},filled=${filled}`,
      feature`rule=${rule},ent=${ent}`,
      feature`rule=${rule},lemma=${lemma}`,
      feature`via=${via},form=${form}`,
      feature`via=${via},type=${type}`,
      feature`via=${via},shape=${shape}`,
      feature`ent=${ent},type=${type}`,
      feature`ent=${ent},lemma=${lemma}`,
      feature`rule=${rule},at=${group}`,
      feature`at=${group},form=${form}`,
      feature`at=${group},filled=${filled}`,
      feature`at=${group},type=${type}`,
      feature`at=${group},ent=${ent}`,
      feature`at=${group},shape=${shape}`,
      feature`at=${group},lemma=${lemma}`,
      feature`filled=${filled},ent=${ent}`,
    );
    if (at !== group)
      features.push(feature`at=${at},form=${form}`, feature`at=${at},type=${type}`, feature`at=${at},lemma=${lemma}`, feature`at=${at},ent=${ent}`);
    const place = coarse(at);
    features.push(
      feature`place=${place},ent=${ent},type=${type}`,
      feature`place=${place},shape=${shape}`,
      feature`place=${place},rule=${rule},type=${type}`,
      feature`place=${place},filled=${filled},type=${type}`,
    );
    if (entity === context.subjects[sentence.index]) features.push(feature`main,shape=${shape}`, feature`main,filled=${filled}`, feature`main,type=${type}`);
    mains.forEach((main, k) => {
      if (entity === main) features.push(feature`main-${k},filled=${filled}`, feature`main-${k},shape=${shape}`, feature`main-${k},rule=${rule}`);
    });
    if (clause && earlier.includes(entity)) features.push(feature`earlier,rule=${rule}`, feature`earlier,shape=${shape}`, feature`earlier,order=${order}`);
    if (order !== '')
      features.push(feature`order=${order},place=${place}`, feature`order=${order},place=${place},ent=${ent}`, feature`order=${order},via=${via}`);
    if (entity.lemma !== '') features.push(feature`noun=${entity.lemma},type=${type}`, feature`noun=${entity.lemma}`);
    const subject = subjects.indexOf(entity);
    if (subject >= 0)
      features.push(
        feature`subject#${Math.min(2, subject)},filled=${filled}`,
        feature`subject#${Math.min(2, subject)},shape=${shape}`,
        feature`subject#${Math.min(2, subject)},type=${type}`,
      );
    const kind = KINDS[type] ?? type;
    const history = historyOf(entity, kind, around.all);
    features.push(feature`history=${history},kind=${kind}`, feature`history=${history},rule=${rule}`, feature`history=${history},filled=${filled}`);
    if (here) {
      const { mention } = here;
      const distance = mention.head - proposal.word;
      const side = distance < 0 ? '<' : '>';
      const units = bucket(Math.abs(here.unit - proposal.unit));
      features.push(feature`distance=${side}${bucket(Math.abs(distance))},rule=${rule}`);
      features.push(feature`units=${side}${units},form=${form}`, feature`units=${side}${units},at=${group}`);
      features.push(feature`kind=${mention.kind},rule=${rule}`, feature`kind=${mention.kind},type=${type}`, feature`kind=${mention.kind},at=${group}`);
      if (!mention.definite && mention.kind !== 'name') features.push(feature`indefinite,rule=${rule}`, feature`indefinite,type=${type}`);
      features.push(feature`prep=${here.prep}${Math.min(2, here.depth)}${side},form=${form}`, feature`prep=${here.prep},type=${type}`);
      if (here.lead >= 0 && here.lead !== proposal.word) {
        const lead = sentence.words[here.lead];
        const noun = lead?.reading.entries[0]?.lexeme.lemma;
        const of = mention.kind === 'nationality' ? 'n' : 'g';
        if (lead && noun) {
          features.push(feature`lead=${noun},type=${type}`, feature`lead=${noun}`, feature`lead=${noun},${of},kind=${kind}`);
          for (const s of senses(lead)) {
            const c = s.kind === 'class' ? s.class : s.kind === 'event' ? s.type : s.kind;
            features.push(feature`lead~${c},type=${type}`, feature`lead~${c},place=${place}`, feature`lead~${c},prep=${here.prep},kind=${kind}`);
          }
        }
      }
      const between = barrier(proposal, here);
      features.push(feature`between=${between},side=${side},form=${form}`, feature`between=${between},side=${side},rule=${rule}`);
    }
    const back = before.findIndex(([e]) => e === entity);
    const on = after.findIndex(([e]) => e === entity);
    if (back >= 0) {
      const k = Math.min(back, 2);
      features.push(
        feature`before#${k},filled=${filled}`,
        feature`before#${k},type=${type}`,
        feature`before#${k},form=${form}`,
        feature`before#${k},shape=${shape}`,
      );
    }
    if (on >= 0) {
      const k = Math.min(on, 2);
      features.push(
        feature`after#${k},filled=${filled}`,
        feature`after#${k},type=${type}`,
        feature`after#${k},form=${form}`,
        feature`after#${k},shape=${shape}`,
      );
    }
    if (entity === first) features.push(feature`first,filled=${filled}`, feature`first,form=${form}`);
    if (entity === speaker)
      features.push(feature`speaker,rule=${rule}`, feature`speaker,filled=${filled}`, feature`speaker,type=${type}`, feature`speaker,shape=${shape}`);
    if (speaker && entity !== speaker && entity.country !== null && entity.country === speaker.country)
      features.push(feature`of the speaker's country,rule=${rule}`);
    if (entity === he) features.push(feature`he,rule=${rule}`, feature`he,filled=${filled}`, feature`he,shape=${shape}`);
    if (entity === she) features.push(feature`she,rule=${rule}`, feature`she,filled=${filled}`, feature`she,shape=${shape}`);
    if (entity === they) features.push(feature`they,rule=${rule}`, feature`they,filled=${filled}`, feature`they,shape=${shape}`);
    if (form === 'noun' && word && word.reading.pronoun !== '') {
      const fits = agreesWith(word.reading.pronoun, entity);
      features.push(
        feature`trigger pronoun,at=${group},rule=${rule}`,
        feature`trigger pronoun=${fits},rule=${rule}`,
        feature`trigger pronoun=${fits},at=${group}`,
      );
    }
    if (form === 'verb' && clause && clause.objectPronoun !== '') {
      const fits = agreesWith(clause.objectPronoun, entity);
      features.push(feature`object pronoun=${fits},rule=${rule}`, feature`object pronoun=${fits},at=${group}`);
    }
    if (form === 'verb' && clause && clause.subjectBy !== 'after') {
      const pronoun = clause.features.number === 'p' ? 'هم' : clause.features.gender === 'f' ? 'ها' : 'ه';
      const fits = agreesWith(pronoun, entity);
      features.push(feature`verb agrees=${fits},shape=${shape}`, feature`verb agrees=${fits},at=${group}`, feature`verb agrees=${fits},rule=${rule}`);
    }
    if (entity.spans.length >= 4) features.push(feature`often,filled=${filled}`, feature`often,ent=${ent}`);
    if (entity.plural) features.push(feature`plural,rule=${rule}`, feature`plural,type=${type}`);
    if (entity.known) features.push(feature`known,rule=${rule}`, feature`known,ent=${ent},type=${type}`);
    around.before.forEach((c, k) => {
      const role = roleIn(c, entity);
      if (role === 'none') return;
      if (k === 0) features.push(feature`before=${role},filled=${filled}`, feature`before=${role}:${c.proposal.sense.type},type=${type}`);
      features.push(feature`before${k}=${role},at=${group}`, feature`before${k}=${role},shape=${shape}`);
    });
    const alike = new Set(around.alike.map((c) => roleIn(c, entity)));
    for (const role of alike)
      if (role !== 'none') features.push(feature`alike=${role},filled=${filled}`, feature`alike=${role},rule=${rule}`, feature`alike=${role},type=${type}`);
    const partner = [...proposal.actors, ...proposal.recipients].some((e) => e !== entity && e.country !== null && e.country === entity.country);
    if (partner) features.push(feature`same country as another,rule=${rule}`);
    for (const c of governing) {
      const role = roleIn(c, entity);
      features.push(
        feature`under=${c.proposal.sense.type}:${role}`,
        feature`under=${c.proposal.form}:${role},rule=${rule}`,
        feature`under=${c.proposal.sense.type}:${role},type=${type}`,
      );
    }
    if (proposal.pointsBack) features.push(feature`points back,rule=${rule}`);
    if (candidate.status.status !== 'actual') features.push(feature`not actual,rule=${rule}`);
    return { entity, features, standing: here, rule };
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
  const lemma = (proposal.entry.verb ?? proposal.entry.lexeme).lemma;
  const { type } = sense;
  const voice = form !== 'verb' ? form : clause?.passive ? 'passive' : sense.frame.passive ? 'ambiguous' : 'active';
  const shape = form === 'verb' ? `${voice} ${clause?.subjectBy ?? 'none'}` : `${form} ${proposal.light ? 'light' : proposal.governed}`;
  const trigger = sentence.words[word];
  return [
    feature`nobody`,
    feature`nobody,type=${type}`,
    feature`nobody,form=${form}`,
    feature`nobody,lemma=${lemma}`,
    feature`nobody,shape=${shape}`,
    feature`nobody,filled=${filled}`,
    feature`nobody,filled=${filled},form=${form}`,
    feature`nobody,filled=${filled},type=${type}`,
    feature`nobody,filled=${filled},lemma=${lemma}`,
    feature`nobody,of=${Math.min(8, count)}`,
    feature`nobody,definite=${trigger?.reading.article ?? false},form=${form}`,
    feature`nobody,definite=${trigger?.reading.article ?? false},type=${type},form=${form}`,
    feature`nobody,pronoun=${trigger?.reading.pronoun !== ''},form=${form}`,
    feature`nobody,object=${sense.frame.slots.O ?? 'no'}`,
    feature`nobody,passive=${clause?.passive ?? false}`,
  ];
}

/** What speaks for one being the actor and another the recipient; null is nobody. */
export function pairFeatures({ proposal }: Candidate, actor: RoleCandidate | null, recipient: RoleCandidate | null): PairFeature[] {
  const { type } = proposal.sense;
  const { form } = proposal;
  const a = actor?.entity.type ?? 'nobody';
  const r = recipient?.entity.type ?? 'nobody';
  const features = [pair`${a}>${r}`, pair`${a}>${r},type=${type}`];
  features.push(pair`rules ${actor?.rule ?? 'nobody'}>${recipient?.rule ?? 'nobody'}`);
  if (actor && recipient) {
    const same = actor.entity.country !== null && actor.entity.country === recipient.entity.country;
    if (same) features.push(pair`same country`, pair`same country,type=${type}`, pair`same country,${a}>${r}`);
    if (actor.standing && recipient.standing) {
      const order = actor.standing.mention.head < recipient.standing.mention.head ? '<' : '>';
      features.push(pair`order=${order},form=${form}`, pair`order=${order},type=${type}`);
      if (actor.standing.unit === recipient.standing.unit) features.push(pair`one phrase`, pair`one phrase${order}`);
    }
  } else
    features.push(
      pair`nobody=${actor ? 'recipient' : recipient ? 'actor' : 'both'},form=${form}`,
      pair`nobody=${actor ? 'recipient' : recipient ? 'actor' : 'both'},type=${type}`,
    );
  return features;
}

/** Whether somebody is put to whom a role has been given at all: the rules say so, or the two are joined in the text. */
export function mayJoin(role: 'actor' | 'recipient', winner: RoleCandidate, other: RoleCandidate, { proposal }: Candidate): boolean {
  return other.rule === role || linked(proposal, winner, other);
}

/**
 * What speaks for one more sharing the role of the likeliest: both named in a row, both found by the rules.
 *
 * @param gap by how much the other's score in the role is lower than the winner's
 */
export function alsoFeatures({ proposal }: Candidate, role: 'actor' | 'recipient', winner: RoleCandidate, other: RoleCandidate, gap: number): PairFeature[] {
  const { type } = proposal.sense;
  const joined = linked(proposal, winner, other);
  const lower = gap < -1 ? 'above' : gap < 0.5 ? '0' : gap < 1.5 ? '1' : gap < 3 ? '2' : 'far';
  const rules = `${winner.rule === role ? 'rule' : winner.rule}+${other.rule === role ? 'rule' : other.rule}`;
  const one = winner.standing !== null && winner.standing.unit === other.standing?.unit;
  const types = `${winner.entity.type}+${other.entity.type}`;
  const via = other.rule === 'none' ? 'none' : (proposal.via.get(other.entity) ?? 'other');
  const same = other.entity.country !== null && other.entity.country === winner.entity.country;
  return [
    also`also ${role}`,
    also`also ${role},joined=${joined}`,
    also`also ${role},rules=${rules}`,
    also`also ${role},joined=${joined},rules=${rules}`,
    also`also ${role},lower=${lower}`,
    also`also ${role},lower=${lower},joined=${joined}`,
    also`also ${role},joined=${joined},type=${type}`,
    also`also ${role},types=${types}`,
    also`also ${role},joined=${joined},types=${types}`,
    also`also ${role},via=${via}`,
    also`also ${role},one phrase=${one}`,
    also`also ${role},same country=${same}`,
    also`also ${role},place=${coarse(other.standing?.at ?? 'away')}`,
    also`also ${role},mutual=${proposal.sense.frame.mutual},joined=${joined}`,
  ];
}

/** Whether two stand in one row of joined phrases: فلان وفلان، على فلان وعلى فلان. */
function linked({ sentence }: Proposal, a: RoleCandidate, b: RoleCandidate): boolean {
  if (!a.standing || !b.standing || a.standing.unit === b.standing.unit) return false;
  const from = Math.min(a.standing.unit, b.standing.unit);
  const to = Math.max(a.standing.unit, b.standing.unit);
  if (to - from > 6) return false;
  for (let k = from + 1; k <= to; k++) {
    const unit = sentence.units[k];
    if (unit?.kind === 'comma' || unit?.kind === 'conjunction') continue;
    if (unit?.kind !== 'noun' || !(unit.conj || (unit.prep === '' && sentence.units[k - 1]?.kind === 'comma'))) return false;
  }
  return true;
}

/** What lies between the trigger and a mention: a verb, a joined phrase, a comma. */
function barrier(proposal: Proposal, here: Standing): string {
  const { units } = proposal.sentence;
  const from = Math.min(proposal.unit, here.unit) + 1;
  const to = Math.max(proposal.unit, here.unit);
  let verbs = 0;
  let mark = false;
  let opens = false;
  for (let k = from; k < to; k++) {
    const kind = units[k]?.kind;
    if (kind === 'verb') verbs++;
    else if (kind === 'comma' || kind === 'stop' || kind === 'colon' || kind === 'dash') mark = true;
    else if (kind === 'complementizer' || kind === 'relative' || kind === 'subordinator') opens = true;
  }
  return `${Math.min(2, verbs)}${mark ? ',' : ''}${opens ? '(' : ''}`;
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

/** Acts by what they do to whom they are done to. */
const KINDS: Readonly<Record<string, 'word for' | 'deed for' | 'word against' | 'deed against'>> = {
  AGREE: 'word for',
  CONSULT: 'word for',
  SUPPORT: 'word for',
  CONCEDE: 'word for',
  COOPERATE: 'deed for',
  AID: 'deed for',
  RETREAT: 'deed for',
  REQUEST: 'word against',
  ACCUSE: 'word against',
  REJECT: 'word against',
  THREATEN: 'word against',
  PROTEST: 'deed against',
  SANCTION: 'deed against',
  MOBILIZE: 'deed against',
  COERCE: 'deed against',
  ASSAULT: 'deed against',
};

/** What somebody mostly is in other events of a kind near this one. */
function historyOf(entity: EntityDraft, kind: string | undefined, others: readonly Candidate[]): string {
  let actor = 0;
  let recipient = 0;
  for (const c of others) {
    if (KINDS[c.proposal.sense.type] !== kind) continue;
    if (c.proposal.actors.includes(entity)) actor++;
    else if (c.proposal.recipients.includes(entity)) recipient++;
  }
  if (actor + recipient === 0) return 'none';
  return actor > recipient
    ? recipient === 0
      ? actor > 1
        ? 'actor+'
        : 'actor'
      : 'rather actor'
    : recipient > actor
      ? actor === 0
        ? recipient > 1
          ? 'recipient+'
          : 'recipient'
        : 'rather recipient'
      : 'both';
}

/** Kind of place and side, without how far and how deep. */
function coarse(at: string): string {
  if (at === 'away') return at;
  const deep = /[gnb]$/.test(at) ? 'g' : '';
  const head = /^(S|O|P|N|GS|GO|GP|uS|uO|uP|h|t|[sopx][<>])/.exec(at)?.[0] ?? at;
  return head + deep;
}

/** Events before in this sentence and the one before it, nearest first; and events of the same type anywhere near. */
function neighbours(candidate: Candidate, all: readonly (readonly Candidate[])[]): { before: Candidate[]; alike: Candidate[]; all: Candidate[] } {
  const { sentence, sense } = candidate.proposal;
  const earlier = aside(candidate, all, -1);
  const before = earlier.filter((other) => other.proposal.sentence.index >= sentence.index - BACK).slice(0, 3);
  const near = [...earlier.reverse(), ...aside(candidate, all, 1)];
  return { before, alike: near.filter((other) => other.proposal.sense.type === sense.type), all: near };
}

/** The events on one side of an event, nearest first. */
function aside(candidate: Candidate, all: readonly (readonly Candidate[])[], step: -1 | 1): Candidate[] {
  const { sentence, word } = candidate.proposal;
  const found: Candidate[] = [];
  for (let n = 0; n <= NEAR_SENTENCES; n++) {
    const list = all[sentence.index + step * n] ?? [];
    for (let k = step < 0 ? list.length - 1 : 0; k >= 0 && k < list.length; k += step) {
      const other = list[k];
      if (!other || (n === 0 && (other.proposal.word - word) * step <= 0)) continue;
      if (found.push(other) >= NEAR_EVENTS) return found;
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
  if (/^u/.test(at)) return 2;
  return at.startsWith('x') ? 0 : 1;
}

function nearness(here: Standing, proposal: Proposal): number {
  return Math.abs(here.mention.head - proposal.word);
}

function bucket(distance: number): string {
  return distance <= 1 ? '1' : distance <= 3 ? '3' : distance <= 6 ? '6' : distance <= 12 ? '12' : 'far';
}
