import { ownTerm, type Term, term } from '../learned/terms.js';
import { ofWord } from './told.js';
import type { Word } from './words.js';

/** In place of a word, before the first of a sentence and behind the last. */
const NO_WORD = term('none');

/** What a feature says of a word: its lemma; of a word that the lexicon has not, the word without what is attached to it. */
const ofAny = ofWord((word): Term => {
  const [entry] = word.reading.entries;
  return entry
    ? term((entry.verb ?? entry.lexeme).lemma)
    : word.pos === 'punctuation' || word.pos === 'latin' || word.pos === 'number'
      ? term(word.pos)
      : ownTerm(word.reading.stem);
});

/**
 * What a feature says of a word of a sentence.
 *
 * @param word undefined for none, before the first and behind the last
 * @example lexicalOf(words[0]) // the term زار for وزارت; one of its own, هكمت, for the unknown word هكمت
 */
export function lexicalOf(word: Word | undefined): Term {
  return word ? ofAny(word) : NO_WORD;
}

/** Where the words next to a trigger stand. */
const STEPS = [-2, -1, 1, 2] as const;

/** A word next to a trigger. */
export interface Beside {
  /** How far behind the trigger it stands; negative in front of it. */
  readonly step: number;
  /** undefined before the first word of the sentence and behind the last. */
  readonly word: Word | undefined;
  readonly lemma: Term;
}

/** The words next to a trigger, in reading order. */
export function besides({ sentence: { words }, word }: { readonly sentence: { readonly words: readonly Word[] }; readonly word: number }): Beside[] {
  return STEPS.map((step) => ({ step, word: words[word + step], lemma: lexicalOf(words[word + step]) }));
}
