import type { WordList } from './wordLists.js';

/** The 16 PLOVER event types. Source: PLOVER codebook, Open Event Data Alliance. */
export const PLOVER_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type PloverType = (typeof PLOVER_TYPES)[number];

export const ENTITY_TYPES = ['person', 'country', 'government', 'military', 'armed_group', 'party', 'igo', 'organization', 'group', 'place'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];
/** What an adjective can belong to besides a country: أممي، حوثي. */
export const DESCRIBED_BY: ReadonlySet<EntityType> = new Set(['igo', 'armed_group', 'party']);

/** What a complement of an event word stands for. */
export type Role = 'actor' | 'recipient' | 'place' | 'topic' | 'both' | 'none';
/** Where a complement stands: subject, objects, the genitive after a noun, or behind a preposition (folded). */
export type Slot = string;

/** Who is who around an event word. */
export interface Frame {
  readonly slots: Readonly<Record<Slot, Role>>;
  readonly weak: boolean;
  readonly passive: boolean;
  readonly mutual: boolean;
  /** Whether its participles tell of a state that is news: محتجز، محاصر، داعم لإيران. */
  readonly state: boolean;
}

/** What must stand with a verb for one of its senses to hold. */
export interface Requirement {
  /** Fixed words, folded, without ال. */
  readonly words: readonly string[];
  readonly classes: readonly string[];
  readonly prepositions: readonly string[];
  /** Types of entity that the object, or the subject, may be. */
  readonly objects: readonly EntityType[];
  readonly subjects: readonly EntityType[];
  /** Whether it holds only of what is negated: لن يقبل is a refusal. */
  readonly negated: boolean;
}

export type ReportSense = 'say' | 'confirm' | 'deny' | 'announce' | 'claim' | 'expect' | 'warn' | 'relay' | 'continue';
export type CueStatus = 'actual' | 'negated' | 'planned' | 'conditional' | 'possible';

/** One meaning of a word, with the data line that gives it. */
export type Sense =
  | {
      readonly kind: 'event';
      readonly source: string;
      readonly type: PloverType;
      readonly mode: string | null;
      readonly needs: Requirement | null;
      readonly frame: Frame;
    }
  /** No event: of the verb alone, or, with a requirement, of an idiom that its event senses must not claim (اعتصم بالصمت). */
  | { readonly kind: 'plain'; readonly source: string; readonly needs: Requirement | null }
  | { readonly kind: 'light'; readonly source: string; readonly link: string; readonly subject: Role }
  | { readonly kind: 'report'; readonly source: string; readonly sense: ReportSense; readonly scope: 'after' | 'before' | 'both' }
  | { readonly kind: 'status'; readonly source: string; readonly status: CueStatus }
  | { readonly kind: 'title'; readonly source: string; readonly rank: 'office' | 'honorific' | 'profession'; readonly organization: string }
  | { readonly kind: 'group'; readonly source: string; readonly type: EntityType }
  | { readonly kind: 'class'; readonly source: string; readonly class: string }
  /** `country`: a country's code, or the key of a body whose adjective it is (أممي). */
  | { readonly kind: 'nationality'; readonly source: string; readonly country: string }
  | { readonly kind: 'given'; readonly source: string }
  /** Words by which a line begins that the site, not the article, speaks. */
  | { readonly kind: 'site'; readonly source: string; readonly line: 'link' | 'promo'; readonly marked: boolean };

/** How a lexeme is derived from a verb, if it is. */
export type Derivation = 'verbal noun' | 'active participle' | 'passive participle';

/** A dictionary word with all its meanings. */
export interface Lexeme {
  readonly lemma: string;
  readonly pos: 'verb' | 'noun';
  readonly senses: readonly Sense[];
  /** Index of the verb this noun is derived from, or -1. */
  readonly verb: number;
  readonly derivation: Derivation | null;
}

/** Features of one inflected form; fields that do not apply are ''. */
export interface FormFeatures {
  readonly aspect: '' | 'past' | 'present' | 'jussive' | 'imperative';
  readonly person: '' | '1' | '2' | '3';
  readonly gender: '' | 'm' | 'f' | 'c';
  readonly number: '' | 's' | 'd' | 'p';
  readonly voice: '' | 'active' | 'passive' | 'either';
  /** Only before an attached pronoun. */
  readonly beforePronoun: boolean;
  /** Only in the construct state. */
  readonly construct: boolean;
}

/** An office somebody holds or held. */
export interface Office {
  readonly title: string;
  readonly organization: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Somebody or something known by name. */
export interface KnownEntity {
  readonly key: string;
  readonly type: EntityType;
  readonly name: string;
  readonly nameEn: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly kind: string | null;
  readonly offices: readonly Office[];
  readonly lat: number | null;
  readonly lon: number | null;
  readonly source: string;
}

/** One name of one entity. */
export interface NameEntry {
  /** Index into `Model.entities`. */
  readonly entity: number;
  /** `full`: the name itself; `alias`; `capital` and `government`: metonyms of a country. */
  readonly sense: 'full' | 'alias' | 'capital' | 'government';
}

/** A title of one or more words, in one of its inflected forms. */
export interface TitleEntry {
  readonly title: string;
  readonly kind: 'office' | 'honorific' | 'profession';
  readonly organization: string;
  readonly number: 's' | 'd' | 'p';
  readonly gender: 'm' | 'f';
  readonly source: string;
}

/** Words of one list, as it matches them: folded forms, or dictionary words as written. */
export interface WordListEntry {
  readonly list: WordList;
  readonly words: readonly string[];
}

/** All knowledge, compiled: plain data that JSON can carry. Indexes instead of references, so that it is small. */
export interface ModelData {
  readonly version: string;
  readonly lexemes: readonly Lexeme[];
  readonly features: readonly FormFeatures[];
  /** One form a line: folded form, then pairs of lexeme and feature index in base 36, separated by spaces. Sorted. */
  readonly forms: string;
  readonly entities: readonly KnownEntity[];
  /** One name a line: folded words, a tab, then entity index + sense initial, separated by spaces. Sorted. */
  readonly names: string;
  readonly titles: readonly TitleEntry[];
  /** One title a line: folded words, a tab, then indexes into `titles`. Sorted. */
  readonly titleForms: string;
  /** Cues of more than one word: folded words, a tab, then a JSON sense. */
  readonly cues: readonly { readonly words: readonly string[]; readonly sense: Sense }[];
  readonly wordLists: readonly WordListEntry[];
}
