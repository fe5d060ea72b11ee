import { isEventWord } from './actNouns.js';
import { isPlural } from './nounShape.js';
import { isOpening } from './quotationMarks.js';
import type { Reading } from './readings.js';
import { findSense, type Word } from './words.js';

/** How many words back another إلى still makes it "and to". */
const REACH = 15;

/**
 * وإلى, which without its hamza is a governor (والي): "and to", but behind a verb, somebody, a deed or an opening mark, and where no other إلى stands shortly
 * before. Of 200 in the corpus 23 are governors.
 *
 * @param readings what the word may be
 * @param earlier the words of the sentence before it
 * @param next what the next word may be
 * @returns the reading as a preposition; null where that is not among them, or it is a governor
 * @example andTo(readingsOf('والي'), wordsOf('وصل إلى بغداد'), readingsOf('القاهرة'))?.prep // of ووصل إلى بغداد وإلى القاهرة
 */
export function andTo(readings: readonly Reading[], earlier: readonly Word[], next: readonly Reading[]): Reading | null {
  const to = readings.find((r) => r.pos === 'particle' && r.conj === 'و' && r.stem === 'الي');
  if (!to || !readings.some((r) => r.pos === 'noun' && r.stem === 'والي')) return null;
  const before = earlier.at(-1);
  if (!before) return next.some((r) => r.lists.includes('has a governor')) ? null : to;
  if (before.pos === 'verb') return null;
  const again = earlier.slice(-REACH).some(({ pos, reading }) => pos === 'particle' && reading.stem === 'الي');
  const held =
    isOpening(before) ||
    (before.pos === 'noun' && !before.reading.article && (isEventWord(before) || (findSense(before, 'group') !== null && !isPlural(before))));
  return held && !again ? null : to;
}
