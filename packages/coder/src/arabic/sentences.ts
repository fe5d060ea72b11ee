import type { Token } from './token.js';

/** A sentence as a range of tokens, end exclusive, without its line breaks. */
export interface SentenceRange {
  readonly first: number;
  readonly end: number;
}

const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', '؟', '…', '。']);
/**
 * Longest sentence, in tokens. News has none longer than about 250; a text without any stop is cut here, so that time grows linearly with length.
 */
const LONGEST = 400;

const CLOSERS: ReadonlySet<string> = new Set(['»', '"', '”', '’', ')', ']', '>']);

/**
 * Splits tokens into sentences: at line breaks, and at a full stop, question or exclamation mark (with the quotation marks or
 * brackets that close after it). A stop after a single letter is an abbreviation (د. محمد), one between digits belongs to the number.
 *
 * @param tokens tokens of one text, from `tokenise`
 * @returns ranges in reading order; every token but line breaks is in exactly one
 * @example splitSentences(tokenise('جاء زيد. ذهب عمرو')).length // 2
 */
export function splitSentences(tokens: readonly Token[]): SentenceRange[] {
  const ranges: SentenceRange[] = [];
  let first = 0;
  const close = (end: number, next: number): void => {
    if (end > first) ranges.push({ first, end });
    first = next;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.kind === 'newline') {
      close(i, i + 1);
    } else if (i - first >= LONGEST) {
      close(i, i);
    } else if (token.kind === 'punctuation' && STOPS.has(token.folded) && endsSentence(tokens, i)) {
      let end = i + 1;
      while (end < tokens.length && isTail(tokens, end)) end++;
      close(end, end);
      i = end - 1;
    }
  }
  close(tokens.length, tokens.length);
  return ranges;
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const stop = tokens[i];
  const before = tokens[i - 1];
  if (stop?.folded !== '.') return true;
  const glued = before !== undefined && before.end === stop.start;
  if (glued && before.kind === 'word' && before.folded.length === 1) return false;
  const after = tokens[i + 1];
  if (glued && after !== undefined && after.start === stop.end && before.kind !== 'word' && after.kind !== 'punctuation' && after.kind !== 'newline')
    return false;
  return true;
}

/** Further stops and closing marks that belong to the sentence that just ended; a straight quote only if it is glued to the stop. */
function isTail(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token || !before || token.kind !== 'punctuation') return false;
  if (STOPS.has(token.folded)) return true;
  return CLOSERS.has(token.folded) && before.end === token.start;
}
