import type { ChunkedSentence } from './clauses.js';
import { isClosing, isOpening } from './quotationMarks.js';

/** A quotation as a word range with its marks. */
export interface Quotation {
  readonly first: number;
  readonly last: number;
  readonly closed: boolean;
}

/**
 * Quotations of a sentence.
 *
 * @param sentence the sentence
 * @param open whether one is open when it begins
 */
export function quotations(sentence: ChunkedSentence, open: boolean): Quotation[] {
  const found: Quotation[] = [];
  let first = open ? 0 : -1;
  sentence.words.forEach((word, k) => {
    if (isOpening(word)) {
      if (first < 0) first = k;
    } else if (isClosing(word) && first >= 0) {
      found.push({ first, last: k, closed: true });
      first = -1;
    }
  });
  if (first >= 0) found.push({ first, last: sentence.words.length - 1, closed: false });
  return found;
}
