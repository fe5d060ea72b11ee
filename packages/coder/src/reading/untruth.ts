import { isBreak } from './conditions.js';
import type { Scene } from './statusReading.js';
import { whetherWord } from './told.js';
import { findSense, isIn } from './words.js';

/** How many words may stand between a rumour and the event that it tells, and between the event and what denies it. */
const RUMOUR_REACH = 8;
/** How many words may stand between a verb of denying and what it denies: نفت الهيئة العامة للطيران، الأربعاء، صحة ما ... */
const DENIER_REACH = 10;
const DENIAL_REACH = 14;

const isDenial = whetherWord((word) => word.pos === 'verb' && findSense(word, 'report')?.sense.sense === 'deny');

/** عدم صحة الأنباء عن اعتقاله، لا صحة لما تردد عن؛ الأنباء عن اعتقاله عارية من الصحة: the word that says that a rumour is untrue; null for none. */
export function untruth({ words }: Scene, at: number): number | null {
  for (let k = at - 1; k >= 0 && k >= at - RUMOUR_REACH; k--) {
    const word = words[k];
    if (!word || isBreak(word)) return null;
    if (isIn(word, 'truth') && (/^(عدم|لا)$/.test(words[k - 1]?.reading.stem ?? '') || words.slice(Math.max(0, k - 1 - DENIER_REACH), k).some(isDenial)))
      return k - 1;
    if (!isIn(word, 'unsure')) continue;
    for (let f = at + 1; f < words.length && f <= at + DENIAL_REACH; f++) {
      const next = words[f];
      if (!next || isBreak(next)) break;
      const behind = words[f + 1]?.reading.stem ?? '';
      if (next.reading.stem === 'غير' && isIn(words[f + 1], 'true')) return f;
      if (isIn(next, 'untrue') || (next.reading.stem === 'لا' && behind === 'اساس')) return f;
    }
  }
  return null;
}
