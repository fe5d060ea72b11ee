import { ANY_BODIES } from '../words/groupNouns.js';
import { isIn } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { type NounPhrase, revisedMention, revisedPhrase, type Unit } from './phrases.js';

/** Prepositions of being in or at a body, folded. */
const IN: ReadonlySet<string> = new Set(['في', 'ب', 'لدي']);

/**
 * Tells where whoever is not named is said in full: مصدر بالشرطة العراقية, عضو بارز في طالبان, مصدر مقرب من الحكومة. The body stays a phrase of its
 * own; only what he is called goes on to it.
 *
 * @param units of a sentence
 * @returns the units, the mentions among them with what they are called in full
 */
export function withBodiesBehind({ words }: SentenceContext, units: readonly Unit[]): Unit[] {
  return units.map((unit, k) => {
    const next = units[k + 1];
    if (unit.kind !== 'noun' || next?.kind !== 'noun' || next.conj || next.from !== unit.last + 1) return unit;
    const { mention } = unit;
    const body = next.mention;
    if (!mention || !body || !isNameless(unit) || !ANY_BODIES.has(body.type) || !isIn(words[mention.head], 'of some body')) return unit;
    const near = next.prep === 'من' && isIn(words[unit.last], 'close to somebody');
    return near || IN.has(next.prep) ? revisedPhrase(unit, { mention: revisedMention(mention, { fullEnd: body.end }) }) : unit;
  });
}

/** Whether a phrase only says what somebody is, and of nobody's body yet. */
function isNameless({ mention, last }: NounPhrase): boolean {
  return (
    mention !== null && mention.name === '' && mention.belongs === null && mention.last === last && (mention.kind === 'office' || mention.kind === 'group')
  );
}
