import type { ChunkedSentence } from './sentence.js';

/** So many words has a headline at most. */
const LONGEST = 25;

/**
 * Whether a sentence is set as a headline is: short, on a line of its own, and without a mark at its end.
 *
 * @param sentences in reading order
 * @param opensLine whether a sentence is the first of its line
 */
export function isHeadline(sentences: readonly Pick<ChunkedSentence, 'words'>[], opensLine: (sentence: number) => boolean, i: number): boolean {
  const words = sentences[i]?.words ?? [];
  const alone = opensLine(i) && (i + 1 === sentences.length || opensLine(i + 1));
  return alone && words.length <= LONGEST && !/[.؟?!:،]$/.test(words.at(-1)?.token.folded ?? '.');
}
