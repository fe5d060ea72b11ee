import type { WordList } from '../../knowledge/wordLists.js';
import { ANY_BODIES } from '../words/groupNouns.js';
import { isIn, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { type NounPhrase, revisedMention, revisedPhrase, type Unit } from './phrases.js';

/** Prepositions of being in or at a body, folded. */
const IN: ReadonlySet<string> = new Set(['في', 'ب', 'لدي']);

/** Which adjectives each preposition completes, folded. */
const LINKED: ReadonlyMap<string, WordList> = new Map([
  ['ل', 'linked by ل'],
  ['من', 'linked by من'],
  ['ب', 'linked by ب'],
  ['الي', 'linked by إلى'],
]);

/**
 * Tells where whoever is not named is said in full: مصدر بالشرطة العراقية, عضو بارز في طالبان, مصدر مقرب من الحكومة, قوات موالية للحكومة. What stands behind stays a phrase
 * of its own; only what he is called goes on to it.
 *
 * @param units of a sentence
 * @returns the units, the mentions among them with what they are called in full
 */
export function withBodiesBehind({ words }: SentenceContext, units: readonly Unit[]): Unit[] {
  return units.map((unit, k) => {
    const next = units[k + 1];
    if (unit.kind !== 'noun') return unit;
    const { mention } = unit;
    // مشتبه به
    if (next?.kind === 'pronoun' && mention && isLinked(words[unit.last], unit, next)) {
      const end = words[unit.last + 1]?.token.end;
      return end === undefined ? unit : revisedPhrase(unit, { mention: revisedMention(mention, { fullEnd: end }) });
    }
    if (next?.kind !== 'noun' || next.conj || next.from !== unit.last + 1) return unit;
    const body = next.mention;
    if (mention && isLinked(words[unit.last], unit, next)) {
      const end = body?.end ?? words[next.last]?.token.end;
      return end === undefined ? unit : revisedPhrase(unit, { mention: revisedMention(mention, { fullEnd: end }) });
    }
    if (!mention || !body || !isNameless(unit) || !ANY_BODIES.has(body.type) || !isIn(words[mention.head], 'of some body')) return unit;
    const near = next.prep === 'من' && isIn(words[unit.last], 'close to somebody');
    return near || IN.has(next.prep) ? revisedPhrase(unit, { mention: revisedMention(mention, { fullEnd: body.end }) }) : unit;
  });
}

/** قوات موالية | للحكومة، فصائل مدعومة | من تركيا: whether a phrase ends in what the preposition behind it completes; without that it says nothing. */
function isLinked(end: Word | undefined, { mention, last }: NounPhrase, { prep }: { readonly prep: string }): boolean {
  const list = LINKED.get(prep);
  if (!list || !mention || mention.name !== '' || mention.last !== last) return false;
  return (mention.kind === 'group' || mention.kind === 'organ') && isIn(end, list);
}

/** Whether a phrase only says what somebody is, and of nobody's body yet. */
function isNameless({ mention, last }: NounPhrase): boolean {
  return (
    mention !== null && mention.name === '' && mention.belongs === null && mention.last === last && (mention.kind === 'office' || mention.kind === 'group')
  );
}
