import { whetherWord } from '../words/told.js';
import { findSense, has, isIn, type Word } from '../words/words.js';
import { isBreak } from './conditions.js';
import type { Scene } from './statusReading.js';

/** How many words may stand between a rumour and the event that it tells, and between the event and what denies it. */
const RUMOUR_REACH = 8;
/** How many words may stand between a verb of denying and what it denies: نفت الهيئة العامة للطيران، الأربعاء، صحة ما ... */
const DENIER_REACH = 10;
const DENIAL_REACH = 14;

const isDenial = whetherWord((word) => word.pos === 'verb' && findSense(word, 'report')?.sense.sense === 'deny');

/** The verb of denying before a word, asides between commas passed over; null for none. */
function denierBefore(words: readonly Word[], at: number): number | null {
  for (let k = at - 1; k >= 0 && k >= at - DENIER_REACH; k--) {
    const word = words[k];
    if (word?.pos === 'verb') return isDenial(word) ? k : null;
    if (!word || (isBreak(word) && word.token.folded !== '،')) return null;
  }
  return null;
}

/** عدم صحة الأنباء عن اعتقاله، لا صحة لما تردد عن؛ الأنباء عن اعتقاله عارية من الصحة، ما نشر عنه غير صحيح: the word that says that a rumour is untrue; null for none. */
export function untruth({ words }: Scene, at: number): number | null {
  for (let k = at - 1; k >= 0 && k >= at - RUMOUR_REACH; k--) {
    const word = words[k];
    if (!word || isBreak(word)) return null;
    if (isIn(word, 'truth') && (/^(عدم|لا)$/.test(words[k - 1]?.reading.stem ?? '') || words.slice(Math.max(0, k - 1 - DENIER_REACH), k).some(isDenial)))
      return k - 1;
    // فندت الوزارة ما تردد عن اعتقاله، نفت الأنباء التي تحدثت عن اعتقاله
    const said = word.reading.stem === 'ما' && words[k + 1]?.pos === 'verb';
    if (!said && !isIn(word, 'unsure')) continue;
    const denier = denierBefore(words, k);
    if (denier !== null) return denier;
    const called = calledUntrue(words, at);
    if (called !== null) return called;
  }
  return null;
}

/** غير صحيح، ليس صحيحا، لا صحة له، لا أساس لها، عارية من الصحة: the word behind an event that says that what is told of it is untrue. */
function calledUntrue(words: readonly Word[], at: number): number | null {
  for (let f = at + 1; f < words.length && f <= at + DENIAL_REACH; f++) {
    const next = words[f];
    if (!next || isBreak(next)) return null;
    const behind = words[f + 1];
    if ((next.reading.stem === 'غير' || has(next, 'negation')) && (isIn(behind, 'true') || isIn(behind, 'truth') || isIn(behind, 'ground'))) return f;
    if (isIn(next, 'untrue')) return f;
  }
  return null;
}

/** How many words may stand between a rumour and the words that it is not certain. */
const UNCERTAIN_REACH = 2;

/** تقارير غير مؤكدة عن مقتله، لم تتأكد أنباء مقتله، لم يتسن التحقق من مقتله: the word that says that what is told of an event is not certain; null for none. */
export function doubt({ words }: Scene, at: number): number | null {
  for (let k = at - 1; k >= 0 && k >= at - RUMOUR_REACH; k--) {
    const word = words[k];
    if (!word || isBreak(word)) return null;
    if (word.pos === 'noun' && isIn(word, 'making sure') && isNotPossible(words, k)) return k - 1;
    if (!isIn(word, 'unsure')) continue;
    const before = words[k - 2];
    if (before && has(before, 'negation') && isIn(words[k - 1], 'becomes certain')) return k - 2;
    for (let f = k + 1; f <= k + UNCERTAIN_REACH && f < at; f++) if (words[f]?.reading.stem === 'غير' && isIn(words[f + 1], 'certain')) return f;
  }
  return null;
}

/** لم يتسن التأكد من، تعذر التحقق من: whether it was not possible to do what a noun tells. */
function isNotPossible(words: readonly Word[], k: number): boolean {
  for (let b = k - 1; b >= 0 && b >= k - CHECK_REACH; b--) {
    const word = words[b];
    if (!word || isBreak(word)) return false;
    if (word.pos === 'verb') return isIn(word, 'is possible') && has(words[b - 1] ?? word, 'negation');
  }
  return false;
}

/** How many words may stand between a verb of being possible and what was not: لم يتسن لوكالة رويترز على الفور التحقق من. */
const CHECK_REACH = 6;
