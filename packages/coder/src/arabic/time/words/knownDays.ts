/** A day that what happened on it is called by, its year unsaid. */
export interface KnownDay {
  /** The list of words (`knowledge/data/word-lists/times.txt`) of which one stands in front of it. */
  readonly list: string;
  readonly month: number;
  readonly day: number;
  readonly year: number;
}

/** هجمات 11 سبتمبر، ثورة 25 يناير: days by which attacks and revolutions are called. */
export const KNOWN_DAYS: readonly KnownDay[] = [
  { list: 'attacks called by their day', month: 9, day: 11, year: 2001 },
  { list: 'attacks called by their day', month: 10, day: 7, year: 2023 },
  { list: 'revolution called by its day', month: 1, day: 14, year: 2011 },
  { list: 'revolution called by its day', month: 1, day: 25, year: 2011 },
  { list: 'revolution called by its day', month: 2, day: 17, year: 2011 },
  { list: 'revolution called by its day', month: 6, day: 30, year: 2013 },
];
