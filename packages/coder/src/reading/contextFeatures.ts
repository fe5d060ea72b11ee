import type { Feature } from './featureNames.js';
import { lexicalOf } from './lexical.js';
import type { Proposal } from './proposals.js';
import { scorerFeature } from './scorerFeature.js';
import { distinctTerms, type Term, term } from './terms.js';
import { ofWord } from './told.js';
import type { Word } from './words.js';

const feature = scorerFeature;

/** How far the words next to the trigger are looked at. */
const REACH = 2;

/** More words than a sentence has: bounds the time on a text without a full stop. */
const MOST_WORDS = 200;

const NO_WORD = term('none');

/** What a sentence is about, as features, by the type of event that is asked for. */
const topics = new WeakMap<readonly Word[], Map<string, readonly Feature[]>>();

/**
 * The words around a trigger: those next to it, by their place, and all of its sentence, whatever theirs. They tell a match from a battle and
 * what is about to be done from what people say of it.
 *
 * @param proposal whose trigger it is
 * @returns features; `npm run train` drops those of rare words
 */
export function contextFeatures({ sentence, word, sense }: Proposal): Feature[] {
  const type = term(sense.type);
  const out = [...topicOf(sentence.words, sense.type)];
  for (let step = -REACH; step <= REACH; step++) {
    if (step === 0) continue;
    const beside = sentence.words[word + step];
    const lemma = lexicalOf(beside);
    const shape = beside ? shapeOf(beside) : NO_WORD;
    out.push(
      feature`next${step}=${lemma}`,
      feature`next${step}=${lemma},type=${type}`,
      feature`next${step}~${shape}`,
      feature`next${step}~${shape},type=${type}`,
    );
  }
  return out;
}

function topicOf(words: readonly Word[], type: string): readonly Feature[] {
  const known = topics.get(words) ?? new Map<string, readonly Feature[]>();
  if (known.size === 0) topics.set(words, known);
  const before = known.get(type);
  if (before) return before;
  const of = term(type);
  const found = lemmasOf(words).map((lemma) => feature`around=${lemma},type=${of}`);
  known.set(type, found);
  return found;
}

/** What a sentence's words are, each once. */
const lemmas = new WeakMap<readonly Word[], readonly Term[]>();

function lemmasOf(words: readonly Word[]): readonly Term[] {
  const known = lemmas.get(words);
  if (known) return known;
  const found = distinctTerms(words.slice(0, MOST_WORDS).map(lexicalOf));
  lemmas.set(words, found);
  return found;
}

/** Part of speech, and what is attached to the word. */
const shapeOf = ofWord((word): Term => {
  const { conj, prep, article, pronoun } = word.reading;
  return term(`${word.pos}${conj}${prep}${article ? '+the' : ''}${pronoun === '' ? '' : '+pronoun'}`);
});
