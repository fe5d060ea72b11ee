import type { UnplacedSentence } from '../phrases/chunkArticle.js';
import { bareMentions } from '../phrases/collect.js';
import type { Mention } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import type { Located } from './entity.js';
import type { Passages } from './passages.js';

/** The mentions of an article in reading order, each with where it stands. */
export function locate(sentences: readonly UnplacedSentence[], { threads }: Passages): Located[] {
  return sentences.flatMap((sentence) => {
    const { index, units, mentions } = sentence;
    const bare = bareMentions(sentence);
    const thread = threads[index] ?? 0;
    const opening = new Set<Mention | null>();
    units.forEach((unit, u) => {
      if (unit.kind === 'noun' && units[u - 1]?.kind === 'complementizer') opening.add(unit.mention);
    });
    return mentions.map((mention) => ({ mention, sentence: index, thread, bare: bare.has(mention), opensContent: opening.has(mention) }));
  });
}

/**
 * Sentences with the passage that each is of; field by field, so that all have one shape.
 *
 * @param goesOn for each sentence, whether a quotation that is open in front of it may go on in it
 */
export function placeSentences(sentences: readonly UnplacedSentence[], { firsts }: Passages, goesOn: readonly boolean[]): ChunkedSentence[] {
  return sentences.map(({ index, words, units, dateline, mentions }, i) => ({
    index,
    passage: firsts[i] ?? 0,
    mayGoOn: goesOn[i] ?? false,
    words,
    units,
    dateline,
    mentions,
  }));
}
