import { foldCodeUnit } from '../../arabic/letters.js';
import type { ParticleClass } from '../../arabic/particles.js';
import type { Token } from '../../arabic/token.js';
import type { LexicalEntry } from '../../knowledge/lexicon.js';
import type { Sense } from '../../knowledge/model.js';
import type { WordList } from '../../knowledge/wordLists.js';
import type { Reading } from './readings.js';
import { ofWord, whetherReading, whetherWord } from './told.js';

/** Part of speech as far as the later stages need it. */
export type Pos = 'verb' | 'noun' | 'particle' | 'number' | 'latin' | 'punctuation';

/** A token with the reading that its context chose. */
export interface Word {
  readonly token: Token;
  /** Index of the token in the document. */
  readonly index: number;
  readonly pos: Pos;
  readonly reading: Reading;
  /** Every reading the lexicon allows, chosen one included. */
  readonly readings: readonly Reading[];
}

/** Whether a word is كان or the like, which only says when or that: also where it was read as a verb. */
export const isAuxiliary = whetherWord(
  (word) => word.reading.pronoun === '' && word.readings.some((r) => r.pos === 'particle' && r.conj === word.reading.conj && r.classes[0] === 'auxiliary'),
);

/** Whether a word is a particle of this class. */
export function has(word: Word, name: ParticleClass): boolean {
  return word.pos === 'particle' && word.reading.classes.includes(name);
}

/**
 * Whether a word stands in a list of `data/word-lists/`.
 *
 * @example isIn(wordIn('نقلت صحف', 'صحف'), 'outlet') // true
 */
export function isIn(word: Word | undefined, list: WordList): boolean {
  return word?.reading.lists.includes(list) ?? false;
}

/** Classes that say what part of speech a word is, and nothing that frames refer to. */
const UNCLASSED: ReadonlySet<string> = new Set(['generic', 'adjectival', 'adjective']);

/** Whether a sense puts a noun into a class that frames refer to, and not only says that it is one, or an adjective. */
export function isClassed(sense: Sense): sense is Extract<Sense, { kind: 'class' }> {
  return sense.kind === 'class' && !UNCLASSED.has(sense.class);
}

/** Senses of a word in the reading chosen, its own and, for a derived noun, none of its verb's. */
export const senses = ofWord((word): readonly Sense[] => word.reading.entries.flatMap((e) => e.lexeme.senses));

/** A sense with the entry it belongs to. */
interface Found {
  readonly kind: Sense['kind'];
  readonly entry: LexicalEntry;
  readonly sense: Sense;
}

/** The first sense of each kind: three at the most, so that they are soonest looked through. */
const firstSenses = ofWord((word): readonly Found[] => {
  const found: Found[] = [];
  for (const entry of word.reading.entries) {
    for (const sense of entry.lexeme.senses) if (!found.some(({ kind }) => kind === sense.kind)) found.push({ kind: sense.kind, entry, sense });
  }
  return found;
});

function isOf<K extends Sense['kind']>(found: Found, kind: K): found is Found & { readonly sense: Extract<Sense, { kind: K }> } {
  return found.kind === kind;
}

/** First sense of a kind, with the entry it belongs to. */
export function findSense<K extends Sense['kind']>(word: Word, kind: K): { readonly entry: LexicalEntry; readonly sense: Extract<Sense, { kind: K }> } | null {
  for (const found of firstSenses(word)) if (isOf(found, kind)) return found;
  return null;
}

/** Whether all that a word can be is a first name; true of what no list holds too. */
export const isOnlyGiven = whetherReading((r) => r.entries.every((e) => e.lexeme.senses.some((s) => s.kind === 'given')));

/**
 * Where a word begins once its proclitics are off.
 *
 * @param text the document's text
 * @param word a word
 * @param skip folded letters to pass; by default all proclitics but the article
 * @returns UTF-16 offset
 */
export function stemStart(text: string, word: Word, skip: number = word.reading.skip - (word.reading.article && word.reading.prep !== 'ل' ? 2 : 0)): number {
  let left = skip;
  let at = word.token.start;
  while (left > 0 && at < word.token.end) {
    const letters = foldCodeUnit(text.charCodeAt(at)).length;
    // ﻻ holds the last proclitic and the first letter of the word.
    if (letters > left) return at;
    left -= letters;
    at++;
  }
  while (at < word.token.end && isSilent(text.charCodeAt(at))) at++;
  return at;
}

function isSilent(unit: number): boolean {
  return foldCodeUnit(unit) === '';
}

/** Whether a word is of a class that the lexicon gives it: territory, side. */
export function findClass(word: Word, name: string): boolean {
  return findSense(word, 'class') !== null && senses(word).some((s) => s.kind === 'class' && s.class === name);
}
