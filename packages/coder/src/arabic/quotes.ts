import type { Token } from './token.js';

/** Marks that open or close by their shape. */
const OPEN = '«';
const CLOSE = '»';
const SHAPED: ReadonlyMap<string, string> = new Map([
  ['«', OPEN],
  ['‹', OPEN],
  ['»', CLOSE],
  ['›', CLOSE],
]);
/** Marks that Arabic texts set at either end: straight ones, and curly ones, whose direction a right-to-left editor often turns. */
const EITHER: ReadonlySet<string> = new Set(['"', '“', '”', '„', '‟', '＂']);

/**
 * Levels quotation marks, so that later stages need not care for the style a publisher sets: the folded form of each becomes « or ».
 * A mark that stands at either end opens where it touches only the word after it, closes where it touches only the word before it,
 * and else is the other of the one before.
 *
 * @param tokens tokens of one text in reading order
 * @returns the tokens, those of quotation marks levelled; offsets are kept
 * @example levelQuotes(tokenise('قال "نعم".')).map((t) => t.folded) // ['قال', '«', 'نعم', '»', '.']
 */
export function levelQuotes(tokens: readonly Token[]): Token[] {
  let open = false;
  return tokens.map((token, i) => {
    if (token.kind === 'newline') open = false;
    if (token.kind !== 'punctuation') return token;
    const shaped = SHAPED.get(token.folded);
    if (shaped === undefined && !EITHER.has(token.folded)) return token;
    const opens = shaped === undefined ? opensAt(tokens, i, open) : shaped === OPEN;
    open = opens;
    return { start: token.start, end: token.end, kind: token.kind, folded: opens ? OPEN : CLOSE };
  });
}

function opensAt(tokens: readonly Token[], i: number, open: boolean): boolean {
  const before = touches(tokens[i - 1], tokens[i]);
  const after = touches(tokens[i], tokens[i + 1]);
  return before === after ? !open : after;
}

/** Whether two tokens are words, numbers or the like with nothing between them. */
function touches(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start && left.kind !== 'newline' && right.kind !== 'newline';
}
