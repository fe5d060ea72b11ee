import type { Feature } from '../learned/featureNames.js';
import { distinctTerms, type Term } from '../learned/terms.js';
import { lexicalOf } from '../words/lexical.js';
import type { Word } from '../words/words.js';

/** More words than a sentence has: bounds the time on a text without a full stop. */
const MOST_WORDS = 200;

/** What a sentence's words are, each once. */
const lexicals = new WeakMap<readonly Word[], readonly Term[]>();

function lexicalsOf(words: readonly Word[]): readonly Term[] {
  const known = lexicals.get(words);
  if (known) return known;
  const found = distinctTerms(words.slice(0, MOST_WORDS).map(lexicalOf));
  lexicals.set(words, found);
  return found;
}

/**
 * Features of what a sentence is about: one for each of its words, whatever their place. They are the same for all events of a type in it, and made once.
 *
 * @param make the feature of a word for events of a type
 * @returns gives the features of a sentence's words for a type
 * @example topicFeatures((word, type) => feature`around=${word},type=${type}`)
 */
export function topicFeatures(make: (word: Term, type: Term) => Feature): (words: readonly Word[], type: Term) => readonly Feature[] {
  const topics = new WeakMap<readonly Word[], Map<Term, readonly Feature[]>>();
  return (words, type) => {
    const known = topics.get(words) ?? new Map<Term, readonly Feature[]>();
    if (known.size === 0) topics.set(words, known);
    const before = known.get(type);
    if (before) return before;
    const found = lexicalsOf(words).map((word) => make(word, type));
    known.set(type, found);
    return found;
  };
}
