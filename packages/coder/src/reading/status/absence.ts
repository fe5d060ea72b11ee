import type { Proposal } from '../events/proposals.js';
import { has, isAuxiliary, isIn, type Word } from '../words/words.js';
import { isBreak } from './conditions.js';
import type { Scene } from './statusReading.js';

/** How many words may stand between what says that there is none and the noun: لا يوجد حتى الآن أي حوار. */
const ABSENCE_REACH = 5;

/**
 * لم يعد، لم تعد: whether a word says, negated, that something goes on no more.
 *
 * @param k index of the word behind the negation
 */
export function isNoLonger(words: readonly Word[], k: number): boolean {
  return words[k - 1]?.reading.stem === 'لم' && /^([يتنا]عد|[يت]عودوا)$/.test(words[k]?.token.folded ?? '');
}

/** هناك، ثمة، هنالك */
const isThere = ({ token }: Word): boolean => /^(هناك|هنالك|ثمه)$/.test(token.folded);

/**
 * Where words begin that say of an act that there is none: ليست هناك محادثات، لم يكن ثمة حوار، لا يوجد اتفاق، لم تعد هناك مفاوضات، لا محادثات. Not of what
 * is only told about an act (لم تكن المحادثات سهلة), nor of who acts (لا داعي).
 *
 * @returns index of the negation; null where nothing says so
 */
export function absence({ words, sentence }: Scene, { unit, word, light, form }: Proposal): number | null {
  const own = sentence.units[unit];
  if (
    own?.kind !== 'noun' ||
    own.prep !== '' ||
    (own.head !== word && !light) ||
    words[own.head]?.reading.article !== false ||
    words[own.head]?.reading.pronoun !== ''
  )
    return null;
  let there = false;
  for (let k = own.from - 1; k >= 0 && k >= own.from - ABSENCE_REACH; k--) {
    const at = words[k];
    const before = words[k - 1];
    if (!at) return null;
    const denied = before !== undefined && has(before, 'negation');
    if (isThere(at)) there = true;
    else if (has(at, 'negation')) return there || (k === own.from - 1 && at.reading.stem === 'لا' && form === 'noun') ? k : null;
    else if (isAuxiliary(at) || isNoLonger(words, k)) return there && denied ? k - 1 : null;
    else if (at.pos === 'verb') return isIn(at, 'there is') && denied ? k - 1 : null;
    else if (!has(at, 'adverb') && !has(at, 'preposition') && sentence.units.every((u) => u.kind !== 'time' || k < u.first || k > u.last)) return null;
  }
  return null;
}

/** How many words may stand between a negation and its من: لم يكن الجيش السوري هو من. */
const WHO_REACH = 8;

/**
 * ليس الجيش من قصف، لم تكن تركيا هي من: where the words begin that say in front of who does something that somebody else does.
 *
 * @param k index of the word in front of the verb
 * @returns index of the negation; null where nothing says so
 */
export function notWho(words: readonly Word[], k: number): number | null {
  if (words[k]?.token.folded !== 'من') return null;
  for (let b = k - 1; b >= 0 && b >= k - WHO_REACH; b--) {
    const word = words[b];
    if (!word || isBreak(word)) return null;
    if (has(word, 'negation') && /^[وف]?ليس/.test(word.token.folded)) return b;
    const before = words[b - 1];
    if (isAuxiliary(word)) return before !== undefined && has(before, 'negation') ? b - 1 : null;
    if (word.pos === 'verb' || has(word, 'complementizer') || has(word, 'relative')) return null;
  }
  return null;
}
