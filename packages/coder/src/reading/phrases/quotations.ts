import { canBePast } from '../words/finite.js';
import { isClosing, isOpening } from '../words/quotationMarks.js';
import { findSense } from '../words/words.js';
import type { ChunkedSentence } from './sentence.js';

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

/** How many lines a quotation may go on over, from the one it opens in to the one it closes in. */
const MOST_LINES = 8;

/** وأعلنت تركيا أن، وأضاف الوزير: whether a sentence begins with a verb of saying in the past, by which the article tells again who said what. */
function saysAgain({ words: [opening] }: Pick<ChunkedSentence, 'words'>): boolean {
  return opening?.pos === 'verb' && canBePast(opening) && findSense(opening, 'report') !== null;
}

/**
 * For each sentence, whether a quotation that is open in front of it may go on in it: where no mark closes it, it ends in front of the first sentence
 * that begins with a verb of saying, and with its line at the latest, unless the next mark of the lines that follow closes it.
 *
 * @param sentences in reading order
 * @param opensLine whether a sentence is the first of its line
 */
function quotationsGoOn(sentences: readonly Pick<ChunkedSentence, 'words'>[], opensLine: (sentence: number) => boolean): boolean[] {
  const goOn = new Array<boolean>(sentences.length).fill(false);
  /** Whether the next mark closes, and how many lines on it stands. */
  let closes = false;
  let lines = 0;
  for (let i = sentences.length - 1; i >= 0; i--) {
    const sentence = sentences[i];
    if (!sentence) continue;
    const mark = sentence.words.find((word) => isOpening(word) || isClosing(word));
    if (mark) {
      closes = isClosing(mark);
      lines = 0;
    }
    goOn[i] = (closes && lines < MOST_LINES) || (!opensLine(i) && !saysAgain(sentence));
    if (opensLine(i)) lines++;
  }
  return goOn;
}

/**
 * For each sentence, whether it begins inside a quotation.
 *
 * @param sentences in reading order
 * @param opensLine whether a sentence is the first of its line
 */
export function beginsQuoted(sentences: readonly Pick<ChunkedSentence, 'words'>[], opensLine: (sentence: number) => boolean): boolean[] {
  const goOn = quotationsGoOn(sentences, opensLine);
  let open = false;
  return sentences.map(({ words }, i) => {
    const begins = open && goOn[i] === true;
    open = begins;
    for (const word of words) if (isOpening(word) || isClosing(word)) open = isOpening(word);
    return begins;
  });
}
