import type { FormFeatures } from '../../knowledge/model.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { Word } from '../words/words.js';

/** Something that completes a verb or a noun: a phrase behind a preposition, or a bare one. */
export interface Complement {
  readonly phrase: NounPhrase | null;
  /** Folded preposition, '' for a bare phrase. */
  readonly prep: string;
  /** Folded pronoun, where the complement is one (عليه). */
  readonly pronoun: string;
  readonly unit: number;
  /** Phrases joined to it by و or a comma. */
  readonly joined: readonly NounPhrase[];
}

/** A verb with everything that stands in its clause. */
export interface Clause {
  readonly unit: number;
  readonly word: Word;
  readonly features: FormFeatures;
  readonly subject: Complement | null;
  /** How the subject was found. */
  readonly subjectBy: 'after' | 'before' | 'relative' | 'dropped' | 'none';
  readonly object: Complement | null;
  readonly objectPronoun: string;
  readonly prepositional: readonly Complement[];
  /** First unit after the complements. */
  readonly end: number;
  /** Index of the complementizer unit that opens its content clause, -1 if none. */
  readonly content: number;
  readonly passive: boolean;
  /** The subject of an earlier clause that this verb could go on with. */
  readonly earlier: Complement | null;
}

/** A clause with something changed; field by field, so that all clauses have one shape. */
export function revisedClause(base: Clause, change: Partial<Pick<Clause, 'features' | 'subject' | 'subjectBy' | 'object'>>): Clause {
  return {
    unit: base.unit,
    word: base.word,
    features: change.features ?? base.features,
    subject: change.subject === undefined ? base.subject : change.subject,
    subjectBy: change.subjectBy ?? base.subjectBy,
    object: change.object === undefined ? base.object : change.object,
    objectPronoun: base.objectPronoun,
    prepositional: base.prepositional,
    end: base.end,
    content: base.content,
    passive: base.passive,
    earlier: base.earlier,
  };
}
