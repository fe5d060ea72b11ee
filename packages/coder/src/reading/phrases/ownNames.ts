import { matchName } from '../words/names.js';
import { genderOf, isPlural } from '../words/nounShape.js';
import { findSense, isIn, stemStart } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { namedMention } from './knownNames.js';
import { personNameAt } from './personNames.js';
import { type Mention, revisedMention } from './phrases.js';

/** حليفتها روسيا: a friend or foe of somebody, with who that is right behind. */
export function allyByName(context: SentenceContext, head: number): Mention | null {
  const word = context.words[head];
  const found = word && word.reading.pronoun !== '' && isIn(word, 'friend or foe') ? matchName(context.words, head + 1, context.lexicon) : null;
  if (!word || found?.skip !== 0 || found.matches.every((m) => m.entity.type === 'place')) return null;
  const party = namedMention(context, head + 1, found);
  return party ? revisedMention(party, { first: head, head, start: stemStart(context.text, word) }) : null;
}

/** المواطن السعودي ماجد الماجد، الشاب الفلسطيني محمد أبو خضير: one of a people or a kind, by his name right behind it. */
export function ownName(context: SentenceContext, head: number, last: number): Mention | null {
  const { words, text } = context;
  const word = words[head];
  const kind = word ? findSense(word, 'group')?.sense.type : undefined;
  // السودانية نورا حسين
  const citizen = word !== undefined && findSense(word, 'nationality') !== null;
  if (!word || isPlural(word)) return null;
  // ابنته يوليا، زوجته ميلانيا
  const kin = word.reading.pronoun !== '' && last === head && isIn(word, 'kin');
  if (!kin && (!word.reading.article || word.reading.pronoun !== '')) return null;
  // المتحدث باسم التحالف فلان: a body has no first name.
  if (!(kin || kind === 'group' || citizen || (kind && word.reading.stem.endsWith('ي')))) return null;
  const first = words[last + 1];
  if (first?.pos !== 'noun' || first.reading.article || first.reading.conj !== '' || first.reading.prep !== '') return null;
  const name = personNameAt(context, last + 1, true);
  const sure = name !== null && (name.last > name.first || (kin && findSense(first, 'given') !== null));
  return name && sure ? revisedMention(name, { first: head, head, start: stemStart(text, word), gender: genderOf(word) }) : null;
}
