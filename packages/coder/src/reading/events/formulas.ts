import type { ChunkedSentence } from '../phrases/sentence.js';
import { isIn, type Word } from '../words/words.js';

/** How far behind a word the name may stand that is kept back: طلب في حديثه عدم الكشف عن اسمه. */
const REACH = 5;

/**
 * Whether a word that could tell an event is part of a formula that tells none: a wish (أيده الله), praise (عز وجل), or that a source will not be named
 * (رفض الكشف عن هويته، طلب عدم ذكر اسمه).
 *
 * @param sentence the sentence
 * @param at index of the word
 * @example in قال مسؤول طلب عدم ذكر اسمه: true for طلب
 */
export function isFormula({ words }: Pick<ChunkedSentence, 'words'>, at: number): boolean {
  return isWish(words[at], words[at + 1]) || isPraise(words, at) || keepsNameBack(words, at);
}

/** الله عز وجل */
const isPraise = (words: readonly Word[], at: number): boolean => isIn(words[at], 'praise') && (isIn(words[at - 1], 'praise') || isIn(words[at + 1], 'praise'));

/** أيده الله، نصرهم الله. */
function isWish(word: Word | undefined, next: Word | undefined): boolean {
  return word?.pos === 'verb' && word.reading.pronoun !== '' && (next?.reading.article ?? false) && isIn(next, 'prayed to');
}

function keepsNameBack(words: readonly Word[], at: number): boolean {
  for (let k = at + 1; k <= at + REACH; k++) {
    const word = words[k];
    if (!word || !isIn(word, 'telling a name')) continue;
    const behind = words[k + 1];
    const name = behind?.reading.stem === 'عن' ? words[k + 2] : behind;
    return name !== undefined && name.reading.pronoun !== '' && isIn(name, 'own name');
  }
  return false;
}
