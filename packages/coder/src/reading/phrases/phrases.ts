import type { EntityType, KnownEntity } from '../../knowledge/model.js';

/** How a mention names its entity. */
export type MentionKind = 'name' | 'office' | 'group' | 'organ' | 'nationality' | 'quoted';

/** An office told behind a name: as in the knowledge files, as it stands in the text, and what it says beyond its title. */
export interface Apposed {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly beyond: readonly string[];
}

/** A run of words that refers to somebody, something that acts, or a place. Indexes are into the sentence's words. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: MentionKind;
  readonly type: EntityType;
  /** Entities known by this name, likeliest first; empty for discovered names and descriptions. */
  readonly known: readonly KnownEntity[];
  /** Whether a capital or seat stands for its country here. */
  readonly metonym: boolean;
  /** UTF-16 offsets of the whole mention without proclitics. */
  readonly start: number;
  readonly end: number;
  /** The name proper (without title), folded and as written; '' for descriptions. */
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Title as in the knowledge files, and as written. */
  readonly title: string;
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly titleKind: 'office' | 'honorific' | 'profession' | '';
  /** Country by a nationality adjective or a genitive, alpha-3. */
  readonly country: string | null;
  /** What the office or group belongs to, when it is named. */
  readonly belongs: Mention | null;
  readonly lemma: string;
  readonly plural: boolean;
  readonly gender: 'm' | 'f' | '';
  readonly definite: boolean;
  /** Folded pronoun attached to the head (قواته). */
  readonly pronoun: string;
  readonly quantity: number | null;
  /** What it is called where its own words name two: الرئيس الفرنسي of الرئيسان المصري والفرنسي; else ''. */
  readonly called: string;
  /** Stems of what an office's words say beyond its title and nationality: سابق, شركة. */
  readonly beyond: readonly string[];
  /** An office that by itself is one of its own: الرئيس, النائب. */
  readonly standsAlone: boolean;
  /** An honorific that alone goes back to whoever was honoured so: سموه, فخامة الرئيس. */
  readonly honours: boolean;
  /** A body of a state that is named without it: الجيش, وزارة الداخلية. */
  readonly ofState: boolean;
  /** Folded pronoun of whose country it is of: قوات بلاده; '' for none. */
  readonly homeland: string;
  /** What is of whoever has troops: قوات، جيش، مقاتلون. */
  readonly troops: boolean;
  /** Where it is told in full by a body behind it (مصدر بالشرطة العراقية): the UTF-16 offset at which that ends; else 0. */
  readonly fullEnd: number;
  /** The office behind a name: الدكتور محمد عبد الكريم، رئيس البلدية. */
  readonly apposed: Apposed | null;
}

/** What most mentions leave open. */
const EMPTY_MENTION: Mention = {
  first: 0,
  last: 0,
  head: 0,
  kind: 'name',
  type: 'person',
  known: [],
  metonym: false,
  start: 0,
  end: 0,
  name: '',
  nameStart: 0,
  nameEnd: 0,
  title: '',
  titleStart: 0,
  titleEnd: 0,
  titleKind: '',
  country: null,
  belongs: null,
  lemma: '',
  plural: false,
  gender: '',
  definite: true,
  pronoun: '',
  quantity: null,
  called: '',
  beyond: [],
  standsAlone: false,
  honours: false,
  ofState: false,
  homeland: '',
  troops: false,
  fullEnd: 0,
  apposed: null,
};

/** A mention with something changed; field by field, so that all mentions have one shape: reading a field of them is then a single load. */
export function revisedMention(base: Mention, change: Partial<Mention>): Mention {
  return {
    first: change.first ?? base.first,
    last: change.last ?? base.last,
    head: change.head ?? base.head,
    kind: change.kind ?? base.kind,
    type: change.type ?? base.type,
    known: change.known ?? base.known,
    metonym: change.metonym ?? base.metonym,
    start: change.start ?? base.start,
    end: change.end ?? base.end,
    name: change.name ?? base.name,
    nameStart: change.nameStart ?? base.nameStart,
    nameEnd: change.nameEnd ?? base.nameEnd,
    title: change.title ?? base.title,
    titleStart: change.titleStart ?? base.titleStart,
    titleEnd: change.titleEnd ?? base.titleEnd,
    titleKind: change.titleKind ?? base.titleKind,
    country: change.country === undefined ? base.country : change.country,
    belongs: change.belongs === undefined ? base.belongs : change.belongs,
    lemma: change.lemma ?? base.lemma,
    plural: change.plural ?? base.plural,
    gender: change.gender ?? base.gender,
    definite: change.definite ?? base.definite,
    pronoun: change.pronoun ?? base.pronoun,
    quantity: change.quantity === undefined ? base.quantity : change.quantity,
    called: change.called ?? base.called,
    beyond: change.beyond ?? base.beyond,
    standsAlone: change.standsAlone ?? base.standsAlone,
    honours: change.honours ?? base.honours,
    ofState: change.ofState ?? base.ofState,
    homeland: change.homeland ?? base.homeland,
    troops: change.troops ?? base.troops,
    fullEnd: change.fullEnd ?? base.fullEnd,
    apposed: change.apposed === undefined ? base.apposed : change.apposed,
  };
}

/** A new mention: what is not given stays open. */
export function mentionOf(given: Partial<Mention>): Mention {
  return revisedMention(EMPTY_MENTION, given);
}

/** A noun phrase: its head, what it is in construct with, and the nationality adjective on it. */
export interface NounPhrase {
  readonly kind: 'noun';
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly mention: Mention | null;
  readonly genitive: NounPhrase | null;
  readonly nationality: Mention | null;
  /** Those behind it, of a phrase that names nobody itself: الصينية of المحادثات الأميركية الصينية. */
  readonly otherNationalities: readonly Mention[];
  readonly quantity: number | null;
  /** Governing preposition, folded; '' where there is none. */
  readonly prep: string;
  /** First word of the phrase with its preposition. */
  readonly from: number;
  readonly conj: boolean;
  readonly definite: boolean;
  readonly gender: 'm' | 'f' | '';
  readonly plural: boolean;
  /** A sound masculine plural: a verb in front of it is masculine. */
  readonly masculinePlural: boolean;
}

/** A phrase with something changed; field by field, so that all phrases have one shape. */
export function revisedPhrase(base: NounPhrase, change: Partial<NounPhrase>): NounPhrase {
  return {
    kind: 'noun',
    first: change.first ?? base.first,
    last: change.last ?? base.last,
    head: change.head ?? base.head,
    genitive: change.genitive === undefined ? base.genitive : change.genitive,
    nationality: change.nationality === undefined ? base.nationality : change.nationality,
    otherNationalities: change.otherNationalities ?? base.otherNationalities,
    quantity: change.quantity === undefined ? base.quantity : change.quantity,
    prep: change.prep ?? base.prep,
    from: change.from ?? base.from,
    conj: change.conj ?? base.conj,
    definite: change.definite ?? base.definite,
    gender: change.gender ?? base.gender,
    plural: change.plural ?? base.plural,
    masculinePlural: change.masculinePlural ?? base.masculinePlural,
    mention: change.mention === undefined ? base.mention : change.mention,
  };
}

/** Kinds of units that are no noun phrase. */
export type MarkerKind =
  | 'verb'
  | 'complementizer'
  | 'relative'
  | 'subordinator'
  | 'conditional'
  | 'negation'
  | 'future'
  | 'perfective'
  | 'auxiliary'
  | 'conjunction'
  | 'pronoun'
  | 'demonstrative'
  | 'adverb'
  | 'interrogative'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'open'
  | 'close'
  | 'dash'
  | 'time'
  | 'preposition'
  | 'other';

/** Anything in a sentence that is not a noun phrase: a verb, a particle, punctuation, a time expression. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly first: number;
  readonly last: number;
  readonly from: number;
  /** Folded preposition that governs it, or '' (for `preposition` the preposition itself, for pronouns attached to one too). */
  readonly prep: string;
  readonly conj: boolean;
}

export type Unit = NounPhrase | Marker;
