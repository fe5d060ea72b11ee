import { numeral } from '../../arabic/numerals.js';
import type { EntityType, Role } from '../../knowledge/model.js';
import type { Clause, Complement } from '../clauses/clause.js';
import type { EntityDraft, EntityTable } from '../entities/entity.js';
import type { Mention, NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isEventWord } from '../words/actNouns.js';
import { isIn, senses, type Word } from '../words/words.js';

/** What two who are meant together are: people, states, bodies such as parties, or any side of something. */
export type SideKind = 'person' | 'country' | 'body' | 'side';

/** What is no body, nor one side of something by a name of its own. */
const NO_BODY: ReadonlySet<string> = new Set(['place', 'group', 'person']);

/**
 * Whether somebody may be one of two of a kind.
 *
 * @example isOfKind(hamas, 'body') // true, as with 'side'
 */
export function isOfKind({ type }: EntityDraft, kind: SideKind): boolean {
  if (kind === 'side') return !NO_BODY.has(type);
  return kind === 'body' ? !NO_BODY.has(type) && type !== 'country' : type === kind;
}

/** Who was in play before a point of the text: for pronouns and dropped subjects. */
export interface Discourse {
  /**
   * The last entity that a pronoun can refer to.
   *
   * @param pronoun folded pronoun
   * @param sentence sentence index
   * @param word word index in the sentence; only what stands before it counts
   * @param not entities it cannot be
   * @param acting whether it is a subject that is not named: rather who acted before than who was talked about
   * @param main who acted first in the sentence before
   */
  resolve(pronoun: string, sentence: number, word: number, not: readonly EntityDraft[], acting?: boolean, main?: EntityDraft | null): EntityDraft | null;
  /** The last person of a known country before a point, whom a pronoun can refer to. */
  lastCitizen(pronoun: string, sentence: number, word: number): EntityDraft | null;
  /** The last state or body of a state told of before a point of its sentence: whose an official without a name is. */
  lastOfficialState(sentence: number, word: number): EntityDraft | null;
  /** The last two different entities of a kind before a point, at most `reach` sentences back, in the order of their mention. */
  lastTwo(kind: SideKind, sentence: number, word: number, reach?: number): EntityDraft[];
  /** The last row of so many before a point, at most `reach` sentences back, in the order of their mention; empty where there is none. */
  lastRow(count: number, sentence: number, word: number, reach?: number): readonly EntityDraft[];
  /** The last place named before a point. */
  lastPlace(sentence: number, word: number): EntityDraft | null;
  /** The state whose capital was named last before a point, alpha-3; null for none in the text so far. */
  lastCapital(sentence: number, word: number): string | null;
}

/** The ending of a dual, folded. */
const TWO = /(ان|ين)$/;

/** How many sentences back two that were named together are meant by البلدان. */
const PAIR_REACH = 2;

/** How many sentences back the two states that البلدان means are looked for. */
const STATES_REACH = 4;

/** Things that act for whom they belong to: طائرات روسية, صواريخ الجيش. */
const AGENTS: ReadonlySet<string> = new Set(['weapon', 'fire', 'force', 'statement', 'diplomat']);

/** Turns complements into the entities they name. */
export class Participants {
  readonly #table: EntityTable;
  readonly #discourse: Discourse;

  /** Who did something with each other in the sentences so far. */
  readonly #together: { readonly sentence: number; readonly sides: readonly [EntityDraft, EntityDraft] }[] = [];

  readonly #several = new Map<NounPhrase, readonly EntityDraft[] | null>();

  /** Who acts in the first clause of each sentence so far. */
  readonly #mains: readonly (EntityDraft | null)[];

  constructor(table: EntityTable, discourse: Discourse, mains: readonly (EntityDraft | null)[] = []) {
    this.#table = table;
    this.#discourse = discourse;
    this.#mains = mains;
  }

  /** Entities that a complement names, in order; joined phrases included. */
  of(sentence: ChunkedSentence, complement: Complement, role: Role, not: readonly EntityDraft[] = []): EntityDraft[] {
    if (!complement.phrase) {
      const entity = this.pronoun(complement.pronoun, sentence, sentence.units[complement.unit]?.first ?? 0, not);
      return entity ? [entity] : [];
    }
    // Unnamed people in a row are one party: ضابطين ومجند، المواطنين والناشطين.
    const unnamed = isUnnamed(complement.phrase);
    const joined = complement.joined.filter((p) => !(unnamed && isUnnamed(p)) && (p.mention !== null || complement.phrase?.mention === null));
    return unique([complement.phrase, ...joined].flatMap((phrase) => this.ofPhrase(sentence, phrase, role, not)));
  }

  /** Entities that one noun phrase names as a participant. */
  ofPhrase(sentence: ChunkedSentence, phrase: NounPhrase, role: Role, not: readonly EntityDraft[] = []): EntityDraft[] {
    const several = this.severalOf(sentence, phrase);
    if (several) return [...several];
    if (phrase.mention) {
      // قتل شخصان في أنقرة: where something happens a capital is the town, not its government.
      const entity = role === 'place' ? this.placeOf(phrase.mention) : this.ofMention(phrase.mention);
      return entity && (entity.type !== 'place' || role === 'recipient' || role === 'topic' || role === 'place') ? [entity] : [];
    }
    return this.#through(sentence, phrase, role, not);
  }

  /** Those named before whom a phrase means together, such as الطرفان and الدول الأربع, or the last of them (الأخير); null where it means nobody so. */
  severalOf(sentence: ChunkedSentence, phrase: NounPhrase): readonly EntityDraft[] | null {
    const known = this.#several.get(phrase);
    if (known !== undefined) return known;
    const several = this.#pair(sentence, phrase) ?? this.#row(sentence, phrase) ?? this.#latter(sentence, phrase);
    this.#several.set(phrase, several);
    return several;
  }

  /** الطرفان، البلدان، الرئيسان، الحركتان: the last two parties of that kind, rather those that were named together. */
  #pair(sentence: ChunkedSentence, phrase: NounPhrase): EntityDraft[] | null {
    const head = sentence.words[phrase.head];
    if (!head?.reading.article || phrase.genitive || phrase.nationality || !namesTwo(head) || !TWO.test(head.reading.stem)) return null;
    // البلدان العربية: countries, not two.
    if (phrase.last > phrase.head && !TWO.test(sentence.words[phrase.last]?.reading.stem ?? '')) return null;
    const kind = kindOfMany(head, phrase);
    if (kind === null || (phrase.mention && phrase.mention.known.length > 0)) return null;
    const row = this.#ofKind(kind, this.#discourse.lastRow(2, sentence.index, phrase.first, PAIR_REACH), head);
    if (row) return row;
    // استقبل السيسي بوتين، وبحث الجانبان: first of all those of the sentence itself; people are sides where no bodies or states are.
    const kinds = kind === 'side' ? (['side', 'person'] as const) : [kind];
    for (const own of kinds) {
      const here = this.#discourse.lastTwo(own, sentence.index, phrase.first, 0);
      if (here.length === 2) return here;
    }
    const together = this.#ofKind(kind, this.#lastTogether(sentence), head);
    if (together) return together;
    const two = this.#discourse.lastTwo(kind, sentence.index, phrase.first);
    if (two.length === 2 || kind !== 'country') return two.length === 2 ? two : null;
    // طردت روسيا دبلوماسيين. وردت بريطانيا. وقالت الصحف ... ودعا البلدان: states are told of over more sentences.
    const states = this.#discourse.lastTwo(kind, sentence.index, phrase.first, STATES_REACH);
    return states.length === 2 ? states : null;
  }

  /** The last two who did something to or with each other, in the sentences right before one. */
  #lastTogether({ index, passage }: ChunkedSentence): readonly EntityDraft[] {
    const last = this.#together.at(-1);
    return last && last.sentence >= Math.max(passage, index - PAIR_REACH) ? last.sides : [];
  }

  /**
   * Notes two who did something with each other in a sentence, for الجانبان and the like further down.
   *
   * @param sentence its index; sentences come in reading order
   */
  noteTogether(sentence: number, sides: readonly [EntityDraft, EntityDraft]): void {
    this.#together.push({ sentence, sides });
  }

  /** الدول الأربع، الوزراء الثلاثة: the last row of so many. */
  #row(sentence: ChunkedSentence, phrase: NounPhrase): EntityDraft[] | null {
    const head = sentence.words[phrase.head];
    const number = sentence.words[phrase.head + 1];
    if (!head?.reading.article || !number?.reading.article || phrase.genitive || phrase.nationality) return null;
    const count = numeral(number.token.folded);
    if (count?.role !== 'unit' || count.joined || count.governed) return null;
    const kind = kindOfMany(head, phrase);
    return kind === null ? null : this.#ofKind(kind, this.#discourse.lastRow(count.value, sentence.index, phrase.first), head);
  }

  /** التقى شكري لافروف، وهاجم الأخير واشنطن: of those named, the last. */
  #latter(sentence: ChunkedSentence, phrase: NounPhrase): EntityDraft[] | null {
    const head = sentence.words[phrase.head];
    if (!head?.reading.article || phrase.mention || phrase.first !== phrase.last || !isIn(head, 'the latter')) return null;
    const last = this.#discourse.resolve(head.token.folded.endsWith('ه') ? 'ها' : 'ه', sentence.index, phrase.first, []);
    return last && [last];
  }

  /** A row as parties of a kind; as states also where their presidents were named; null where it is none of that kind. */
  #ofKind(kind: SideKind, row: readonly EntityDraft[], head: Word): EntityDraft[] | null {
    const { start, end } = head.token;
    const members = row.map((e) => (kind === 'country' && e.type !== 'country' && e.country !== null ? this.#table.country(e.country, start, end) : e));
    const fit = (e: EntityDraft | null): e is EntityDraft =>
      e !== null && (kind === 'side' ? e.type !== 'place' : isOfKind(e, kind) || (kind === 'person' && row[0]?.type === 'group'));
    return members.length > 1 && members.every(fit) ? unique(members) : null;
  }

  /** The party behind a thing: سياسة واشنطن، الموقف الروسي، قواته. A subject needs a thing that acts for its owner. */
  #through(sentence: ChunkedSentence, phrase: NounPhrase, role: Role, not: readonly EntityDraft[]): EntityDraft[] {
    const head = sentence.words[phrase.head];
    if (!head) return [];
    // بلاده: the country of whoever it belongs to.
    if (head.reading.pronoun !== '' && senses(head).some((s) => s.kind === 'class' && s.class === 'homeland')) {
      const pronoun = head.reading.pronoun === 'نا' ? 'ه' : head.reading.pronoun;
      const likely = this.#discourse.resolve(pronoun, sentence.index, phrase.head, not, true);
      // نقلت رويترز عن مسؤول أمريكي أن بلاده: an agency has no country of its own.
      // قال مسؤول في الخارجية الأميركية إن بلاده: of an official whose country nothing says, the one whose body he is of.
      const official = likely?.type === 'person' && likely.known === null ? this.#discourse.lastOfficialState(sentence.index, phrase.head) : null;
      const owner = likely?.country ? likely : (official ?? this.#discourse.lastCitizen(pronoun, sentence.index, phrase.head));
      const country = owner?.country ? this.#table.country(owner.country, head.token.start, head.token.end) : null;
      return country ? [country] : [];
    }
    const agent = senses(head).some((s) => s.kind === 'class' && AGENTS.has(s.class));
    if (role === 'actor' && !agent) return [];
    // An event has its own participants; only who blames or praises it means them.
    if (role !== 'recipient' && !agent && isEventWord(head)) return [];
    if (phrase.genitive) {
      const inner = this.ofPhrase(sentence, phrase.genitive, role === 'actor' ? 'recipient' : role, not);
      if (inner.length > 0) return inner;
    }
    if (phrase.nationality) {
      return [phrase.nationality, ...phrase.otherNationalities].flatMap((mention) => this.ofMention(mention) ?? []);
    }
    if (head.reading.pronoun !== '') {
      const entity = this.pronoun(head.reading.pronoun, sentence, phrase.head, not);
      return entity ? [entity] : [];
    }
    return [];
  }

  ofMention(mention: Mention): EntityDraft | null {
    return this.#table.of.get(mention) ?? null;
  }

  pronoun(pronoun: string, sentence: ChunkedSentence, word: number, not: readonly EntityDraft[] = []): EntityDraft | null {
    return pronoun === '' ? null : this.#discourse.resolve(pronoun, sentence.index, word, not);
  }

  /** The two whom a dual pronoun means: those last named together, else the last two of a kind; empty where there are none. */
  both(sentence: ChunkedSentence, word: number): readonly EntityDraft[] {
    const row = this.#discourse.lastRow(2, sentence.index, word, PAIR_REACH);
    if (row.length === 2) return row;
    const last = this.pronoun('هما', sentence, word);
    if (!last) return [];
    const two = this.#discourse.lastTwo(last.type === 'person' ? 'person' : last.type === 'country' ? 'country' : 'side', sentence.index, word);
    return two.length === 2 ? two : [];
  }

  /** The place a phrase names: a town, or a capital read as a town and not as its government. */
  placeOf(mention: Mention): EntityDraft | null {
    return this.#table.placeOf(mention);
  }

  /** The same, if it is an entity already. */
  knownPlaceOf(mention: Mention): EntityDraft | null {
    return this.#table.knownPlaceOf(mention);
  }

  /**
   * Somebody or some place that no mention names, by its words.
   *
   * @param first word indexes of the description, both inclusive
   */
  described(sentence: ChunkedSentence, first: number, last: number, type: EntityType, plural = false): EntityDraft | null {
    const head = sentence.words[first];
    const end = sentence.words[last]?.token.end;
    return head && end !== undefined ? this.#table.described(head, end, type, plural) : null;
  }

  /** The last place named before a word. */
  lastPlace(sentence: ChunkedSentence, word: number): EntityDraft | null {
    return this.#discourse.lastPlace(sentence.index, word);
  }

  /** The state whose capital was named last before a word, alpha-3. */
  lastCapital(sentence: ChunkedSentence, word: number): string | null {
    return this.#discourse.lastCapital(sentence.index, word);
  }

  /** The capital of a state as it is described in a phrase: العاصمة الصومالية; null where the lexicon knows none. */
  capital(code: string, sentence: ChunkedSentence, first: number, last: number): EntityDraft | null {
    const start = sentence.words[first]?.token.start;
    const end = sentence.words[last]?.token.end;
    return start === undefined || end === undefined ? null : this.#table.capital(code, start, end);
  }

  /** The same, if it is an entity already. */
  knownCapital(code: string): EntityDraft | null {
    return this.#table.knownCapital(code);
  }

  /** Subject of a clause as entities; a dropped one too. */
  subject(sentence: ChunkedSentence, clause: Clause): EntityDraft[] {
    if (clause.subject) return this.of(sentence, clause.subject, 'actor');
    const pronoun = clause.features.number === 'p' ? 'هم' : clause.features.gender === 'f' ? 'ها' : 'ه';
    const main = sentence.passage < sentence.index ? (this.#mains[sentence.index - 1] ?? null) : null;
    const entity =
      clause.features.person === '3' ? this.#discourse.resolve(pronoun, sentence.index, sentence.units[clause.unit]?.first ?? 0, [], true, main) : null;
    return entity ? [entity] : [];
  }
}

/** Whether a phrase names people only by what they are. */
export function isUnnamed(phrase: NounPhrase): boolean {
  const mention = phrase.mention;
  return (
    mention !== null &&
    mention.known.length === 0 &&
    mention.name === '' &&
    (mention.kind === 'group' || (mention.kind === 'office' && (mention.plural || !mention.definite)))
  );
}

/** The list without repetitions, first occurrences kept. */
export function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** What kind of parties a word for several means: البلدان, الجانبان, الرئيسان, الحركتان. */
function kindOfMany(head: Word, phrase: NounPhrase): SideKind | null {
  const classes = senses(head).flatMap((s) => (s.kind === 'class' ? [s.class] : []));
  if (isIn(head, 'states')) return 'country';
  if (classes.includes('side')) return 'side';
  if (phrase.mention?.kind === 'office' || isIn(head, 'a man or a woman')) return 'person';
  return senses(head).some((s) => s.kind === 'group' && s.type !== 'group' && s.type !== 'person') ? 'body' : null;
}

/** Whether a word is two of something: البلدان is countries as well, but of these rather two. */
function namesTwo({ reading }: Word): boolean {
  // الرئيسان: the dual of an office is no entry of the lexicon.
  if (reading.entries.length === 0) return true;
  const dual = reading.entries.filter((e) => e.features.number === 'd');
  return (
    dual.length > 0 && (dual.length === reading.entries.length || dual.some((e) => e.lexeme.senses.some((s) => s.kind === 'class' && s.class === 'homeland')))
  );
}
