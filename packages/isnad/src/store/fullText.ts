import { type Reader, tokenise } from '@isnad/coder';
import type { Connection } from './open.js';
import { lemmasOf } from './prepare.js';

/** A query as it was understood. */
export interface TextQuery {
  /** For each word the lemmas that it may be an inflection of. */
  readonly words: readonly (readonly string[])[];
  /** Phrases: folded words that stand side by side. */
  readonly phrases: readonly (readonly string[])[];
}

/** Full text behind one interface, so that another database can follow. */
export interface FullText {
  /** Numbers of the articles that have all words and phrases, best first. */
  find(query: TextQuery, most: number): readonly number[];
}

/** So many matches are ranked by BM25; of more, those with the words in their title come first, and then the newest. */
const MOST_RANKED = 2000;

/**
 * Reads what somebody typed: words, and phrases in quotation marks.
 *
 * @example parseQuery(reader, 'يزور "مجلس الأمن"').phrases // [['مجلس', 'الامن']]
 */
export function parseQuery(reader: Reader, typed: string): TextQuery {
  const words: (readonly string[])[] = [];
  const phrases: (readonly string[])[] = [];
  for (const [index, part] of typed.split(/["“”«»]/).entries()) {
    const tokens = tokenise(part).filter(({ kind }) => kind === 'word' || kind === 'latin' || kind === 'number');
    const quoted = index % 2 === 1 && tokens.length > 0;
    if (quoted) phrases.push(tokens.map(({ folded }) => folded));
    else for (const { kind, folded } of tokens) words.push(lemmasOf(reader, kind, folded));
  }
  return { words: words.filter((lemmas) => lemmas.length > 0), phrases };
}

/** SQLite's FTS5. */
export function makeFullText({ sqlite }: Connection): FullText {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return {
    find({ words, phrases }, most) {
      // FTS5 cuts 12.5 in two, and cannot look for a phrase of lemmas.
      const term = (lemma: string): string => `(${(lemma.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [lemma]).map(quote).join(' AND ')})`;
      const lemmas = words.map((options) => `(${options.map(term).join(' OR ')})`).join(' AND ');
      const phrase = phrases.map((one) => quote(one.join(' '))).join(' AND ');
      if (lemmas === '' && phrase === '') return [];
      const pluck = (statement: string, ...values: unknown[]): number[] =>
        sqlite
          .prepare(statement)
          .pluck()
          .all(...values) as number[];
      if (lemmas === '') return pluck('SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT ?', phrase, most);
      const also = phrase === '' ? '' : ' AND rowid IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)';
      const more = phrase === '' ? [] : [phrase];
      const matches =
        pluck(`SELECT count(*) FROM (SELECT 1 FROM search_lemmas WHERE search_lemmas MATCH ?${also} LIMIT ?)`, lemmas, ...more, MOST_RANKED + 1)[0] ?? 0;
      if (matches <= MOST_RANKED) {
        const ranked = `SELECT rowid FROM search_lemmas WHERE search_lemmas MATCH ?${also} ORDER BY bm25(search_lemmas, 5.0, 1.0), rowid DESC LIMIT ?`;
        return pluck(ranked, lemmas, ...more, most);
      }
      const newest = `SELECT rowid FROM search_lemmas WHERE search_lemmas MATCH ?${also} ORDER BY rowid DESC LIMIT ?`;
      return [...new Set([...pluck(newest, `title : (${lemmas})`, ...more, most), ...pluck(newest, lemmas, ...more, most)])].slice(0, most);
    },
  };
}

/** A stretch of text that a query's words stand in. */
export interface Snippet {
  readonly text: string;
  /** Offsets into `text`. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Characters shown before the first word found, and in all. */
const BEFORE = 60;
const LENGTH = 220;

/** The words of a text that a query found. */
export function findMarks(reader: Reader, text: string, query: TextQuery): { start: number; end: number }[] {
  const wanted = new Set(query.words.flat());
  const tokens = tokenise(text).filter(({ kind }) => kind === 'word' || kind === 'latin' || kind === 'number');
  const marks = tokens.flatMap(({ start, end, kind, folded }) => (lemmasOf(reader, kind, folded).some((lemma) => wanted.has(lemma)) ? [{ start, end }] : []));
  for (const phrase of query.phrases) {
    for (let i = 0; i + phrase.length <= tokens.length; i++) {
      const [first, last] = [tokens[i], tokens[i + phrase.length - 1]];
      if (first && last && phrase.every((word, k) => tokens[i + k]?.folded === word)) marks.push({ start: first.start, end: last.end });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** The place in a text with a query's first words. */
export function snippetOf(reader: Reader, text: string, query: TextQuery): Snippet {
  const marks = findMarks(reader, text, query);
  const at = Math.max((marks[0]?.start ?? 0) - BEFORE, 0);
  const start = at === 0 ? 0 : text.indexOf(' ', at) + 1;
  const end = Math.min(start + LENGTH, text.length);
  const shown = marks.filter((mark) => mark.start >= start && mark.end <= end);
  return { text: text.slice(start, end), marks: shown.map((mark) => ({ start: mark.start - start, end: mark.end - start })) };
}
