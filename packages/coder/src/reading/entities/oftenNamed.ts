import type { ChunkedSentence } from '../phrases/sentence.js';
import type { EntityDraft } from './entity.js';

/** Who is mentioned so often is whom the text is about. */
const OFTEN = 4;

/**
 * Tells whom an article names often: by the mentions in the thread that a sentence is of, so that another text beside it makes nobody its subject.
 *
 * @param sentences the article's sentences
 * @param threads the thread of each (`passages.ts`)
 * @returns whether the thread of a sentence mentions somebody four times or more
 */
export function oftenNamed(sentences: readonly ChunkedSentence[], threads: readonly number[]): (entity: EntityDraft, sentence: number) => boolean {
  if (threads.every((thread) => thread === threads[0])) return ({ spans }) => spans.length >= OFTEN;
  const starts = sentences.map(({ words }) => words[0]?.token.start ?? 0);
  const threadAt = (offset: number): number | undefined => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((starts[mid] ?? 0) <= offset) low = mid + 1;
      else high = mid;
    }
    return threads[low - 1];
  };
  return ({ spans }, sentence) => {
    if (spans.length < OFTEN) return false;
    let left = OFTEN;
    for (const { start } of spans) if (threadAt(start) === threads[sentence] && --left === 0) return true;
    return false;
  };
}
