import { BODIES } from '../words/groupNouns.js';
import { findSense } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { revisedPhrase, type Unit } from './phrases.js';

/**
 * Takes what a body is called behind its name into its phrase: تنظيم داعش الإرهابي, جماعة بوكو حرام المتطرفة are nobody else.
 *
 * @param context the sentence
 * @param units its units in reading order
 * @returns the units without those adjectives
 */
export function takeAttributes(context: SentenceContext, units: readonly Unit[]): Unit[] {
  const taken: Unit[] = [];
  for (const unit of units) {
    const before = taken.at(-1);
    if (before?.kind === 'noun' && isAttribute(context, before, unit)) taken[taken.length - 1] = revisedPhrase(before, { last: unit.last });
    else taken.push(unit);
  }
  return taken;
}

function isAttribute({ words }: SentenceContext, before: Unit & { kind: 'noun' }, unit: Unit): boolean {
  if (unit.kind !== 'noun' || unit.first !== unit.last || unit.first !== before.last + 1 || unit.prep !== '' || unit.conj) return false;
  const word = words[unit.first];
  const { mention } = before;
  return (
    word?.reading.article === true &&
    mention?.kind === 'name' &&
    BODIES.has(mention.type) &&
    unit.mention?.kind !== 'name' &&
    findSense(word, 'group')?.sense.type === 'armed_group'
  );
}
