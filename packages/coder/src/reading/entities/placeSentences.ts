import type { UnplacedSentence } from '../phrases/chunkArticle.js';
import { bareMentions } from '../phrases/collect.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import type { Located } from './entity.js';
import type { Passages } from './passages.js';

/** The mentions of an article in reading order, each with where it stands. */
export function locate(sentences: readonly UnplacedSentence[], { threads }: Passages): Located[] {
  return sentences.flatMap((sentence) => {
    const { index, units, mentions } = sentence;
    const bare = bareMentions(sentence);
    const thread = threads[index] ?? 0;
    let u = 0;
    return mentions.map((mention) => {
      // Both in reading order: what a phrase mentions stands in it.
      for (let unit = units[u + 1]; unit && unit.first <= mention.first; unit = units[u + 1]) u++;
      const unit = units[u];
      const phrase = unit?.kind === 'noun' && mention.first <= unit.last ? unit : null;
      const opensContent = phrase?.mention === mention && units[u - 1]?.kind === 'complementizer';
      return { mention, sentence: index, thread, bare: bare.has(mention), prep: phrase?.prep ?? '', opensContent };
    });
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
