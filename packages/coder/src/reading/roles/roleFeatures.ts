import type { Candidate } from '../candidates/candidate.js';
import type { EntityDraft } from '../entities/entity.js';
import { agreesWith } from '../events/nounRoles.js';
import { type Feature, featureNames } from '../learned/featureNames.js';
import { LEARNED } from '../learned/learned.js';
import { type Term, term } from '../learned/terms.js';
import { senses } from '../words/words.js';
import { barrier, coarse, grouped, type Standing } from './positions.js';
import { roleIn } from './roleHistory.js';
import { type RoleContext, type Scene, sceneOf, shapeOf } from './roleScene.js';
import { surfaceOf } from './surface.js';

/** Names a feature of who takes part. */
export const roleFeature = featureNames(LEARNED.roles);
const feature = roleFeature;

const NONE = term('none');
const BEFORE = term('<');
const AFTER = term('>');

/** Somebody who may take part in an event, with what speaks for and against it. */
export interface RoleCandidate {
  readonly entity: EntityDraft;
  /** All but whether it agrees with the trigger: that is another's where several take part together. */
  readonly features: readonly Feature[];
  readonly standing: Standing | null;
  readonly rule: 'actor' | 'recipient' | 'none';
  /** In whose name it is named: of لبنان in الجيش اللبناني the army. */
  readonly holder: EntityDraft | null;
}

/** Somebody who may take part, as the features see it. */
interface Who {
  readonly entity: EntityDraft;
  readonly ent: Term;
  readonly rule: Term;
  /** The rules' role and what led to it. */
  readonly via: Term;
  readonly here: Standing | null;
  /** Where it stands (`positions.ts`): fully, without preposition, and roughly. */
  readonly at: Term;
  readonly group: Term;
  readonly place: Term;
}

/**
 * Who may take part in an event, with what speaks for and against each.
 *
 * @param candidate the event
 * @param context the article's other events
 * @returns entities with their features; the same names stand in `roleWeights.ts`
 */
export function roleCandidates(candidate: Candidate, context: RoleContext): RoleCandidate[] {
  const scene = sceneOf(candidate, context);
  const { proposal } = candidate;
  return [...scene.all].map((entity) => {
    const rule = proposal.actors.includes(entity) ? 'actor' : proposal.recipients.includes(entity) ? 'recipient' : 'none';
    const via = rule === 'none' ? rule : `${rule} ${proposal.via.get(entity) ?? (proposal.pointsBack ? 'back' : 'other')}`;
    const here = scene.standing.get(entity) ?? null;
    const where = here?.at ?? 'away';
    const [at, group, place] = [term(where), term(grouped(where)), term(coarse(where))];
    const who: Who = { entity, ent: term(entity.type), rule: term(rule), via: term(via), here, at, group, place };
    const features: Feature[] = [feature`bias`];
    byRules(features, who, scene);
    byActing(features, who, scene);
    byHistory(features, who, scene);
    if (here) {
      byMention(features, who, here, scene);
      byHolder(features, who, here, scene);
      bySurface(features, who, here, scene);
    }
    byPerson(features, who, scene);
    byOrder(features, who, scene);
    byEntity(features, who, scene);
    byNeighbours(features, who, scene);
    byInside(features, who, scene);
    byGovernor(features, who, scene);
    return { entity, features, standing: here, rule, holder: scene.holders.get(entity) ?? null };
  });
}

/** What the rules say, and where it stands as seen from the event. */
function byRules(features: Feature[], { ent, rule, via, at, group, place }: Who, { type, form, lemma, filled, shape }: Scene): void {
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
  features.push(
    feature`place=${place},ent=${ent},type=${type}`,
    feature`place=${place},shape=${shape}`,
    feature`place=${place},rule=${rule},type=${type}`,
    feature`place=${place},filled=${filled},type=${type}`,
  );
}

/** Who acts in the clauses around, and what can be the verb's subject or its object. */
function byActing(
  features: Feature[],
  { entity, ent, rule, via, place }: Who,
  { candidate, type, filled, shape, order, main, mains, earlier, subjects }: Scene,
): void {
  const { clause } = candidate.proposal;
  if (entity === main) features.push(feature`main,shape=${shape}`, feature`main,filled=${filled}`, feature`main,type=${type}`);
  mains.forEach((main, k) => {
    if (entity === main) features.push(feature`main-${k},filled=${filled}`, feature`main-${k},shape=${shape}`, feature`main-${k},rule=${rule}`);
  });
  if (clause && earlier.includes(entity)) features.push(feature`earlier,rule=${rule}`, feature`earlier,shape=${shape}`, feature`earlier,order=${order ?? ''}`);
  if (order) features.push(feature`order=${order},place=${place}`, feature`order=${order},place=${place},ent=${ent}`, feature`order=${order},via=${via}`);
  if (entity.lemma !== '') features.push(feature`noun=${entity.lemma},type=${type}`, feature`noun=${entity.lemma}`);
  const subject = subjects.indexOf(entity);
  if (subject >= 0)
    features.push(
      feature`subject#${Math.min(2, subject)},filled=${filled}`,
      feature`subject#${Math.min(2, subject)},shape=${shape}`,
      feature`subject#${Math.min(2, subject)},type=${type}`,
    );
}

/** What it is in other events of the kind. */
function byHistory(features: Feature[], { entity, rule }: Who, { kind, filled, histories }: Scene): void {
  const history = term(histories.get(entity) ?? 'none');
  features.push(feature`history=${history},kind=${kind}`, feature`history=${history},rule=${rule}`, feature`history=${history},filled=${filled}`);
}

/** How and where the sentence names it. */
function byMention(features: Feature[], { rule, group, place }: Who, here: Standing, { candidate, type, form, kind }: Scene): void {
  const { proposal } = candidate;
  const { sentence } = proposal;
  const { mention } = here;
  const distance = mention.head - proposal.word;
  const side = distance < 0 ? BEFORE : AFTER;
  const units = term(bucket(Math.abs(here.unit - proposal.unit)));
  const named = term(mention.kind);
  const prep = term(here.prep);
  features.push(feature`distance=${side}${bucket(Math.abs(distance))},rule=${rule}`);
  features.push(feature`units=${side}${units},form=${form}`, feature`units=${side}${units},at=${group}`);
  features.push(feature`kind=${named},rule=${rule}`, feature`kind=${named},type=${type}`, feature`kind=${named},at=${group}`);
  if (!mention.definite && mention.kind !== 'name') features.push(feature`indefinite,rule=${rule}`, feature`indefinite,type=${type}`);
  features.push(feature`prep=${prep}${Math.min(2, here.depth)}${side},form=${form}`, feature`prep=${prep},type=${type}`);
  if (here.lead >= 0 && here.lead !== proposal.word) {
    const lead = sentence.words[here.lead];
    const lemma = lead?.reading.entries[0]?.lexeme.lemma;
    const of = mention.kind === 'nationality' ? 'n' : 'g';
    if (lead && lemma) {
      const noun = term(lemma);
      features.push(feature`lead=${noun},type=${type}`, feature`lead=${noun}`, feature`lead=${noun},${of},kind=${kind}`);
      for (const s of senses(lead)) {
        const c = term(s.kind === 'class' ? s.class : s.kind === 'event' ? s.type : s.kind);
        features.push(feature`lead~${c},type=${type}`, feature`lead~${c},place=${place}`, feature`lead~${c},prep=${prep},kind=${kind}`);
      }
    }
  }
  const between = term(barrier(proposal, here));
  features.push(feature`between=${between},side=${side},form=${form}`, feature`between=${between},side=${side},rule=${rule}`);
}

/** Who it is that is named by its name: where الجيش اللبناني may take part, لبنان seldom does. */
function byHolder(features: Feature[], { entity, place }: Who, { mention }: Standing, { candidate: { proposal }, type, form, kind, holders }: Scene): void {
  const holder = holders.get(entity);
  if (!holder) return;
  const [ent, named] = [term(holder.type), term(mention.kind)];
  const rule = term(proposal.actors.includes(holder) ? 'actor' : proposal.recipients.includes(holder) ? 'recipient' : 'none');
  features.push(
    feature`within=${ent},kind=${named}`,
    feature`within=${ent},type=${type}`,
    feature`within=${ent},kind=${kind}`,
    feature`within=${ent},place=${place}`,
    feature`within=${ent},rule=${rule},form=${form}`,
    feature`within,rule=${rule},type=${type}`,
    feature`within,place=${place},rule=${rule}`,
  );
  if (holder.lemma !== '') features.push(feature`within lemma=${term(holder.lemma)}`);
}

/** How it stands to the trigger by the words alone. */
function bySurface(features: Feature[], { rule, place }: Who, { mention }: Standing, { candidate, type, form, shape }: Scene): void {
  const { sentence, word } = candidate.proposal;
  const { side, before, after, twoBefore, path, between } = surfaceOf(sentence.words, mention.first, mention.last, word);
  features.push(
    feature`word before=${side}${before},form=${form}`,
    feature`word before=${side}${before},rule=${rule}`,
    feature`word before=${side}${before},type=${type}`,
    feature`word after=${side}${after},form=${form}`,
    feature`word after=${side}${after},rule=${rule}`,
    feature`word after=${side}${after},type=${type}`,
    feature`words before=${side}${twoBefore},form=${form}`,
  );
  if (path)
    features.push(
      feature`path=${side}${path},form=${form}`,
      feature`path=${side}${path},type=${type}`,
      feature`path=${side}${path},rule=${rule}`,
      feature`path=${side}${path},shape=${shape}`,
    );
  for (const word of between) features.push(feature`words between=${side}${word},form=${form}`, feature`words between=${side}${word},place=${place}`);
}

/** سنقصف، قصفنا: who says of himself what he does is whoever speaks, and nobody whom the verb has behind it. */
function byPerson(features: Feature[], { entity, rule, group }: Who, { candidate: { proposal }, type, speaker }: Scene): void {
  if (proposal.form !== 'verb' || proposal.clause?.features.person !== '1') return;
  const own = entity === speaker;
  features.push(
    feature`first person,speaker=${own}`,
    feature`first person,speaker=${own},type=${type}`,
    feature`first person,speaker=${own},rule=${rule}`,
    feature`first person,at=${group}`,
  );
}

/** Who stands next to the trigger, who speaks, whom a pronoun could mean. */
function byOrder(features: Feature[], { entity, rule }: Who, { type, form, filled, shape, before, after, first, speaker, pronouns }: Scene): void {
  const { he, she, they } = pronouns;
  const back = before.indexOf(entity);
  const on = after.indexOf(entity);
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
    features.push(feature`after#${k},filled=${filled}`, feature`after#${k},type=${type}`, feature`after#${k},form=${form}`, feature`after#${k},shape=${shape}`);
  }
  if (entity === first) features.push(feature`first,filled=${filled}`, feature`first,form=${form}`);
  if (entity === speaker)
    features.push(feature`speaker,rule=${rule}`, feature`speaker,filled=${filled}`, feature`speaker,type=${type}`, feature`speaker,shape=${shape}`);
  if (speaker && entity !== speaker && entity.country !== null && entity.country === speaker.country)
    features.push(feature`of the speaker's country,rule=${rule}`);
  if (entity === he) features.push(feature`he,rule=${rule}`, feature`he,filled=${filled}`, feature`he,shape=${shape}`);
  if (entity === she) features.push(feature`she,rule=${rule}`, feature`she,filled=${filled}`, feature`she,shape=${shape}`);
  if (entity === they) features.push(feature`they,rule=${rule}`, feature`they,filled=${filled}`, feature`they,shape=${shape}`);
}

/**
 * Whether those who may fill a role agree with the pronouns on the trigger and with the verb.
 *
 * @param candidate the event
 * @param members one, or several together; what the rules say and where they stand is told by the first
 * @returns features; the same names stand in `roleWeights.ts`
 * @example agreementFeatures(candidate, [yemen, houthis]) // with `verb agrees=true` for الحكومة والحوثيون اتفقا
 */
export function agreementFeatures({ proposal }: Candidate, members: readonly RoleCandidate[]): Feature[] {
  const [first] = members;
  if (!first) return [];
  const { clause, form, sentence, word } = proposal;
  const [rule, group] = [term(first.rule), term(grouped(first.standing?.at ?? 'away'))];
  const pronoun = sentence.words[word]?.reading.pronoun ?? '';
  if (form === 'noun' && pronoun !== '') {
    const fits = agree(pronoun, members);
    return [feature`trigger pronoun,at=${group},rule=${rule}`, feature`trigger pronoun=${fits},rule=${rule}`, feature`trigger pronoun=${fits},at=${group}`];
  }
  if (form !== 'verb' || !clause) return [];
  const features: Feature[] = [];
  if (clause.objectPronoun !== '') {
    const fits = agree(clause.objectPronoun, members);
    features.push(feature`object pronoun=${fits},rule=${rule}`, feature`object pronoun=${fits},at=${group}`);
  }
  if (clause.subjectBy !== 'after') {
    const { number, gender } = clause.features;
    const fits = agree(number === 'p' ? 'هم' : number === 'd' ? 'هما' : gender === 'f' ? 'ها' : 'ه', members);
    const shape = shapeOf(proposal);
    features.push(feature`verb agrees=${fits},shape=${shape}`, feature`verb agrees=${fits},at=${group}`, feature`verb agrees=${fits},rule=${rule}`);
  }
  return features;
}

/** Whether a pronoun can mean one, or several together. */
function agree(pronoun: string, members: readonly RoleCandidate[]): boolean {
  const [first, ...others] = members;
  if (!first) return false;
  if (pronoun === 'هما') return members.length === 2 || (others.length === 0 && first.entity.plural);
  if (others.length === 0) return agreesWith(pronoun, first.entity);
  return pronoun === 'هم' || (pronoun === 'ها' && members.every(({ entity }) => entity.type !== 'person'));
}

/** Where it stands, by the verb that has the event noun as its object or complement: أوقف، يعتزم، تعرض ل. */
function byGovernor(features: Feature[], { rule, group }: Who, { governor, filled }: Scene): void {
  if (governor)
    features.push(
      feature`at=${group},clause lemma=${governor}`,
      feature`rule=${rule},clause lemma=${governor}`,
      feature`filled=${filled},clause lemma=${governor}`,
    );
}

/** What it is, and how often the article names it. */
function byEntity(features: Feature[], { entity, ent, rule }: Who, { type, filled, isOften }: Scene): void {
  if (isOften(entity)) features.push(feature`often,filled=${filled}`, feature`often,ent=${ent}`);
  if (entity.plural) features.push(feature`plural,rule=${rule}`, feature`plural,type=${type}`);
  if (entity.known) features.push(feature`known,rule=${rule}`, feature`known,ent=${ent},type=${type}`);
}

/** What it is in the events around this one. */
function byNeighbours(features: Feature[], { entity, rule, via, group }: Who, { candidate, type, filled, shape, around, alike, governing }: Scene): void {
  const { proposal } = candidate;
  around.before.forEach((c, k) => {
    const role = term(roleIn(c, entity));
    if (role === NONE) return;
    if (k === 0) features.push(feature`before=${role},filled=${filled}`, feature`before=${role}:${c.proposal.sense.type},type=${type}`);
    features.push(feature`before${k}=${role},at=${group}`, feature`before${k}=${role},shape=${shape}`);
  });
  for (const role of alike.get(entity) ?? [])
    features.push(feature`alike=${role},filled=${filled}`, feature`alike=${role},rule=${rule}`, feature`alike=${role},type=${type}`);
  const partner = [...proposal.actors, ...proposal.recipients].some((e) => e !== entity && e.country !== null && e.country === entity.country);
  if (partner) features.push(feature`same country as another,rule=${rule}`);
  for (const c of governing) {
    const role = term(roleIn(c, entity));
    const over = term(c.proposal.sense.type);
    features.push(feature`under=${over}:${role}`, feature`under=${c.proposal.form}:${role},rule=${rule}`, feature`under=${over}:${role},type=${type}`);
    if (rule !== NONE) features.push(feature`under=${over}:${role},via=${via}`);
    // هدد بقصف, حذر من قصف: who threatens would do it, who is warned would.
    const by = term((c.proposal.entry.verb ?? c.proposal.entry.lexeme).lemma);
    features.push(feature`under lemma=${by}:${role}`, feature`under lemma=${by}:${role},rule=${rule}`);
  }
  if (proposal.pointsBack) features.push(feature`points back,rule=${rule}`);
  if (candidate.status.status !== 'actual') features.push(feature`not actual,rule=${rule}`);
}

/** What it is in the events inside this one: who does what is demanded or condemned is asked for it, or blamed. */
function byInside(features: Feature[], { entity, rule, group }: Who, { type, lemma, filled, inside }: Scene): void {
  inside.forEach(({ candidate, how }, k) => {
    const role = term(roleIn(candidate, entity));
    if (role === NONE) return;
    const over = term(candidate.proposal.sense.type);
    const place = term(`${how}${how === 'behind' ? Math.min(k, 2) : ''}`);
    features.push(
      feature`over ${place}=${role},type=${type}`,
      feature`over ${place}=${role},filled=${filled}`,
      feature`over ${place}=${role},rule=${rule}`,
      feature`over ${place}=${role},at=${group}`,
      feature`over ${place}=${role},lemma=${lemma}`,
      feature`over ${place}=${role}:${over},type=${type}`,
    );
  });
}

/** A distance in words or units, in steps. */
function bucket(distance: number): string {
  return distance <= 1 ? '1' : distance <= 3 ? '3' : distance <= 6 ? '6' : distance <= 12 ? '12' : 'far';
}
