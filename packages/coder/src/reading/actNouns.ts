import type { Proposal } from './proposals.js';
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

/** An indefinite verbal noun names an act to be done; a definite one may be an event known already. */
export function takesAct(proposal: Proposal): boolean {
  const { sentence, word, unit } = proposal;
  const trigger = sentence.words[word];
  if (trigger === undefined || trigger.reading.article) return false;
  if (proposal.entry.lexeme.derivation === 'verbal noun') return true;
  // إجراء مفاوضات، شن ضربة
  const phrase = sentence.units[unit];
  const head = phrase?.kind === 'noun' && phrase.head !== word ? sentence.words[phrase.head] : undefined;
  return head !== undefined && !head.reading.article && isVerbalNoun(head);
}

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
