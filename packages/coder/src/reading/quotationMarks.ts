import type { Word } from './words.js';

const OPENERS: ReadonlySet<string> = new Set(['«', '“', '‹', '„']);
const CLOSERS: ReadonlySet<string> = new Set(['»', '”', '›']);
const STRAIGHT: ReadonlySet<string> = new Set(['"', '＂', "'"]);

/** Whether a sign opens a quotation; a straight one does so where none is open. */
export function opensQuotation(sign: string, open: boolean): boolean {
  return OPENERS.has(sign) || (STRAIGHT.has(sign) && !open);
}

/** Whether a sign can close a quotation. */
export function closesQuotation(sign: string): boolean {
  return CLOSERS.has(sign) || STRAIGHT.has(sign);
}

/** Where a straight quotation mark that a phrase took in without its partner (مقتل "اثنين) closes; -1 where there is none. */
export function openedInside(words: readonly Word[], first: number, last: number): number {
  let open = false;
  for (let k = first; k <= last; k++) if (STRAIGHT.has(words[k]?.token.folded ?? '')) open = !open;
  for (let k = last + 1; open && k <= last + 6 && k < words.length; k++) if (STRAIGHT.has(words[k]?.token.folded ?? '')) return k;
  return -1;
}

/** Where a quotation of at most four words without a verb closes; 0 where it is longer. */
export function shortQuotation(words: readonly Word[], open: number): number {
  for (let k = open + 1; k <= open + 5 && k < words.length; k++) {
    const word = words[k];
    if (!word || word.pos === 'verb') return 0;
    if (closesQuotation(word.token.folded)) return k > open + 1 ? k : 0;
    if (word.pos === 'punctuation') return 0;
  }
  return 0;
}
