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
/** Single marks, which may be apostrophes as well. */
const SINGLE: ReadonlySet<string> = new Set(["'", '‘', '’', '‚', '‛', '`', '´', 'ʼ']);
/** Marks that are a quotation mark where two stand together: ((..)), <<..>>, ''..''; of the last it does not show which end they stand at. */
const DOUBLED: ReadonlyMap<string, string> = new Map([
  ['(', OPEN],
  ['<', OPEN],
  [')', CLOSE],
  ['>', CLOSE],
]);
const STRAIGHT = '"';

/** Letters that may be written onto a quotation mark: ل، وب. */
const LONGEST_PROCLITIC = 2;

/**
 * Levels quotation marks, so that later stages need not care for the style a publisher sets: the folded form of each becomes « or ».
 * A mark that stands at either end opens where it touches only the word after it, closes where it touches only the word before it,
 * and else is the other of the one before. Single marks are quotation marks where two on a line open and close.
 *
 * @param tokens tokens of one text in reading order
 * @returns the tokens, those of quotation marks levelled and two marks that are one quotation mark made one; offsets are kept
 * @example levelQuotes(tokenise('قال "نعم".')).map((t) => t.folded) // ['قال', '«', 'نعم', '»', '.']
 */
export function levelQuotes(tokens: readonly Token[]): Token[] {
  const marks = pairSingles(joinDoubled(tokens));
  let open = false;
  return marks.map((token, i) => {
    if (token.kind === 'newline') open = false;
    if (token.kind !== 'punctuation') return token;
    const shaped = SHAPED.get(token.folded);
    if (shaped === undefined && !EITHER.has(token.folded)) return token;
    const opens = shaped === undefined ? opensAt(marks, i, open) : shaped === OPEN;
    open = opens;
    return as(token, opens ? OPEN : CLOSE);
  });
}

function as(token: Token, folded: string, end = token.end): Token {
  return { start: token.start, end, kind: token.kind, folded };
}

/** Makes one token of two marks that together are a quotation mark. */
function joinDoubled(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token, i) => doubled(token, tokens[i + 1]) !== null)) return tokens;
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (!token) continue;
    const mark = doubled(token, next);
    if (mark !== null && next) i++;
    joined.push(mark === null || !next ? token : as(token, mark, next.end));
  }
  return joined;
}

function doubled(token: Token, next: Token | undefined): string | null {
  if (token.kind !== 'punctuation' || next?.start !== token.end || next.folded !== token.folded) return null;
  return DOUBLED.get(token.folded) ?? (SINGLE.has(token.folded) ? STRAIGHT : null);
}

/** Levels single marks that stand around something: one that only what follows touches, and the next on its line that only what precedes touches. */
function pairSingles(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ kind, folded }) => kind === 'punctuation' && SINGLE.has(folded))) return tokens;
  const paired = [...tokens];
  let opened = -1;
  tokens.forEach((token, i) => {
    if (token.kind === 'newline') opened = -1;
    if (token.kind !== 'punctuation' || !SINGLE.has(token.folded)) return;
    const before = touches(tokens[i - 1], token) && tokens[i - 1]?.kind !== 'punctuation';
    const after = touches(token, tokens[i + 1]) && tokens[i + 1]?.kind !== 'punctuation';
    const opening = tokens[opened];
    // ل'عكاظ': glued to a proclitic it still opens; inside a word it is an apostrophe.
    const glued = before && after && !opening && (tokens[i - 1]?.folded.length ?? 0) <= LONGEST_PROCLITIC;
    if (after && (!before || glued)) opened = i;
    else if (opening && (before || !after)) {
      paired[opened] = as(opening, OPEN);
      paired[i] = as(token, CLOSE);
      opened = -1;
    }
  });
  return paired;
}

/** What a quotation comes in front of, and what it follows: `."` closes and `:"` opens, whatever else the mark touches. */
const ENDS: ReadonlySet<string> = new Set(['.', '،', ',', '؛', ';', ':', '؟', '?', '!', '…', ')', ']']);
const LEADS: ReadonlySet<string> = new Set([':', '،', ',', '؛', ';', '(', '[']);

function opensAt(tokens: readonly Token[], i: number, open: boolean): boolean {
  const before = touches(tokens[i - 1], tokens[i]) && !LEADS.has(tokens[i - 1]?.folded ?? '');
  const after = touches(tokens[i], tokens[i + 1]) && !ENDS.has(tokens[i + 1]?.folded ?? '');
  return before === after ? !open : after;
}

/** Whether two tokens are words, numbers or the like with nothing between them. */
function touches(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start && left.kind !== 'newline' && right.kind !== 'newline';
}
