import type { Word } from './words.js';

/** Whether a mark opens or closes a quotation: those of all styles have been levelled to these two (`arabic/quotes.ts`). */
export const isOpening = (word: Word | undefined): boolean => word?.token.folded === '«';
export const isClosing = (word: Word | undefined): boolean => word?.token.folded === '»';

/** Where a quotation of at most four words without a verb closes; 0 where it is longer. */
export function shortQuotation(words: readonly Word[], open: number): number {
  for (let k = open + 1; k <= open + 5 && k < words.length; k++) {
    const word = words[k];
    if (!word || word.pos === 'verb') return 0;
    if (isClosing(word)) return k > open + 1 ? k : 0;
    if (word.pos === 'punctuation') return 0;
  }
  return 0;
}
