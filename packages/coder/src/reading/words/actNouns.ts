import { whetherWord } from './told.js';
import { findSense, senses, type Word } from './words.js';

/** Whether a word can be the verbal noun of a verb: قصف، سيطرة. */
export const isVerbalNoun = whetherWord((word) => word.reading.entries.some((e) => e.lexeme.derivation === 'verbal noun'));

/** Whether a word is an event by itself, or the verbal noun of a verb that is one. */
export const isEventWord = whetherWord((word) =>
  word.reading.entries.some(
    (e) =>
      e.lexeme.senses.some((s) => s.kind === 'event') || (e.lexeme.derivation === 'verbal noun' && (e.verb?.senses.some((s) => s.kind === 'event') ?? false)),
  ),
);

/** Whether a word is a light verb or noun, which lends itself to an act: شن هجوما. */
export function isLight(word: Word): boolean {
  return findSense(word, 'light') !== null;
}

/**
 * أسفر عن، أدى إلى: whether a verb says what came of its subject.
 *
 * @param link preposition of what came of it, or `O`; null for any
 */
export function tellsResult(verb: Word, link: string | null): boolean {
  return senses(verb).some((s) => s.kind === 'light' && s.subject === 'none' && s.link !== 'S' && (link === null || s.link === link));
}

/** Whether a verbal noun lends itself to the event noun behind a preposition: التعرض لهجوم، القيام بقصف. */
export function lends(word: Word, prep: string): boolean {
  return word.reading.entries.some((e) => e.lexeme.derivation === 'verbal noun' && e.verb?.senses.some((s) => s.kind === 'light' && s.link === prep));
}
