import type { LexicalEntry } from '../knowledge/lexicon.js';
import type { FormFeatures } from '../knowledge/model.js';
import { agrees, canBeSubject } from './agreement.js';
import { actingOne, relativeAntecedent, takenUpBy } from './antecedents.js';
import { rolesInClause, rolesInRelative, type VerbAt } from './clauseRoles.js';
import { complementsAfter } from './complements.js';
import { droppedSubject, notQuoted } from './droppedSubjects.js';
import { finiteEntries } from './finite.js';
import type { Mention, NounPhrase, Unit } from './phrases.js';
import { subjectBefore } from './subjectsBefore.js';
import type { Word } from './words.js';

/** A sentence after chunking. */
export interface ChunkedSentence {
  readonly index: number;
  /** Index of the first sentence of its passage (`passages.ts`). */
  readonly passage: number;
  /** Whether a quotation that is open in front of it may go on in it (`quotations.ts`). */
  readonly mayGoOn: boolean;
  readonly words: readonly Word[];
  readonly units: readonly Unit[];
  /** Last word of its dateline; -1 where it has none. */
  readonly dateline: number;
  /** Mentions in reading order. */
  readonly mentions: readonly Mention[];
}

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

/** Finds the clause of every verb in a sentence, in reading order. */
export function readClauses(sentence: ChunkedSentence): Clause[] {
  const clauses: Clause[] = [];
  sentence.units.forEach((unit, u) => {
    if (unit.kind !== 'verb') return;
    const word = sentence.words[unit.first];
    const entry = word
      ? (agreeingBefore(sentence, u, word) ?? goingOn(unit, word, clauses.at(-1)) ?? agreeing(word, sentence.units[u + 1], sentence.words))
      : null;
    if (word && entry) clauses.push(readClause(sentence, u, word, entry, clauses));
  });
  return clauses;
}

/** الرئيس تعاون مع: of several persons and tenses the letters may be, the likeliest that agrees with what stands in front as the subject. */
function agreeingBefore(sentence: ChunkedSentence, u: number, word: Word): LexicalEntry | null {
  const entries = finiteEntries(word);
  if (entries.length < 2) return null;
  const antecedent = relativeAntecedent(sentence.words, sentence.units, u);
  return entries.find(({ features }) => (antecedent ? agrees(antecedent, features, true) : subjectBefore(sentence, u, features) !== null)) ?? null;
}

/** ترد على أنقرة وتطلب: a joined verb is rather in the tense and person of the one before. */
function goingOn(unit: Unit, word: Word, before: Clause | undefined): LexicalEntry | null {
  if (!unit.conj || !before) return null;
  const { aspect, person, gender, number } = before.features;
  const entries = finiteEntries(word);
  const likeIt = entries.find(({ features: f }) => f.aspect === aspect && f.person === person && f.gender === gender && f.number === number);
  return entries.length > 1 && entries[0]?.features.aspect !== aspect ? (likeIt ?? null) : null;
}

/** أن توافق الحكومة: otherwise the likeliest that agrees with the noun right behind. */
function agreeing(word: Word, next: Unit | undefined, words: readonly Word[]): LexicalEntry | null {
  const entries = finiteEntries(word);
  const [first] = entries;
  if (!first || entries.length === 1 || next?.kind !== 'noun' || next.prep !== '' || next.conj || !next.definite) return first ?? null;
  const complement: Complement = { phrase: next, prep: '', pronoun: '', unit: 0, joined: [] };
  const able = entries.filter((e) => canBeSubject(complement, e.features, words));
  // تسلم لبنان أسلحة: a country may go with either, but rather with its own gender.
  return able.find((e) => e.features.gender === next.gender) ?? able[0] ?? first;
}

function readClause(sentence: ChunkedSentence, u: number, word: Word, entry: LexicalEntry, earlier: readonly Clause[]): Clause {
  const { features } = entry;
  const { bare, prepositional, end, content } = complementsAfter(sentence, u + 1, { commas: 2, until: takenFrom(earlier, u) });
  const objectPronoun = word.reading.pronoun;
  const [one, two] = bare;
  const verb: VerbAt = { sentence, u, word, features, one, two, prepositional, earlier };
  const antecedent = actingOne(sentence, u, features, takenUpBy(objectPronoun, relativeAntecedent(sentence.words, sentence.units, u)));
  const { subject, subjectBy, object } = antecedent ? rolesInRelative(verb, antecedent) : rolesInClause(verb);
  return {
    unit: u,
    word,
    features,
    subject,
    subjectBy,
    object,
    objectPronoun,
    prepositional,
    end,
    content,
    passive: finiteEntries(word).every((e) => e.features.voice === 'passive'),
    earlier: droppedSubject(notQuoted(earlier, sentence.units, u), features),
  };
}

/** Where what completes an earlier clause goes on behind a verb that is inserted into it. */
function takenFrom(earlier: readonly Clause[], u: number): number {
  let from = Number.POSITIVE_INFINITY;
  for (const { subject, object, prepositional, content } of earlier) {
    for (const c of [subject, object, ...prepositional]) if (c && c.unit > u) from = Math.min(from, c.unit);
    if (content > u) from = Math.min(from, content);
  }
  return from;
}
