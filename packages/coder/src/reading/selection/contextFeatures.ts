import type { Proposal } from '../events/proposals.js';
import { topicFeatures } from '../events/topics.js';
import type { Feature } from '../learned/featureNames.js';
import { scorerFeature } from '../learned/scorerFeature.js';
import { type Term, term } from '../learned/terms.js';
import { besides } from '../words/lexical.js';
import { ofWord } from '../words/told.js';

const feature = scorerFeature;

const NO_WORD = term('none');

/** What a sentence is about, by the type of event that is asked for. */
const topicOf = topicFeatures((word, type) => feature`around=${word},type=${type}`);

/**
 * The words around a trigger: those next to it, by their place, and all of its sentence, whatever theirs. They tell a match from a battle and
 * what is about to be done from what people say of it.
 *
 * @param proposal whose trigger it is
 * @returns features; `npm run train` drops those of rare words
 */
export function contextFeatures({ sentence, word, sense, entry }: Proposal): Feature[] {
  const type = term(sense.type);
  const own = term(entry.lexeme.lemma);
  const out = [...topicOf(sentence.words, type)];
  for (const { step, word: beside, lemma } of besides({ sentence, word })) {
    const shape = beside ? shapeOf(beside) : NO_WORD;
    out.push(
      feature`next${step}=${lemma}`,
      feature`next${step}=${lemma},type=${type}`,
      feature`next${step}~${shape}`,
      feature`next${step}~${shape},type=${type}`,
    );
    if (step === 1 || step === -1) out.push(feature`next${step}=${lemma},lemma=${own}`, feature`next${step}~${shape},lemma=${own}`);
  }
  return out;
}

/** Part of speech, and what is attached to the word. */
const shapeOf = ofWord((word): Term => {
  const { conj, prep, article, pronoun } = word.reading;
  return term(`${word.pos}${conj}${prep}${article ? '+the' : ''}${pronoun === '' ? '' : '+pronoun'}`);
});
