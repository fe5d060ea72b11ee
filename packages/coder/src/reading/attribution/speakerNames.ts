import { fold } from '../../arabic/letters.js';
import { particleClasses } from '../../arabic/particles.js';
import type { LexicalEntry } from '../../knowledge/lexicon.js';
import type { EntityType } from '../../knowledge/model.js';
import type { Clause } from '../clauses/clause.js';
import type { NounPhrase } from '../phrases/phrases.js';
import { isBareWord } from '../phrases/titledMentions.js';
import { findSense, isOnlyGiven, type Word } from '../words/words.js';

/**
 * What a clause's subject is that no mention names, and whose head begins some name.
 *
 * @param next the word behind the head
 * @returns a person, or a body that is told to have spoken (وقالت الدفاع الروسية); null for a thing, which speaks of nothing (طائرات التحالف)
 * @example of the clause وقال خاتمي: 'person'
 */
export function speakerByName(clause: Clause, phrase: NounPhrase, head: Word, next: Word | undefined): EntityType | null {
  if (isPersonName(head, next) || isLastName(clause, phrase, head)) return 'person';
  return head.reading.named && head.reading.article && phrase.nationality !== null && tells(clause) ? 'organization' : null;
}

/**
 * Whether a word begins names and is no word for a thing (طائرات, صعيد): a first name, or a participle that something goes on behind which no
 * list holds (منصف الباروني).
 */
export function isPersonName({ token, reading }: Word, next: Word | undefined): boolean {
  const { named, article, stem, entries } = reading;
  if (!named) return false;
  // قدمت الكثير، كل ما يصل: what only says how much begins names that no list of first names holds.
  if (entries.length === 0) return !particleClasses(token.folded) && !particleClasses(stem);
  if (isOnlyGiven(reading)) return true;
  const goesOn = next?.pos === 'noun' && isBareWord(next) && next.reading.entries.length === 0;
  return !article && goesOn && entries.every(isParticipial);
}

/** وقال خاتمي، وأعلن المشنوق: right behind a verb of telling a last name alone, which is no dictionary word as it stands. */
function isLastName(clause: Clause, phrase: NounPhrase, { reading: { named, article, stem, entries } }: Word): boolean {
  if (!named || phrase.last !== phrase.head || !tells(clause)) return false;
  return article ? entries.every(isParticipial) : entries.every(({ lexeme }) => fold(lexeme.lemma) !== stem);
}

const tells = ({ word }: Clause): boolean => findSense(word, 'report') !== null;

const isParticipial = ({ lexeme }: LexicalEntry): boolean => /participle$/.test(lexeme.derivation ?? '');
