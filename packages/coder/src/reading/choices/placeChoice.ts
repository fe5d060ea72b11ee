import type { Candidate } from '../candidates/candidate.js';
import type { EntityDraft } from '../entities/entity.js';
import type { Participants } from '../events/participants.js';
import { likeliest, type Option } from '../learned/choice.js';
import { type Feature, featureNames } from '../learned/featureNames.js';
import { LEARNED } from '../learned/learned.js';
import { surfaceOf } from '../roles/surface.js';
import { elsewhere, historyOf, type Placed, toldBy } from './placeHistory.js';
import { type RulePlace, SPOKEN } from './places.js';
import { attachedTo, entityAt, knownAt, type Spot, slotOf, spotsOf } from './spots.js';
import { hostOf, triggersOf, verbKind, type Way, wayTo } from './way.js';

/** Names a feature of where an event happened. */
export const placeFeature = featureNames(LEARNED.places);
const feature = placeFeature;
const weightOf = (feature: Feature): number => LEARNED.places.at(feature);

/** A place that may be meant. */
export interface PlaceAnswer {
  /** Its entity; made where there is none yet. */
  readonly entity: () => EntityDraft | null;
}

/** An event with what is the same for all places that it may have happened at. */
interface Scene {
  readonly candidate: Candidate;
  readonly rule: RulePlace | null;
  /** Which rule found its place. */
  readonly by: string;
  readonly around: readonly Candidate[];
  readonly participants: Participants;
  readonly triggers: readonly number[];
  readonly spots: readonly Spot[];
  readonly ways: readonly Way[];
  /** Where other events happened, and how they stand to this one. */
  readonly history: ReadonlyMap<EntityDraft, string>;
  readonly told: ReadonlyMap<EntityDraft, string>;
  readonly type: string;
  readonly form: string;
  readonly lemma: string;
  readonly mode: string;
  readonly spoken: boolean;
}

/**
 * Where an event happened: the likeliest of the places of its sentence and of the events like it, or nowhere that the text says. The
 * rules' answer is one feature among others.
 *
 * @param index the event's place in `all`
 * @param all the article's events with where the rules put them, in reading order
 * @param around the candidates of its sentence
 */
export function choosePlace(index: number, all: readonly Placed[], around: readonly Candidate[], participants: Participants): EntityDraft | null {
  const place = likeliest(placeOptions(index, all, around, participants), weightOf)?.entity() ?? null;
  return place && NEVER_PLACES.has(place.type) ? null : place;
}

/** Who fights or speaks is no place, though the name of one may be in theirs: مواقع جبهة النصرة، حركة الصحراء الحرة. */
const NEVER_PLACES: ReadonlySet<string> = new Set(['person', 'armed_group', 'military', 'igo']);

/** All places that an event may have happened at, with what speaks for and against each; nowhere first. Their names stand in `placeWeights.ts`. */
export function placeOptions(index: number, all: readonly Placed[], around: readonly Candidate[], participants: Participants): Option<PlaceAnswer>[] {
  const own = all[index];
  if (!own) return [{ value: null, features: [] }];
  const { candidate, rule } = own;
  const { proposal } = candidate;
  const { type, mode } = proposal.sense;
  const triggers = triggersOf(around);
  const spots = spotsOf(proposal, participants);
  const scene: Scene = {
    candidate,
    rule,
    by: rule?.by ?? 'none',
    around,
    participants,
    triggers,
    spots,
    ways: spots.map((s) => wayTo(proposal.sentence.units, proposal.unit, s.unit, triggers)),
    history: historyOf(index, all),
    told: toldBy(index, all),
    type,
    form: proposal.form,
    lemma: (proposal.entry.verb ?? proposal.entry.lexeme).lemma,
    mode: mode ?? '',
    spoken: SPOKEN.has(type),
  };
  const known = spots.map((spot) => knownAt(spot, participants));
  const ruled = spots.map((spot, k) => rule !== null && isOf(rule.entity, spot, known[k] ?? null, candidate));
  const options: Option<PlaceAnswer>[] = [{ value: null, features: nowhere(scene) }];
  spots.forEach((spot, k) => {
    const said = ruled[k] ? scene.by : rule ? 'another' : 'none';
    const features: Feature[] = [];
    byWords(features, spot, said, scene);
    byWay(features, spot, k, scene);
    bySurface(features, spot, scene);
    byOthers(features, spot, said, known[k] ?? null, k, scene);
    options.push({ value: { entity: () => entityAt(proposal, spot, participants) }, features });
  });
  if (rule && !ruled.includes(true)) options.push({ value: { entity: () => rule.entity }, features: byRuleAlone(rule, scene) });
  for (const back of elsewhere(index, all, participants))
    if (back !== rule?.entity && !known.includes(back)) options.push({ value: { entity: () => back }, features: byArticle(back, scene) });
  return options;
}

/** Whether a place of the sentence is the one that the rules found. */
function isOf(entity: EntityDraft, { phrase }: Spot, known: EntityDraft | null, { proposal }: Candidate): boolean {
  if (known) return known === entity;
  const { words } = proposal.sentence;
  const start = words[phrase.first]?.token.start;
  const end = words[phrase.last]?.token.end;
  return entity.spans.some((s) => s.start === start || s.end === end);
}

function nowhere({ candidate, by, type, form, lemma, mode, spots, triggers }: Scene): Feature[] {
  const { proposal, status } = candidate;
  const governed = proposal.light ? 'light' : proposal.governed || 'none';
  const places = Math.min(3, spots.length);
  return [
    feature`none`,
    feature`none,by=${by}`,
    feature`none,by=${by},type=${type}`,
    feature`none,by=${by},form=${form}`,
    feature`none,type=${type}`,
    feature`none,type=${type},form=${form}`,
    feature`none,lemma=${lemma}`,
    feature`none,mode=${mode}`,
    feature`none,status=${status.status}`,
    feature`none,places=${places}`,
    feature`none,places=${places},by=${by}`,
    feature`none,governed=${governed}`,
    feature`none,events=${Math.min(4, triggers.length)}`,
  ];
}

/** What kind of place it is, how it is named, and what the rules say of it. */
function byWords(features: Feature[], spot: Spot, said: string, { candidate, triggers, type, form, lemma, mode }: Scene): void {
  const { proposal, status } = candidate;
  const { kind, prep } = spot;
  const slot = slotOf(proposal, spot.unit);
  const attached = attachedTo(proposal, spot.unit, triggers);
  features.push(
    feature`said=${said},kind=${kind}`,
    feature`kind=${kind},prep=${prep}`,
    feature`kind=${kind},definite=${spot.phrase.definite}`,
    feature`slot=${slot},type=${type}`,
    feature`slot=${slot},form=${form}`,
    feature`slot=${slot},kind=${kind},type=${type}`,
    feature`attached=${attached}`,
    feature`attached=${attached},prep=${prep}`,
    feature`attached=${attached},type=${type}`,
    feature`mode=${mode}`,
    feature`lemma=${lemma}`,
    feature`status=${status.status}`,
  );
  if (spot.joined) features.push(feature`joined`, feature`joined,said=${said}`);
}

/** Where it stands as seen from the event. */
function byWay(features: Feature[], spot: Spot, k: number, { candidate, ways, spots, spoken }: Scene): void {
  const { proposal } = candidate;
  const { prep } = spot;
  const way = ways[k];
  if (!way) return;
  const host = hostOf(proposal.sentence.units, spot.unit);
  const hosted = host < 0 ? 'none' : `${verbKind(candidate, host)}${host < proposal.unit ? '<' : '>'}`;
  let nearer = 0;
  spots.forEach((s, j) => {
    if (s.prep === prep && ways[j]?.side === way.side && Math.abs(s.unit - proposal.unit) < Math.abs(spot.unit - proposal.unit)) nearer++;
  });
  features.push(
    feature`where=${way.side}${way.between}`,
    feature`far=${way.side}${way.far}`,
    feature`events=${way.side}${way.events},spoken=${spoken}`,
    feature`nearest=${way.nearest},side=${way.side},prep=${prep}`,
    feature`host=${hosted},prep=${prep}`,
    feature`order=${way.side}${Math.min(2, nearer)},prep=${prep}`,
  );
}

/** How it stands to the event by the words alone. */
function bySurface(features: Feature[], { phrase }: Spot, { candidate, type, form }: Scene): void {
  const { sentence, word } = candidate.proposal;
  const { side, before, twoBefore, after, path, between } = surfaceOf(sentence.words, phrase.first, phrase.last, word);
  features.push(
    feature`word before=${side}${before}`,
    feature`word before=${side}${before},type=${type}`,
    feature`word before=${side}${before},form=${form}`,
    feature`two before=${side}${twoBefore}`,
    feature`two before=${side}${twoBefore},form=${form}`,
    feature`word after=${side}${after}`,
    feature`word after=${side}${after},form=${form}`,
  );
  if (path) features.push(feature`path=${side}${path}`, feature`path=${side}${path},form=${form}`, feature`path=${side}${path},type=${type}`);
  for (const word of between) features.push(feature`words between=${side}${word}`, feature`words between=${side}${word},form=${form}`);
}

/** What else it is in the article: somebody who takes part, the place of other events. */
function byOthers(features: Feature[], spot: Spot, said: string, known: EntityDraft | null, k: number, scene: Scene): void {
  const { type, ways } = scene;
  const party = known ? partyOf(known, scene) : 'no';
  const history = (known && scene.history.get(known)) ?? 'no';
  features.push(
    feature`party=${party},kind=${spot.kind},prep=${spot.prep}`,
    feature`history=${history}`,
    feature`history=${history},type=${type}`,
    feature`history=${history},side=${ways[k]?.side ?? ''}`,
    feature`told=${(known && scene.told.get(known)) ?? 'no'},said=${said}`,
  );
}

/** As what the rules let an entity take part, in the event or in others of the sentence. */
function partyOf(entity: EntityDraft, { candidate, around }: Scene): string {
  const { actors, recipients } = candidate.proposal;
  if (actors.includes(entity)) return 'actor';
  if (recipients.includes(entity)) return 'recipient';
  if (around.some((c) => c.proposal.actors.includes(entity))) return 'other actor';
  return around.some((c) => c.proposal.recipients.includes(entity)) ? 'other recipient' : 'no';
}

/** The rules' place, where it is not one that the sentence names. */
function byRuleAlone({ entity }: RulePlace, { by, type }: Scene): Feature[] {
  return [
    feature`rule alone`,
    feature`rule alone,by=${by}`,
    feature`rule alone,type=${type}`,
    feature`rule alone,by=${by},type=${type}`,
    feature`rule alone,ent=${entity.type}`,
  ];
}

/** A place from elsewhere in the article. */
function byArticle(entity: EntityDraft, { history: histories, candidate, participants, by, type, form, lemma, spots }: Scene): Feature[] {
  const { sentence, word } = candidate.proposal;
  const history = histories.get(entity) ?? 'no';
  const last = participants.lastPlace(sentence, 0) === entity;
  const places = Math.min(2, spots.length);
  return [
    feature`back`,
    feature`back,by=${by}`,
    feature`back,type=${type}`,
    feature`back,form=${form}`,
    feature`back,lemma=${lemma}`,
    feature`back,places=${places}`,
    feature`back,definite=${sentence.words[word]?.reading.article === true}`,
    feature`back,type=${type},form=${form},places=${places}`,
    feature`back,last=${last}`,
    feature`back,history=${history}`,
    feature`back,history=${history},type=${type}`,
    feature`back,history=${history},form=${form}`,
    feature`back,history=${history},last=${last}`,
    feature`back,history=${history},places=${places}`,
  ];
}
