import type { WordList } from '../../knowledge/wordLists.js';
import { ANY_BODIES } from '../words/groupNouns.js';
import { isClosing, isOpening } from '../words/quotationMarks.js';
import { isIn, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { type Mention, type NounPhrase, revisedMention, revisedPhrase, type Unit } from './phrases.js';

/** Prepositions of being in or at a body, folded. */
const IN: ReadonlySet<string> = new Set(['في', 'ب', 'لدي']);

/** Which adjectives each preposition completes, folded. */
const LINKED: ReadonlyMap<string, WordList> = new Map([
  ['ل', 'linked by ل'],
  ['من', 'linked by من'],
  ['ب', 'linked by ب'],
  ['الي', 'linked by إلى'],
  ['عن', 'linked by عن'],
  ['علي', 'linked by على'],
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
    if (unit.kind !== 'noun' || !unit.mention) return unit;
    const fullEnd = endBehind(words, unit, units[k + 1]);
    return fullEnd > 0 ? revisedPhrase(unit, { mention: revisedMention(unit.mention, { fullEnd }) }) : unit;
  });
}

/** Where ends what a phrase is called by in the unit behind it; 0 where that is none of it. */
function endBehind(words: readonly Word[], unit: NounPhrase, next: Unit | undefined): number {
  // مشتبه به
  if (next?.kind === 'pronoun') return isLinked(words[unit.last], unit, next) ? (words[unit.last + 1]?.token.end ?? 0) : 0;
  if (next?.kind !== 'noun' || next.conj || next.from !== unit.last + 1) return 0;
  const { mention } = next;
  if (isLinked(words[unit.last], unit, next)) return mention ? endOf(words, mention) : (words[next.last]?.token.end ?? 0);
  return mention && (isOfBody(words, unit, next, mention) || isSomeOf(words, unit, next, mention)) ? endOf(words, mention) : 0;
}

/** Where a mention ends, with the mark that closes what was opened in it: حزب "الشعب". */
function endOf(words: readonly Word[], { first, last, end }: Mention): number {
  if (!words.slice(first, last + 1).some(isOpening)) return end;
  return [words[last], words[last + 1]].find(isClosing)?.token.end ?? end;
}

/** مصدر بالشرطة، مصدر مقرب من الحكومة */
function isOfBody(words: readonly Word[], unit: NounPhrase, next: NounPhrase, body: Mention): boolean {
  if (!isNameless(unit) || !ANY_BODIES.has(body.type) || !isIn(words[unit.head], 'of some body')) return false;
  return IN.has(next.prep) || (next.prep === 'من' && isIn(words[unit.last], 'close to somebody'));
}

/** مجموعة من المستوطنين، وفد من الحكومة، نواب عن الحزب; but انسحاب جنود من سوريا. */
function isSomeOf(words: readonly Word[], { head, last, mention }: NounPhrase, { prep }: NounPhrase, others: Mention): boolean {
  if ((prep !== 'من' && prep !== 'عن') || others.type === 'place' || others.type === 'country') return false;
  return (
    mention !== null && mention.name === '' && mention.belongs === null && mention.last === last && !mention.definite && isIn(words[head], 'some of others')
  );
}

/** قوات موالية | للحكومة، فصائل مدعومة | من تركيا: whether a phrase ends in what the preposition behind it completes; without that it says nothing. */
function isLinked(end: Word | undefined, { mention, last }: NounPhrase, { prep }: { readonly prep: string }): boolean {
  const list = LINKED.get(prep);
  if (!list || !mention || mention.name !== '' || mention.last !== last) return false;
  return (mention.kind === 'group' || mention.kind === 'organ' || mention.kind === 'office') && isIn(end, list);
}

/** Whether a phrase only says what somebody is, and of nobody's body yet. */
function isNameless({ mention, last }: NounPhrase): boolean {
  return (
    mention !== null && mention.name === '' && mention.belongs === null && mention.last === last && (mention.kind === 'office' || mention.kind === 'group')
  );
}
