import type { Reader } from '@isnad/coder';
import { tokenise } from '@isnad/coder/text';
import type { Connection } from './open.js';
import { lemmasOf } from './prepare.js';

/** A query as it was understood. */
export interface TextQuery {
  /** For each word the lemmas that it may be an inflection of. */
  readonly words: readonly (readonly string[])[];
  /** Phrases: folded words that stand side by side. */
  readonly phrases: readonly (readonly string[])[];
  /** Phrases in any inflection: for each word of one the lemmas that it may be an inflection of. */
  readonly lemmaPhrases: readonly (readonly (readonly string[])[])[];
}

/** Full text behind one interface, so that another database can follow. */
export interface FullText {
  /** Numbers of the articles that have all words and phrases, best first. */
  find(query: TextQuery, most: number): readonly number[];
}

/** So many matches are ranked by BM25; of more, those with the words in their title come first, and then the newest. */
const MOST_RANKED = 2000;

const QUOTED = /(~?)["“”«]([^"“”«»]*)["“”»]/g;

/**
 * Reads what somebody typed: words in any inflection, "phrases" of exact words in quotation marks, and ~"phrases" in any inflection.
 *
 * @param loosely whether all lemmas count that a word may have: for articles whose terms were made by older rules
 * @example parseQuery(reader, 'يزور "مجلس الأمن"').phrases // [['مجلس', 'الامن']]
 */
export function parseQuery(reader: Reader, typed: string, loosely = false): TextQuery {
  const lemmas = (text: string): (readonly string[])[] =>
    wordsOf(text)
      .map(({ kind, folded }) => lemmasOf(reader, kind, folded, !loosely))
      .filter((options) => options.length > 0);
  const phrases: string[][] = [];
  const lemmaPhrases: (readonly string[])[][] = [];
  const rest = typed.replace(QUOTED, (_, inflected: string, inside: string) => {
    const words = wordsOf(inside).map(({ folded }) => folded);
    if (words.length > 0 && inflected === '~') lemmaPhrases.push(lemmas(inside));
    else if (words.length > 0) phrases.push(words);
    return ' ';
  });
  return { words: lemmas(rest), phrases, lemmaPhrases: lemmaPhrases.filter((phrase) => phrase.length > 0) };
}

/** Whether search finds articles by terms that an older Isnad made. Reading all anew (`recode --all`) puts it right. */
export function hasOldTerms({ sqlite }: Connection): boolean {
  return sqlite.prepare("SELECT 1 FROM settings WHERE name = 'old terms'").get() !== undefined;
}

function wordsOf(text: string) {
  return tokenise(text).filter(({ kind }) => kind === 'word' || kind === 'latin' || kind === 'number');
}

/** SQLite's FTS5. */
export function makeFullText({ sqlite }: Connection): FullText {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return {
    find({ words: single, phrases, lemmaPhrases }, most) {
      // Phrases of lemmas are looked for as words here; whether they stand side by side is seen in the text.
      const words = [...single, ...lemmaPhrases.flat()];
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
      if (lemmas === '') {
        const some = pluck('SELECT count(*) FROM (SELECT 1 FROM search_words WHERE search_words MATCH ? LIMIT ?)', phrase, MOST_RANKED + 1)[0] ?? 0;
        const order = some <= MOST_RANKED ? 'bm25(search_words), rowid DESC' : 'rowid DESC';
        return pluck(`SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY ${order} LIMIT ?`, phrase, most);
      }
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

/** Words whose lemmas were looked up by a reader: texts mostly have the same ones, and looking one up takes long. */
const remembered = new WeakMap<Reader, Map<string, readonly string[]>>();
const MOST_REMEMBERED = 50_000;

function rememberedLemmas(reader: Reader, kind: string, folded: string): readonly string[] {
  if (kind !== 'word') return lemmasOf(reader, kind, folded);
  const known = remembered.get(reader) ?? new Map<string, readonly string[]>();
  const lemmas = known.get(folded) ?? lemmasOf(reader, kind, folded);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(folded, lemmas);
  remembered.set(reader, known);
  return lemmas;
}

/** The words of a text that a query found. */
export function findMarks(reader: Reader, text: string, query: TextQuery): { start: number; end: number }[] {
  const wanted = new Set(query.words.flat());
  const tokens = wordsOf(text);
  const lemmas = tokens.map(({ kind, folded }) => rememberedLemmas(reader, kind, folded));
  const marks = tokens.flatMap(({ start, end }, i) => (lemmas[i]?.some((lemma) => wanted.has(lemma)) ? [{ start, end }] : []));
  const markSideBySide = (length: number, fits: (at: number, place: number) => boolean): void => {
    for (let i = 0; i + length <= tokens.length; i++) {
      const [first, last] = [tokens[i], tokens[i + length - 1]];
      if (first && last && everyPlace(length, (k) => fits(i + k, k))) marks.push({ start: first.start, end: last.end });
    }
  };
  for (const phrase of query.phrases) markSideBySide(phrase.length, (at, place) => tokens[at]?.folded === phrase[place]);
  for (const phrase of query.lemmaPhrases)
    markSideBySide(phrase.length, (at, place) => lemmas[at]?.some((lemma) => phrase[place]?.includes(lemma) === true) === true);
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * A test whether texts have all of a query's phrases that are in any inflection. Looking up what a word may be an inflection of takes long, and a long list of texts has few different words:
 * each is looked up once, and only when it has the strong letters of the word that is looked for.
 */
export function lemmaPhraseTest(reader: Reader, { lemmaPhrases }: TextQuery): (text: string) => boolean {
  const known = new Map<string, boolean>();
  const isInflection = (kind: string, folded: string, options: readonly string[]): boolean => {
    if (!options.some((lemma) => hasLettersOf(folded, lemma))) return false;
    const name = `${folded} ${options.join(' ')}`;
    const answer = known.get(name) ?? lemmasOf(reader, kind, folded).some((lemma) => options.includes(lemma));
    known.set(name, answer);
    return answer;
  };
  return (text) => {
    const tokens = wordsOf(text);
    return lemmaPhrases.every((phrase) =>
      tokens.some((_, i) =>
        everyPlace(phrase.length, (k) => {
          const token = tokens[i + k];
          return token !== undefined && isInflection(token.kind, token.folded, phrase[k] ?? []);
        }),
      ),
    );
  };
}

/** Whether a word has the letters of a lemma in their order, weak ones left out, which inflection changes. */
function hasLettersOf(word: string, lemma: string): boolean {
  let at = 0;
  for (const letter of lemma) {
    if (WEAK.has(letter)) continue;
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const WEAK: ReadonlySet<string> = new Set('اويىءأإآؤئةه');

function everyPlace(length: number, fits: (place: number) => boolean): boolean {
  for (let k = 0; k < length; k++) if (!fits(k)) return false;
  return true;
}

/**
 * The place in a text with a query's first words, whole words with an ellipsis where the text goes on. A headline that the text begins with is passed over where
 * there is something to show behind it: it stands above the snippet.
 */
export function snippetOf(reader: Reader, text: string, query: TextQuery, title: string | null = null): Snippet {
  const marks = findMarks(reader, text, query);
  const head = title !== null && title !== '' && text.startsWith(title) ? title.length : 0;
  const body = head + (/^\s*/.exec(text.slice(head))?.[0].length ?? 0);
  const first = marks.find(({ start }) => start >= body)?.start ?? (body < text.length ? body : (marks[0]?.start ?? 0));
  const floor = first >= body ? body : 0;
  const start = first - BEFORE <= floor ? floor : wordAfter(text, first - BEFORE, first);
  const end = start + LENGTH >= text.length ? text.length : wordBefore(text, start + LENGTH, start);
  const [before, after] = [start > floor ? '…' : '', end < text.length ? '…' : ''];
  const shown = marks.filter((mark) => mark.start >= start && mark.end <= end);
  const moved = before.length - start;
  return { text: `${before}${text.slice(start, end)}${after}`, marks: shown.map((mark) => ({ start: mark.start + moved, end: mark.end + moved })) };
}

/** Where the next word begins, not behind `most`. A word of a megabyte is cut. */
function wordAfter(text: string, at: number, most: number): number {
  const space = text.slice(at, most).search(/\s/);
  return space < 0 ? whole(text, at) : at + space + 1;
}

/** Where the last whole word before a place ends. A word longer than the snippet is cut. */
function wordBefore(text: string, at: number, least: number): number {
  const end = text.slice(least, at + 1).search(/\s\S*$/);
  return end <= 0 ? whole(text, at) : least + end;
}

/** A place that does not divide a character of two code units. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}
