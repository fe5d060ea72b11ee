import type { EntityDraft } from '../entities/entity.js';
import type { Participants } from '../events/participants.js';
import type { Proposal } from '../events/proposals.js';
import { type Mention, type NounPhrase, revisedPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isSite } from '../phrases/sitesInTowns.js';
import { isIn } from '../words/words.js';

/** A place that a sentence names. */
export interface Spot {
  readonly unit: number;
  readonly phrase: NounPhrase;
  /** Preposition and joining of the whole unit. */
  readonly prep: string;
  readonly joined: boolean;
  /** A town or region, a capital that stands for its state, a state, a state by its adjective (الأراضي السورية), a building by its kind, a body named by its building. */
  readonly kind: 'place' | 'seat' | 'country' | 'nation' | 'site' | 'organ';
  readonly mention: Mention | null;
  /** The state whose capital it is by its words alone, alpha-3: العاصمة الصومالية، العاصمة. */
  readonly capitalOf: string | null;
}

/** How many units from an event its place is looked for: bounds the time on a sentence of one place again and again. */
const REACH = 60;

/** Prepositions of what talks are about. */
const ABOUT: ReadonlySet<string> = new Set(['بشان', 'بخصوص', 'حيال', 'ازاء', 'تجاه']);

/** لبحث الوضع في ليبيا، بشأن إمكانية نشر قوات في سوريا: whether a place is where what is talked about is. */
export function isOfTopic({ units, words }: ChunkedSentence, u: number): boolean {
  const unit = units[u];
  const before = units[u - 1];
  if (unit?.kind !== 'noun' || unit.prep !== 'في' || before?.kind !== 'noun') return false;
  // بشأن سوريا في جنيف: behind a name the place is another's.
  return (ABOUT.has(before.prep) && !before.mention) || isIn(words[before.head], 'topic') || isIn(words[before.last], 'topic');
}

/** Places that the sentence of an event names, in reading order; of what talks are about, none. */
export function spotsOf(proposal: Proposal, participants: Participants): Spot[] {
  const { sentence } = proposal;
  const { units, words } = sentence;
  const told = proposal.sense.type === 'CONSULT';
  const found: Spot[] = [];
  units.forEach((unit, u) => {
    if (unit.kind !== 'noun' || Math.abs(u - proposal.unit) > REACH) return;
    // محادثات السلام في جنيف: a topic in the event's own phrase does not say where it is talked about.
    if (told && u > proposal.unit + 1 && isOfTopic(sentence, u)) return;
    for (let np: NounPhrase | null = unit; np; np = np.genitive) {
      const phrase: NounPhrase = np;
      const { mention, nationality, head } = phrase;
      const add = (kind: Spot['kind'], named: Mention | null, capitalOf: string | null = null): void => {
        found.push({ unit: u, phrase, prep: unit.prep, joined: unit.conj, kind, mention: named, capitalOf });
      };
      const capital = capitalIn(sentence, u, phrase, participants);
      if (capital !== null) {
        add('seat', null, capital);
        continue;
      }
      if (mention?.metonym) add('seat', mention);
      else if (mention?.type === 'place') add('place', mention);
      else if (mention?.type === 'country' && mention.kind === 'name') add('country', mention);
      else if (isIn(words[head], 'site') && words[head]?.reading.pronoun === '') add(mention ? 'organ' : 'site', mention);
      if (nationality && isIn(words[head], 'part of a place') && !isIn(words[head], 'may lie abroad')) add('nation', nationality);
      // ميناء طبرق: the port, not the town.
      if (mention && isSite(mention)) break;
    }
    const described = partOfLand(sentence, unit) ?? unknownTown(sentence, unit);
    if (described) found.push({ unit: u, phrase: described, prep: unit.prep, joined: unit.conj, kind: 'site', mention: null, capitalOf: null });
  });
  return found;
}

/** Stems of the quarters of the sky and the middle, which may stand in front of a place behind في. */
const QUARTERS: ReadonlySet<string> = new Set(['شمال', 'جنوب', 'شرق', 'غرب', 'شمالي', 'جنوبي', 'شرقي', 'غربي', 'وسط']);

/** في جنوب البلاد، شمال شرق البلاد: a part of the land, by these words; null for another phrase. */
export function partOfLand({ words }: ChunkedSentence, phrase: NounPhrase): NounPhrase | null {
  const head = words[phrase.head];
  if (phrase.mention || phrase.genitive || head?.reading.article !== true || head.reading.stem !== 'بلاد') return null;
  for (let k = phrase.from; k < phrase.first; k++) if (QUARTERS.has(words[k]?.reading.stem ?? '')) return revisedPhrase(phrase, { first: k });
  return null;
}

/** Prepositions behind which a word that the lexicon does not hold is a town's name. */
const AT: ReadonlySet<string> = new Set(['في', 'قرب', ...QUARTERS]);
/** How short a name may be. */
const SHORT = 4;
/** Arabic letters, and no ending of a common noun that the lexicon lacks: روضة، سريره، نزهات. */
const NAMELIKE = /^[\u0621-\u064a]+(?<!ه|ات|هم|ها)$/;

/** في جيرونا، قرب أولاري: a town that no list knows; null for another phrase. */
export function unknownTown({ words }: ChunkedSentence, phrase: NounPhrase): NounPhrase | null {
  const head = words[phrase.head];
  if (!head || phrase.mention || phrase.genitive || phrase.nationality || !AT.has(phrase.prep) || phrase.first !== phrase.head) return null;
  const { token, reading } = head;
  const unknown = reading.entries.length === 0 && reading.pronoun === '' && !reading.article && token.kind === 'word' && reading.stem.length >= SHORT;
  return unknown && NAMELIKE.test(token.folded) ? phrase : null;
}

/**
 * العاصمة الصومالية، العاصمة: the state whose capital a phrase is that does not name it; of the bare word the one whose capital was named last.
 *
 * @param u the unit that the phrase stands in
 * @returns its code; null where the phrase is none, or the town is named behind it (العاصمة الفرنسية باريس)
 */
export function capitalIn(sentence: ChunkedSentence, u: number, phrase: NounPhrase, participants: Participants): string | null {
  const { words, units } = sentence;
  const head = words[phrase.head];
  if (phrase.mention || phrase.genitive || !isIn(head, 'seat of government') || head?.reading.article !== true) return null;
  const next = units[u + 1];
  if (next?.kind === 'noun' && next.prep === '' && !next.conj && next.mention) return null;
  const code = phrase.nationality ? phrase.nationality.country : phrase.first === phrase.last ? participants.lastCapital(sentence, phrase.first) : null;
  return code;
}

/** The entity of a place, if it is one already. */
export function knownAt({ mention, kind, capitalOf }: Spot, participants: Participants): EntityDraft | null {
  if (capitalOf !== null) return participants.knownCapital(capitalOf);
  if (!mention) return null;
  return kind === 'organ' ? participants.ofMention(mention) : participants.knownPlaceOf(mention);
}

/** The entity of a place; made where there is none yet. */
export function entityAt({ sentence }: Proposal, { mention, kind, phrase, capitalOf }: Spot, participants: Participants): EntityDraft | null {
  if (capitalOf !== null) return participants.capital(capitalOf, sentence, phrase.first, phrase.last);
  if (!mention) return siteAt(sentence, phrase, participants);
  return kind === 'organ' ? participants.ofMention(mention) : participants.placeOf(mention);
}

/** A place that no list knows, by its words; المدينة and القرية alone are the place named before, where there is one. */
export function siteAt(sentence: ChunkedSentence, { first, last, head }: NounPhrase, participants: Participants): EntityDraft | null {
  const word = sentence.words[head];
  const again = first === last && word?.reading.article === true && isIn(word, 'kind of place') ? participants.lastPlace(sentence, first) : null;
  if (again) return again;
  const made = participants.described(sentence, first, last, 'place');
  if (made && made.country === null) made.country = stateAround(sentence, last, participants);
  return made;
}

/** Prepositions by which a place is said to lie in or near another. */
const LIES: ReadonlySet<string> = new Set(['في', 'ب', 'قرب', 'داخل', ...QUARTERS]);

/** ميدان الشهداء بطرابلس، بلدة صغيرة جنوب نابلس: the state of the place that stands right behind one, alpha-3; null for none. */
function stateAround({ units }: ChunkedSentence, last: number, participants: Participants): string | null {
  const next = units[units.findIndex((unit) => unit.last >= last) + 1];
  const mention = next?.kind === 'noun' && LIES.has(next.prep) && !next.conj ? next.mention : null;
  if (!mention || (mention.type !== 'place' && mention.type !== 'country')) return null;
  return participants.ofMention(mention)?.country ?? mention.country;
}

/** As what the event, or the verb that carries its noun, takes a unit: subject, object, behind a preposition; `x` for none of these. */
export function slotOf({ clause, form, complements, unit }: Proposal, at: number): string {
  if (at === unit) return 'own';
  const own = form === 'verb' ? undefined : complements.find((c) => c.unit === at);
  if (own) return `N${own.prep}`;
  if (!clause) return 'x';
  const whose = form === 'verb' ? '' : 'G';
  if (clause.subject?.unit === at) return `${whose}S`;
  if (clause.object?.unit === at) return `${whose}O`;
  const behind = clause.prepositional.find((c) => c.unit === at);
  return behind ? `${whose}P${behind.prep}` : 'x';
}

/**
 * What stands right in front of a place, so that it may belong to that: المسلحين في حلب.
 *
 * @param triggers units of the triggers of the sentence
 */
export function attachedTo({ sentence, unit }: Proposal, at: number, triggers: readonly number[]): string {
  const before = sentence.units[at - 1];
  if (!before) return 'start';
  if (before.kind !== 'noun') return before.kind;
  if (at - 1 === unit) return 'own';
  if (triggers.includes(at - 1)) return 'event';
  const { mention } = before;
  if (!mention) return 'noun';
  return mention.kind === 'group' || mention.kind === 'office' ? mention.kind : mention.type;
}
