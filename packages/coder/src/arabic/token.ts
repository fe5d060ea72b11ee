/** What a token is made of. */
export type TokenKind = 'word' | 'number' | 'latin' | 'punctuation' | 'newline';

/**
 * One token of a text: a run of letters, a number, or a single punctuation mark.
 * Offsets are UTF-16 code units into the text as given, end exclusive.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /**
   * The token's letters with spelling folded (see {@link fold}): no diacritics or tatweel, أإآٱ→ا, ى→ي, ة→ه, ؤ→و, ئ→ي;
   * digits as ASCII digits, numbers with `.` as the decimal sign and no group separators. Clitics are still attached (`وبالقاهره`).
   */
  readonly folded: string;
}
