import { fold } from '../../arabic/letters.js';
import { isPlural } from '../words/nounShape.js';
import { isIn, stemStart } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { nameText } from './knownNames.js';
import { type Mention, mentionOf, type NounPhrase, revisedMention } from './phrases.js';

/**
 * ميناء طبرق، مطار بغداد الدولي: whether a phrase names a place inside a town, by what it is and the town's name. مدينة طبرق is the town itself.
 *
 * @param inner whom the genitive of the phrase names
 */
export function isOfTown({ words, lexicon }: SentenceContext, { head, quantity }: NounPhrase, inner: Mention): boolean {
  const word = words[head];
  if (word === undefined || quantity !== null || isPlural(word) || !isIn(word, 'inside a town')) return false;
  if (inner.kind !== 'name' || (inner.type !== 'place' && !inner.metonym)) return false;
  const places = inner.known.filter((k) => k.type === 'place');
  // قاعدة حميميم: what bears the name is no town, but such a place itself.
  const itself = places.some(({ name }) => lexicon.listsOf(fold(name).split(' ', 1)[0] ?? '', []).includes('inside a town'));
  return places.length > 0 && !itself;
}

/**
 * A place inside a town as a mention of its own, which belongs to the town.
 *
 * @example siteIn(context, phrase, town).name // ميناء طبرق of ميناء طبرق الليبي
 */
export function siteIn(context: SentenceContext, np: NounPhrase, town: Mention): Mention {
  const { words, text } = context;
  const head = words[np.head];
  const start = head ? stemStart(text, head) : town.start;
  // مطار بغداد الدولي is known by مطار بغداد; an adjective of the state is no part of the name.
  const described = np.nationality === null && np.last > (np.genitive?.last ?? np.last);
  return mentionOf({
    first: np.first,
    last: np.last,
    head: np.head,
    kind: 'name',
    type: 'place',
    start,
    end: words[np.last]?.token.end ?? town.end,
    name: nameText(words, np.head, town.last, 0),
    nameStart: start,
    nameEnd: described ? (words[np.last]?.token.end ?? town.nameEnd) : town.nameEnd,
    // As the town, also where its name stands for a state elsewhere.
    belongs: revisedMention(town, { type: 'place', metonym: false }),
    gender: np.gender,
    definite: true,
  });
}

/** Whether a mention is of a place inside a town. */
export function isSite({ type, belongs }: Mention): boolean {
  return type === 'place' && belongs?.type === 'place';
}
