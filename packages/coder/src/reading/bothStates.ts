import type { ChunkedSentence } from './clauses.js';
import type { NounPhrase } from './phrases.js';
import { findSense, type Word } from './words.js';

/**
 * الجانبان الروسي والتركي، البلدين العراقي والإيراني: the states of two sides that are told apart by their adjectives, behind a dual with its article.
 *
 * @returns their codes with the word of each, in order; null where the phrase names no two
 */
export function bothStates({ words }: ChunkedSentence, phrase: NounPhrase): readonly { readonly code: string; readonly word: Word }[] | null {
  const head = words[phrase.head];
  if (!head?.reading.article || !/..(ان|ين)$/.test(head.reading.stem) || phrase.last !== phrase.head + 2 || !isSide(head)) return null;
  const [first, second] = [words[phrase.head + 1], words[phrase.head + 2]];
  if (!first || !second || second.reading.conj !== 'و') return null;
  const [one, two] = [stateOf(first), stateOf(second)];
  return one !== null && two !== null && one !== two
    ? [
        { code: one, word: first },
        { code: two, word: second },
      ]
    : null;
}

function isSide(word: Word): boolean {
  return word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'class' && (s.class === 'side' || s.class === 'homeland')));
}

function stateOf(word: Word): string | null {
  const sense = word.reading.article ? findSense(word, 'nationality')?.sense : undefined;
  return sense && !sense.country.includes(':') ? sense.country : null;
}
