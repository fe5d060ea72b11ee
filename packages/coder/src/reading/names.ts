import type { Lexicon, NameMatch } from '../knowledge/lexicon.js';
import type { TitleEntry } from '../knowledge/model.js';
import { has, type Word } from './words.js';

/** A known name or title over a run of words; `skip` folded letters of the first word are clitics. */
export interface Found<T> {
  readonly last: number;
  readonly skip: number;
  readonly matches: readonly T[];
}

/** Proclitics that may stand before a name, with the letters they replace when ال is elided after ل. */
const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'] as const;
const JOINERS: ReadonlySet<string> = new Set(['«', '»', '"', '“', '”', '-', '–', '(', ')']);

/**
 * Longest known name that begins at a word.
 *
 * @param words the sentence
 * @param i index of the first word
 * @returns the name's end and whose it may be; null where none begins
 */
export function matchName(words: readonly Word[], i: number, lexicon: Lexicon): Found<NameMatch> | null {
  return longest(words, i, lexicon, (key) => lexicon.names(key), true);
}

/** Longest known title that begins at a word. */
export function matchTitle(words: readonly Word[], i: number, lexicon: Lexicon): Found<TitleEntry> | null {
  const found = longest(words, i, lexicon, (key) => lexicon.titles(key), false);
  if (found && (found.last > i || words[i]?.reading.pronoun === '')) return found;
  // رئيسها، وزيره: the owner hangs on the title as a pronoun.
  const reading = words[i]?.reading;
  if (!reading || reading.pronoun === '' || reading.pos !== 'noun') return null;
  const matches = lexicon.titles(reading.stem.replace(/ت$/, 'ه')).concat(lexicon.titles(reading.stem));
  return matches.length > 0 ? { last: i, skip: reading.skip, matches } : found;
}

function longest<T>(words: readonly Word[], i: number, lexicon: Lexicon, look: (key: string) => readonly T[], joined: boolean): Found<T> | null {
  const first = words[i];
  if (first?.token.kind !== 'word') {
    if (first?.token.kind !== 'latin') return null;
  }
  let best: Found<T> | null = null;
  for (const proclitic of PROCLITICS) {
    const head = withoutProclitic(first.token.folded, proclitic);
    if (head === null) continue;
    // A particle such as في or من never begins a name by losing a letter.
    if (proclitic !== '' && has(first, 'preposition') && first.reading.pronoun === '' && first.reading.conj === '') continue;
    const found = extend(words, i, head.key, head.skip, lexicon, look, joined);
    if (found && (best === null || found.last > best.last)) best = found;
  }
  return best;
}

function withoutProclitic(folded: string, proclitic: string): { key: string; skip: number } | null {
  if (proclitic === '') return { key: folded, skip: 0 };
  if (!folded.startsWith(proclitic) || folded.length < proclitic.length + 2) return null;
  const rest = folded.slice(proclitic.length);
  if (proclitic.endsWith('ل') && rest.startsWith('ل')) return { key: `ال${rest.slice(1)}`, skip: proclitic.length };
  return { key: rest, skip: proclitic.length };
}

function extend<T>(
  words: readonly Word[],
  i: number,
  head: string,
  skip: number,
  lexicon: Lexicon,
  look: (key: string) => readonly T[],
  joined: boolean,
): Found<T> | null {
  let best: Found<T> | null = null;
  let key = head;
  let j = i;
  for (;;) {
    const matches = look(key);
    if (matches.length > 0) best = { last: j, skip, matches };
    if (!lexicon.nameGoesOn(key)) return best;
    let next = j + 1;
    while (joined && next < words.length && JOINERS.has(words[next]?.token.folded ?? '')) next++;
    const word = words[next];
    if (!word || (word.token.kind !== 'word' && word.token.kind !== 'latin' && word.token.kind !== 'number')) return best;
    key = `${key} ${word.token.folded}`;
    j = next;
  }
}

/**
 * A short form of a name given before in the article (حفتر، للبكوش).
 *
 * @param known folded parts of names given so far
 * @returns folded letters of clitics in front, or null where the word is no such name
 */
export function matchSurname(word: Word, known: ReadonlySet<string>): number | null {
  if (known.size === 0 || word.token.kind !== 'word' || word.pos === 'particle') return null;
  for (const proclitic of PROCLITICS) {
    const head = withoutProclitic(word.token.folded, proclitic);
    if (head !== null && known.has(head.key)) return head.skip;
  }
  return null;
}

/**
 * The parts of a personal name by which news calls its bearer again: the last, and the first where it is no common first name.
 *
 * @param name folded words of the name
 * @param isCommon whether a word is a common first name or a dictionary word
 */
export function shortForms(name: string, isCommon: (word: string) => boolean): string[] {
  const parts = name.split(' ');
  const last = parts.at(-1) ?? '';
  const forms = parts.length > 1 || last.startsWith('ال') || last.length > 3 ? [last] : [];
  if (last.startsWith('ال') && last.length > 4 && parts.length > 1) forms.push(last.slice(2));
  if (parts.length > 2 && parts[0] !== undefined) forms.push(parts[0]);
  return forms.filter((form) => form.length > 2 && !isCommon(form));
}
