import { numeral } from '../../arabic/numerals.js';
import { particleClasses } from '../../arabic/particles.js';
import { matchName, matchTitle, NAME_TAILS } from '../words/names.js';
import { findSense, isIn, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { nationalityAt } from './nationalities.js';
import { NAME_PARTS, ORDINAL } from './personNames.js';
import { isSurnameBehindVerb } from './surnamesByPlace.js';
import { isBareWord } from './titledMentions.js';

/** Last word of a personal name that runs on over unknown words and first names; at most five words. */
export function extendPersonName(context: SentenceContext, from: number, known = false): number {
  const { words } = context;
  let last = from;
  for (let count = 0; count < 4; count++) {
    const word = words[last + 1];
    if (!word || context.times.has(last + 1)) break;
    const behind = words[last + 2];
    // الله عز وجل
    if (isIn(word, 'praise') && isIn(behind, 'praise')) break;
    if (NAME_PARTS.has(word.token.folded) && behind && (isNamePart(behind, word, false) || isFather(word, behind) || completes(word, behind))) {
      // مها بن عبد العظيم
      last += completes(behind, words[last + 3]) ? 3 : 2;
      continue;
    }
    if (NAME_TAILS.has(word.token.folded) && findSense(words[last] ?? word, 'given')) {
      last++;
      continue;
    }
    // توم واتسون، توماس برنوان: behind a first name alone an unknown word is its last name, whatever its first letter could be.
    if (last === from && !known && isLastNameByPlace(context, last + 1)) {
      last++;
      continue;
    }
    if (!known && isByname(context, last + 1)) {
      last++;
      break;
    }
    const wordy = last === from && !known && (isWordySurname(words[last], word) || isSurnameBehindVerb(context, last));
    if (!wordy && (!isNamePart(word, words[last] ?? null, false) || (known && findSense(word, 'given') === null))) break;
    if (nationalityAt(context, last + 1) || matchTitle(words, last + 1, context.lexicon)) break;
    const name = matchName(words, last + 1, context.lexicon);
    if (name && name.skip === 0 && name.matches.every((m) => m.entity.type !== 'person')) break;
    // التقى بوتين جون كيري: behind one known name begins another.
    if (known && name && name.skip === 0 && name.last > last + 1) break;
    last++;
  }
  return last;
}

/** Son or daughter, as a part of a name. */
export const isChildOf = (word: Word | undefined): boolean => /^(بن|ابن|بنت)$/.test(word?.token.folded ?? '');

/** خالد بن صقر: behind بن stands a name, whatever else it means. */
function isFather(son: Word, father: Word): boolean {
  return isChildOf(son) && father.pos === 'noun' && isBareWord(father) && !father.reading.article;
}

/** حسين عبد الغني، إبراهيم آل مسفر: a servant is somebody's and a house is of somebody, whatever his name means too. */
function completes(part: Word, behind: Word | undefined): boolean {
  return /^(عبد|ال)$/.test(part.token.folded) && behind?.pos === 'noun' && behind.reading.conj === '' && behind.reading.prep === '';
}

/** السوداني in أبو خليل السوداني, الحربي in خالد الحربي: right behind somebody's own name a nationality or such a relation is his last name, unless it is said to be one. */
function isByname(context: SentenceContext, at: number): boolean {
  const word = context.words[at];
  const before = context.words[at - 1];
  if (!word?.reading.article || word.reading.conj !== '' || word.reading.prep !== '' || word.reading.pronoun !== '') return false;
  if (!word.reading.stem.endsWith('ي') || before?.reading.article !== false || (nationalityAt(context, at) === null && !isIn(word, 'relation or last name')))
    return false;
  return !isIn(context.words[at + 1], 'by birth') && nationalityAt(context, at + 1) === null;
}

/**
 * واتسون، برنوان behind a first name: what could be a letter and an unknown word is one word, where no other last name stands behind it. A name
 * that somebody bears alone is joined (محمد وطه).
 */
function isLastNameByPlace({ words, lexicon }: SentenceContext, at: number): boolean {
  const given = words[at - 1];
  const word = words[at];
  if (!given || !word || given.reading.article || findSense(given, 'given') === null) return false;
  const { conj, prep, article, pronoun, entries } = word.reading;
  // جورج وتشارلوت are two; of other languages a last name in و has a long vowel behind it.
  if (conj !== '' && !/^و[اوي]/.test(word.token.folded)) return false;
  if (conj.length + prep.length !== 1 || article || pronoun !== '' || entries.length > 0 || word.pos !== 'noun' || word.reading.stem.length < 3) return false;
  return matchName(words, at, lexicon) === null && !/(ه|ات|ين|ا)$/.test(word.reading.stem);
}

/** عائشة المانع، خالد الراشد: right behind what is a first name and nothing else, a participle with the article is the last name. */
function isWordySurname(given: Word | undefined, word: Word): boolean {
  const { article, conj, prep, pronoun, stem, entries } = word.reading;
  if (!given || given.reading.entries.length === 0 || given.reading.article || word.pos !== 'noun') return false;
  const isFirst = given.reading.entries.every(
    ({ lexeme }) => /participle$/.test(lexeme.derivation ?? '') || lexeme.senses.some(({ kind }) => kind === 'given'),
  );
  if (!isFirst || findSense(given, 'given') === null) return false;
  if (!article || conj !== '' || prep !== '' || pronoun !== '' || /(ه|ات|ون|ين|ان)$/.test(stem) || entries.length === 0 || isIn(word, 'office adjective'))
    return false;
  return (
    // المتصدق may be either participle; المشكل is rather what is shaped.
    (stem.startsWith('مت') || entries.every(({ lexeme }) => lexeme.derivation === 'active participle')) &&
    entries.every(
      ({ lexeme }) =>
        /participle$/.test(lexeme.derivation ?? '') && !lexeme.senses.some(({ kind }) => kind === 'group' || kind === 'title' || kind === 'event'),
    )
  );
}

/** Whether a word may be part of a personal name: unknown to the lexicon or a given name, and without clitics that part it from what precedes. */
export function isNamePart(word: Word, before: Word | null, first: boolean): boolean {
  if (word.pos === 'latin') return false;
  if (word.pos !== 'noun') return false;
  if (findSense(word, 'given')) return word.reading.conj === '' && word.reading.prep === '';
  if ((ORDINAL.test(word.reading.stem) && word.reading.article) || numeral(word.token.folded) !== undefined) return false;
  // حسين حبري، سعد شامان: behind a first name nothing waits for its genitive, nor are there two of it.
  const surname =
    !first && before !== null && isFirstName(before) && word.reading.entries.every(({ features }) => features.construct || features.number === 'd');
  // دعا الرئيس الجميع
  if ((word.reading.entries.length > 0 && !surname) || particleClasses(word.reading.stem)?.includes('quantifier')) return false;
  if (word.reading.conj !== '' || word.reading.prep !== '') return false;
  const stem = word.reading.stem;
  // جوناثان جرينبلات: but behind a first name it may end as it likes.
  const plural = !word.reading.article && /(يه|ات)$/.test(stem) && !(before !== null && !first && isFirstName(before));
  if (stem.length < 2 || plural) return false;
  // Unknown words that carry the marks of an adjective or adverb: tanwin, ة with ال.
  if (word.reading.article && /(يه|ات|ون|ين)$/.test(stem)) return false;
  return !(first && word.reading.article && /ه$/.test(stem)) && !/اً$/.test(stem);
}

/** A first name and no other word: جوناثان. */
export function isFirstName(word: Word): boolean {
  const { reading } = word;
  return (
    !reading.article &&
    !isIn(word, 'aside in the accusative') &&
    reading.entries.length > 0 &&
    reading.entries.every(({ lexeme }) => lexeme.senses.some(({ kind }) => kind === 'given'))
  );
}
