import type { UnplacedSentence } from '../phrases/chunkArticle.js';
import { bareMentions } from '../phrases/collect.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import type { Located } from './entity.js';
import type { Passages } from './passages.js';

/** The mentions of an article in reading order, each with where it stands. */
export function locate(sentences: readonly UnplacedSentence[], { threads }: Passages): Located[] {
  return sentences.flatMap((sentence) => {
    const bare = bareMentions(sentence);
    return sentence.mentions.map((mention) => ({ mention, sentence: sentence.index, thread: threads[sentence.index] ?? 0, bare: bare.has(mention) }));
  });
}

/**
 * Sentences with the passage that each is of; field by field, so that all have one shape.
 *
 * @param quoted for each sentence, whether it begins inside a quotation
 */
export function placeSentences(sentences: readonly UnplacedSentence[], { firsts }: Passages, quoted: readonly boolean[]): ChunkedSentence[] {
  return sentences.map(({ index, words, units, dateline, mentions }, i) => ({
    index,
    passage: firsts[i] ?? 0,
    beginsQuoted: quoted[i] ?? false,
    words,
    units,
    dateline,
    mentions,
  }));
}
