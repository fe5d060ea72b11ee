import type { Token } from './token.js';

/** Most words and marks of an aside: the full name of an office or of a body. */
const LONGEST = 24;

/** So many tokens from its start may a line have an agency in brackets: دبي (CNN) – ... */
const OPENING = 14;

/** Marks that end a dateline behind the agency. */
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', ':', '|', '/']);

/**
 * Leaves out names in Latin letters that stand in brackets behind the same in Arabic, for they part what belongs together: شركة بوينغ (Boeing) الأمريكية.
 * An agency in a dateline stays.
 *
 * @param tokens tokens of one text
 * @returns the others
 * @example withoutLatinAsides(tokenise('شركة بوينغ (Boeing) الأمريكية')).length // 3
 */
export function withoutLatinAsides(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ kind }) => kind === 'latin')) return tokens;
  const kept: Token[] = [];
  let line = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    line = token.kind === 'newline' ? 0 : line + 1;
    const close = token.folded === '(' || token.folded === '[' ? closeOf(tokens, i) : -1;
    const isAgency = line <= OPENING && DASHES.has(tokens[close + 1]?.folded ?? '');
    if (close < 0 || isAgency || kept.at(-1)?.kind !== 'word') kept.push(token);
    else i = close;
  }
  return kept;
}

/** Where brackets close that hold Latin words and perhaps numbers and marks; -1 for others. */
function closeOf(tokens: readonly Token[], open: number): number {
  const mark = tokens[open]?.folded === '(' ? ')' : ']';
  let latin = false;
  for (let i = open + 1; i <= open + LONGEST + 1 && i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.folded === mark) return latin ? i : -1;
    if (token?.kind === 'word' || token?.kind === 'newline') return -1;
    latin ||= token?.kind === 'latin';
  }
  return -1;
}

/** A name in Latin letters in brackets, with the space in front of it. */
const ASIDE = /\s*[([][^()[\]\p{Script=Arabic}\n]*\p{Script=Latin}[^()[\]\p{Script=Arabic}\n]*[)\]]/gu;

/**
 * The words of a name as they stand in a text, without what stands in brackets in Latin letters.
 *
 * @example withoutAsides('شركة بوينغ (Boeing) الأمريكية') // 'شركة بوينغ الأمريكية'
 */
export function withoutAsides(written: string): string {
  return written.includes('(') || written.includes('[') ? written.replace(ASIDE, '') : written;
}
