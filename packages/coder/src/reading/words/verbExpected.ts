import { timeWord } from '../../arabic/time/words/lexicon.js';
import { isComma } from './plausibility.js';
import { isOpening } from './quotationMarks.js';
import type { Reading } from './readings.js';
import { ofReading } from './told.js';
import { has, isAuxiliary, isIn, type Word } from './words.js';

/**
 * How surely a verb stands behind words that call for one: `always`, also where the word is a name or particle besides (قد فتح); `unless a particle`
 * (عندما طلب, but عندما كان); `mostly`, but a subject may come first (كما نشر، بينما نشر تقرير); or nothing calls for it.
 */
export type Expected = 'always' | 'unless a particle' | 'mostly' | 'not called';

/** Negations and conjunctions of time, purpose and condition, which a verb follows. */
const WHEN: ReadonlySet<string> = new Set(['سوف', 'لم', 'لن', 'عندما', 'حينما', 'بعدما', 'قبلما', 'كلما', 'ريثما', 'كي', 'لكي', 'اذا', 'لو', 'حسبما']);
/** Others open a clause with its subject too. */
const WHILE: ReadonlySet<string> = new Set(['كما', 'بينما', 'فيما', 'حيث', 'لما', 'مما', 'حين']);
/** بعد أن، دون أن، يجب أن، سبق أن: أن with a verb, where elsewhere it is as often أن with a noun. */
const BEFORE_THAT: ReadonlySet<string> = new Set(['بعد', 'منذ', 'قبل', 'دون', 'يجب', 'ينبغي', 'يمكن', 'سبق']);
const SINCE: ReadonlySet<string> = new Set(['بعد', 'منذ']);

/**
 * Whether the words in front of a word call for a verb there.
 *
 * @param earlier the words of the sentence so far
 * @example verbExpected(wordsOf('بعد أن')) // 'unless a particle': قصف is no bombing there
 */
export function verbExpected(earlier: readonly Word[]): Expected {
  const word = earlier.at(-1);
  if (word?.pos !== 'particle' || word.reading.pronoun !== '') return 'not called';
  const { stem } = word.reading;
  if (has(word, 'perfective') || (has(word, 'relative') && stem.startsWith('ال'))) return 'always';
  const before = earlier.at(-2);
  if (word.token.folded === 'ان' && has(word, 'complementizer'))
    return !before || !BEFORE_THAT.has(before.reading.stem) ? 'not called' : SINCE.has(before.reading.stem) ? 'always' : 'unless a particle';
  // ولو صورة: even a picture.
  if (WHEN.has(stem) && !(stem === 'لو' && word.reading.conj !== '')) return 'unless a particle';
  // من حيث التكلفة: as far as it goes; إلى حين رفع العقوبات: until they are lifted.
  return WHILE.has(stem) && !/^(من|الي)$/.test(before?.token.folded ?? '') ? 'mostly' : 'not called';
}

/** How many words a subject in front of its verb may have. */
const LONGEST_SUBJECT = 8;

/**
 * Whether all words since the clause began are a masculine noun with what belongs to it, with no verb and no preposition in front; `apposed`
 * where there may be commas in it: جون بولتون، مستشار الرئيس، طلب.
 */
export function opensWithSubject(earlier: readonly Word[], apposed = false): boolean {
  for (let k = earlier.length - 1; k >= -1 && k >= earlier.length - LONGEST_SUBJECT; k--) {
    const word = earlier[k];
    const begins =
      word === undefined || has(word, 'complementizer') || has(word, 'subordinator') || isAuxiliary(word) || (word.pos === 'punctuation' && !isComma(word));
    if (begins) return !/(ه|ات)$/.test(earlier[k + 1]?.reading.stem ?? 'ه');
    if (apposed && isComma(word)) continue;
    if (word.pos !== 'noun' || word.reading.prep !== '') return false;
  }
  return false;
}

/** Whether a verb must follow who was named: أنه طلب، لكنه توقف تماما, but not أنه رفض قاطع; الحريري، طلب من. */
export function goesOn(before: Word, earlier: readonly Word[], next: readonly Reading[]): boolean {
  if (openedWith('نه', before, next)) return true;
  const mark = before.pos === 'punctuation' && (isComma(before) || isOpening(before));
  if (isComma(before) && isBehindSpeaker(earlier)) return true;
  return mark && next.some((r) => r.classes[0] === 'preposition' && r.pronoun === '') && opensWithSubject(earlier.slice(0, -1), true);
}

/** How many words may say who speaks, put in between a subject and its verb. */
const LONGEST_SPEAKER = 6;

/** الجيش، قال الوزير، قصف: whether a comma closes what says who speaks, behind a subject. */
function isBehindSpeaker(earlier: readonly Word[]): boolean {
  for (let k = earlier.length - 2; k > 0 && k >= earlier.length - 2 - LONGEST_SPEAKER; k--) {
    const word = earlier[k];
    if (word?.pos === 'noun' && word.reading.conj === '') continue;
    const opening = earlier[k - 1];
    return word?.pos === 'verb' && isIn(word, 'says behind') && opening !== undefined && isComma(opening) && opensWithSubject(earlier.slice(0, k - 1));
  }
  return false;
}

/** Whether a clause opens with its subject as a pronoun and no noun that is described follows: أنه، لأنه، لكنه; إنها، لكنها. */
export function openedWith(pronoun: 'نه' | 'نها', before: Word, next: readonly Reading[]): boolean {
  return (has(before, 'complementizer') || has(before, 'subordinator')) && before.token.folded.endsWith(pronoun) && !next.some(describesNoun);
}

/** What may describe an indefinite noun. */
const describesNoun = ofReading(
  (r) =>
    r.pos === 'noun' &&
    !r.article &&
    r.prep === '' &&
    r.conj === '' &&
    r.pronoun === '' &&
    r.entries.some(
      (e) =>
        e.lexeme.senses.some((s) => s.kind === 'class' && s.class === 'adjective') ||
        e.lexeme.derivation === 'active participle' ||
        e.lexeme.derivation === 'passive participle',
    ),
);

/** Longest time that opens a sentence, in words: وفي 29 أغسطس (آب) من عام 2003. */
const LONGEST_TIME = 9;

/** Whether nothing but a time stands in front: وأمس قتل، 29 أغسطس (آب) 2003 قتل. The clause itself begins behind it. */
export function onlyTimeBefore(earlier: readonly Word[]): boolean {
  const last = earlier.at(-1);
  if (!last || earlier.length > LONGEST_TIME || last.pos === 'punctuation') return false;
  return earlier.every(({ pos, token }) => pos === 'number' || pos === 'punctuation' || timeWord(token.folded) !== undefined);
}
