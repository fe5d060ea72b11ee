import { readNumber } from '../../arabic/numbers.js';
import { numeral } from '../../arabic/numerals.js';
import { particleClasses } from '../../arabic/particles.js';
import { isEventWord } from '../words/actNouns.js';
import { whetherWord } from '../words/told.js';
import { has, isIn, stemStart, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { phrase, type Shape } from './nounphrase.js';
import { type Mention, mentionOf, type NounPhrase } from './phrases.js';

/** Crowds with no noun after them: مقتل المئات، العشرات. */
const CROWD = /^[وفبلك]*(ال|ل)?(عشرات|ميات|الاف|ملايين)$|^[وفبك]*(ال|لل)(بعض|جميع)$|^[وفبلك]*(ال|لل)?كثير(ون|ين)$/;

/**
 * Whether a crowd word with its article ends the phrase: العشرات من المدنيين goes on, العشرات مصرعهم does not.
 *
 * @param i index of the first word that counts
 * @param start of the first that does not
 */
export function endsCrowd({ words }: SentenceContext, i: number, start: number): boolean {
  const crowd = words[start - 1];
  const next = words[start];
  // فر الآلاف من المعارك: from what they flee.
  if (crowd?.token.folded === 'من' && next?.reading.article && CROWD.test(words[start - 2]?.token.folded ?? '') && isEventWord(next)) return true;
  if (crowd === undefined || next?.pos !== 'noun' || start === i || !DEFINITE_CROWD.test(crowd.token.folded)) return false;
  // البعض الآخر, but البعض الحكومة and الجميع الحكومة
  return !next.reading.article || (/(بعض|جميع|ون|ين)$/.test(crowd.token.folded) && next.reading.stem !== 'اخر');
}

/** Crowd words that stand for themselves: with the article nothing is in the genitive behind them. */
const DEFINITE_CROWD = /^[وفبك]*(ال|لل)(عشرات|ميات|الاف|ملايين|بعض|جميع|كثيرون|كثيرين)$/;

const PERCENT = /^[%٪$€]$/;

/** A number from which on it counts money, not people who come into the news. */
const MOST_PEOPLE = 1e8;

/** 80 في المئة، 80 بالمئة */
function isShare({ words }: SentenceContext, last: number): boolean {
  const next = words[last + 1]?.token.folded ?? '';
  const then = words[last + 2]?.token.folded ?? '';
  return /^بال?م[ايء]*[ه]$/.test(next) || (next === 'في' && /^الم[ايء]*ه$/.test(then));
}

/** 04:00، إف-16، 1/2، 5+1، (2)، من 2 - 4: a number beside such a mark counts nobody. */
function isPartOfFigure({ words }: SentenceContext, first: number, last: number): boolean {
  const figure = (i: number, mark: number): boolean => /^[-–:/]$/.test(words[mark]?.token.folded ?? '') && words[mark]?.token.start === words[i]?.token.end;
  return figure(last, last + 1) || /^[-–:/+(]$/.test(words[first - 1]?.token.folded ?? '') || /^[-–+]$/.test(words[last + 1]?.token.folded ?? '');
}

/** المادة 102، القرار 1701، ضربة واحدة: the number of a thing, not of people. */
function numbersThing(context: SentenceContext, i: number, quantity: number): boolean {
  const before = context.words[i - 1];
  return before !== undefined && before.pos === 'noun' && (!isEventWord(before) || quantity === 1);
}

/** People who are only counted: قتل 5، مقتل 245. */
function countOnly(context: SentenceContext, first: number, last: number, quantity: number | null): Mention {
  const start = context.words[first]?.token.start ?? 0;
  const end = context.words[last]?.token.end ?? start;
  return mentionOf({ first, last, head: last, kind: 'group', type: 'group', start, end, plural: quantity !== 1, definite: false, quantity });
}

/** A number or crowd word with no noun behind it: قتل 3، أصيب العشرات. */
export function countedPhrase(context: SentenceContext, first: number, last: number, quantity: number | null, shape: Shape): NounPhrase | null {
  const head = context.words[last];
  const next = context.words[last + 1];
  if (!head || !(head.pos === 'number' || isQuantifier(head) || head.pos === 'noun')) return null;
  const people =
    (quantity !== null || CROWD.test(head.token.folded)) &&
    !PERCENT.test(next?.token.folded ?? '') &&
    !isShare(context, last) &&
    (quantity ?? 0) < MOST_PEOPLE &&
    !isPartOfFigure(context, first, last) &&
    (quantity === null || !numbersThing(context, first, quantity));
  return phrase(shape, last, last, people ? countOnly(context, first, last, quantity) : null, head);
}

/** How many words of a bound stand at an index (ما لا يقل عن، ما يقارب), where a number follows; else 0. */
export function boundAt(words: readonly Word[], i: number): number {
  if (words[i]?.token.folded !== 'ما') return 0;
  const verb = words[i + 1]?.token.folded === 'لا' ? i + 2 : i + 1;
  const of = words[verb + 1];
  const governs = of !== undefined && has(of, 'preposition') && of.reading.pronoun === '';
  if (!isIn(words[verb], governs ? 'bounds a number' : 'nears a number')) return 0;
  const at = governs ? verb + 2 : verb + 1;
  const next = words[at];
  return next && (next.pos === 'number' || mayOpenNumber(next) || isQuantifier(next)) ? at - i : 0;
}

/**
 * What people who are counted are called: 12 مسلحا, خمسة آخرون; '' where no number stands in front of them.
 *
 * @param end where the phrase ends in the text
 */
export function countedName({ words, tokens, text }: SentenceContext, { quantity, first, head }: NounPhrase, end: number): string {
  if (quantity === null) return '';
  for (let k = first; k < head; k++) {
    const word = words[k];
    if (word && mayOpenNumber(word) && readNumber(tokens, k)) return text.slice(stemStart(text, word), end);
  }
  return '';
}

/** Words that only count or measure what follows: عشرات، عدد من، 7، أكثر من 20. */
export function skipQuantity(context: SentenceContext, i: number): { next: number; quantity: number | null } {
  const { words } = context;
  let next = i;
  let quantity: number | null = null;
  for (;;) {
    const word = words[next];
    if (!word) break;
    // ما لا يقل عن ثلاثة أشخاص
    const bound = boundAt(words, next);
    if (bound > 0) {
      next += bound;
      continue;
    }
    const number = mayOpenNumber(word) ? readNumber(context.tokens, next) : null;
    if (number && (word.pos === 'number' || next + 1 < words.length)) {
      quantity = number.value;
      next = number.lastToken + 1;
      // ثلاثة من قيادات الحركة
      const of = words[next];
      if (of && has(of, 'preposition') && of.reading.stem === 'من' && of.reading.pronoun === '' && number.value < 1900) next++;
      continue;
    }
    const large = largeNumberAt(words, next);
    if (large > 0) {
      next += large;
      continue;
    }
    if (isQuantifier(word) || (isAccusativeQuantifier(word) && words[next + 1]?.token.folded === 'من')) {
      next++;
      if (words[next] && has(words[next] as Word, 'preposition') && words[next]?.reading.stem === 'من' && words[next]?.reading.pronoun === '') next++;
      continue;
    }
    break;
  }
  return { next, quantity };
}

/** عدد كبير من، أعداد غير قليلة من: how many words say only how many there are; 0 where it is no such phrase. */
function largeNumberAt(words: readonly Word[], i: number): number {
  const word = words[i];
  if (!word || word.pos === 'verb' || word.reading.article || !/^(عدد|عددا|اعداد|اعدادا)$/.test(word.reading.stem)) return 0;
  const at = words[i + 1]?.token.folded === 'غير' ? i + 2 : i + 1;
  const of = words[at + 1];
  const many = isIn(words[at], 'how many') && words[at]?.reading.article === false;
  return many && of?.reading.stem === 'من' && of.reading.pronoun === '' ? at + 2 - i : 0;
}

/** Whether a number may begin at a word: for nearly all words none does. */
const mayOpenNumber = whetherWord((word) => word.token.kind === 'number' || numeral(word.token.folded) !== undefined);

/** عددا من، مزيدا من: in the accusative. */
const isAccusativeQuantifier = whetherWord(
  ({ pos, reading: { article, pronoun, stem } }) =>
    pos === 'noun' && !article && pronoun === '' && /..ا$/.test(stem) && (particleClasses(stem.slice(0, -1))?.includes('quantifier') ?? false),
);

/** كل، عدة، العشرات، العديد: also where the word is written with the article. */
const isQuantifier = whetherWord((word) => {
  if (word.reading.pronoun !== '' || word.pos === 'verb') return false;
  // آلاف looks like ال and a word once its letters are folded.
  const form = word.token.folded === 'الاف' ? 'الاف' : word.reading.stem;
  return has(word, 'quantifier') || (word.pos === 'noun' && (particleClasses(form)?.includes('quantifier') ?? false));
});
