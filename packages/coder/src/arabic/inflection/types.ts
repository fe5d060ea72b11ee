/** Form of a verb (Wright I §§ 31-71); form I carries the vowel of its imperfect: `Iu` زار يزور, `Ii` باع يبيع, `Ia` خاف يخاف. */
export type VerbFormCode = 'Iu' | 'Ii' | 'Ia' | 'II' | 'III' | 'IV' | 'V' | 'VI' | 'VII' | 'VIII' | 'IX' | 'X' | 'QI' | 'QII';

/** One spelling of one or both voices of a verb, in one person. */
export interface ConjugatedForm {
  /** Unvocalised, canonical spelling with hamza seats. */
  readonly text: string;
  /** `present` is the imperfect indicative; `jussive` holds what is spelled otherwise without its ending (يزر, يزوروا). */
  readonly aspect: 'past' | 'present' | 'jussive' | 'imperative';
  readonly person: 1 | 2 | 3;
  readonly gender: 'm' | 'f' | 'c';
  readonly number: 's' | 'd' | 'p';
  /** `either`: active and passive are spelled alike (كتب). */
  readonly voice: 'active' | 'passive' | 'either';
  /** Occurs only with an object pronoun attached: دعا in دعاه is `دعا`, رمى is `رما`, قتلوا is `قتلو`. */
  readonly beforePronoun?: true;
}

/** The participles of a verb, as indefinite masculine singulars. */
export interface Participles {
  readonly active: string;
  /** `null` where the form has no passive (VII, IX). */
  readonly passive: string | null;
  /** The active participle lost its last radical (داع، مستدع): pass this on to `nounForms`. */
  readonly defective: boolean;
}

/** One spelling of a noun or adjective. */
export interface NounForm {
  readonly text: string;
  readonly number: 's' | 'd' | 'p';
  /** `null` for broken plurals, whose agreement depends on what they mean. */
  readonly gender: 'm' | 'f' | null;
  /** Occurs only before an attached pronoun (زيارت in زيارته) or, when `construct` too, also before a genitive (مسؤولو). */
  readonly beforePronoun: boolean;
  /** Occurs before a genitive only: a dual or sound plural that lost its ن. */
  readonly construct: boolean;
}

/** What cannot be seen from a noun's spelling. */
export interface NounOptions {
  /** Broken plurals (وزراء). */
  readonly plural?: readonly string[];
  /** Also the feminine in ة of a masculine lemma (وزير: وزيرة). */
  readonly feminine?: boolean;
  /** Sound plurals the noun takes; default `none`. */
  readonly soundPlural?: 'm' | 'f' | 'both' | 'none';
  /** The lemma lost a last ي (قاض، محام، مستدع). Known without telling for common nouns such as قاض. */
  readonly defective?: boolean;
}
