import { fold } from '../../arabic/letters.js';
import type { EntityType } from '../../knowledge/model.js';
import { ofWord, whetherWord } from './told.js';
import { findSense, type Word } from './words.js';

/** Types of bodies that people join, and that news calls armed, extremist or terrorist: neither a state's own nor people by what they are. */
export const BODIES: ReadonlySet<EntityType> = new Set(['party', 'organization', 'armed_group']);

/** What people may be in or of, and what may have a name: bodies of states and of many states, too. */
export const ANY_BODIES: ReadonlySet<EntityType> = new Set<EntityType>([...BODIES, 'government', 'military', 'igo']);

/** The people or body that a word names: مرحلة is no woman who is deported, العدوان no two enemies. */
export const groupOf = ofWord((word): ReturnType<typeof findSense<'group'>> => {
  const group = findSense(word, 'group');
  if (!group || fold(group.entry.lexeme.lemma) === word.reading.stem) return group;
  for (const entry of word.reading.entries) {
    const sense = entry.lexeme.senses.find((s) => s.kind === 'group');
    if (sense && fold(entry.lexeme.lemma) === word.reading.stem) return { entry, sense };
  }
  return isThing(word) || isManyEvents(word, group.entry.lexeme.lemma) ? null : group;
});

/** المفاوضات: the plural of an event's own noun, rather than the women of a noun for men. */
function isManyEvents({ reading: { stem, entries } }: Word, people: string): boolean {
  if (!stem.endsWith('ات') || people.endsWith('ة')) return false;
  return entries.some(
    ({ lexeme }) => lexeme.derivation === null && lexeme.senses.some((s) => s.kind === 'event') && `${fold(lexeme.lemma).replace(/ه$/, '')}ات` === stem,
  );
}

/** Classes of nouns for people. */
const PEOPLE: ReadonlySet<string> = new Set(['diplomat', 'victim', 'prisoner', 'side']);

/** Whether a word that inflects a noun for people is a noun of its own for a thing or an event: مرحلة، مساعدة، كتاب، عدوان. */
export const isThing = whetherWord((word) =>
  word.reading.entries.some(
    ({ lexeme }) =>
      fold(lexeme.lemma) === word.reading.stem &&
      lexeme.senses.some((s) => (s.kind === 'event' && lexeme.derivation === null) || (s.kind === 'class' && !PEOPLE.has(s.class))) &&
      !lexeme.senses.some((s) => s.kind === 'group' || s.kind === 'title'),
  ),
);

/** مقتل جندي، طرد دبلوماسي: whom the event befalls is its genitive; نزاع دبلوماسي، انقلاب عسكري: what kind it is. */
export function befallsGenitive(word: Word): boolean {
  return word.reading.entries.some((e) =>
    [...e.lexeme.senses, ...(e.lexeme.derivation === 'verbal noun' ? (e.verb?.senses ?? []) : [])].some(
      (s) => s.kind === 'event' && (s.frame.slots.G === 'recipient' || (s.frame.slots.G === undefined && s.frame.slots.O === 'recipient' && !s.frame.mutual)),
    ),
  );
}
