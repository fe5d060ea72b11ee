import type { LexicalEntry } from '../../knowledge/lexicon.js';
import type { Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { finiteEntries } from '../words/finite.js';
import type { Word } from '../words/words.js';
import { agrees, canBeSubject } from './agreement.js';
import { actingOne, relativeAntecedent, takenUpBy } from './antecedents.js';
import type { Clause, Complement } from './clause.js';
import { rolesInClause, rolesInRelative, type VerbAt } from './clauseRoles.js';
import { complementsAfter } from './complements.js';
import { droppedSubject, notQuoted } from './droppedSubjects.js';
import { subjectBefore } from './subjectsBefore.js';

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
