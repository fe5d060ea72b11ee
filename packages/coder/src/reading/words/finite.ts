import type { LexicalEntry } from '../../knowledge/lexicon.js';
import { ofWord } from './told.js';
import type { Word } from './words.js';

/** The reading of a verb that news prose means: third person, active, unless nothing else fits. */
export function finite(word: Word): LexicalEntry | null {
  return finiteEntries(word)[0] ?? null;
}

/** All verbs that the likeliest person and voice of a word can belong to. */
export const finiteEntries = ofWord((word): readonly LexicalEntry[] => {
  const entries = word.reading.entries.filter((e) => e.lexeme.pos === 'verb');
  const order = (e: LexicalEntry): number =>
    (e.features.person === '3' ? 0 : 4) +
    (e.features.voice === 'passive' ? 2 : 0) +
    (e.features.aspect === 'imperative' ? 3 : 0) +
    (e.features.aspect === 'jussive' ? 1 : 0) +
    (e.features.number === 's' ? 0 : 0.5) +
    // أدين: women alone seldom do something together.
    (e.features.number === 'p' && e.features.gender === 'f' ? 2 : 0);
  const least = Math.min(...entries.map(order));
  return entries.filter((e) => order(e) <= least + 0.5).sort((a, b) => order(a) - order(b));
});

/** Whether it is somebody who does what an event verb says. */
export function takesParty(word: Word): boolean {
  return finiteEntries(word).some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && s.frame.slots.S === 'actor'));
}

/** Whether an event verb must have an object. */
export function takesObject(word: Word): boolean {
  return finiteEntries(word).some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && s.needs === null && s.frame.slots.O === 'recipient'));
}

/** Whether a verb may be one of the past, third person. */
export function canBePast(verb: Word): boolean {
  return verb.reading.entries.some((e) => e.features.aspect === 'past' && e.features.person === '3');
}

/** Whether a verb may be one of the present or the jussive. */
export function isPresent(verb: Word): boolean {
  return verb.reading.entries.some((e) => e.features.aspect === 'present' || e.features.aspect === 'jussive');
}
