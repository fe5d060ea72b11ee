import { findSense, has, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';

/**
 * قتل فادي البطش في ماليزيا: behind a verb of what befalls people and what is a first name and nothing else, a noun with the article is the last name, whatever else it
 * means, where the phrase ends with it and it is nobody by itself; of other verbs it may be the object (رفض خالد العرض).
 *
 * @param first index of the first name
 */
export function isSurnameBehindVerb({ words, times }: SentenceContext, first: number): boolean {
  const given = words[first];
  const word = words[first + 1];
  const next = words[first + 2];
  if (!given || word?.pos !== 'noun' || words[first - 1]?.pos !== 'verb' || !isOnlyFirstName(given)) return false;
  const { article, conj, prep, pronoun, stem } = word.reading;
  if (!article || conj !== '' || prep !== '' || pronoun !== '' || /(ه|ات|ون|ين|ان)$/.test(stem)) return false;
  if (findSense(word, 'group') || findSense(word, 'title') || findSense(word, 'nationality')) return false;
  // حث عبد الله المطلق، عضو الهيئة، الشباب: or where a comma parts who that is from the rest.
  if (next?.token.folded === '،') return true;
  if (!befalls(words[first - 1])) return false;
  return (
    next === undefined || times.has(first + 2) || next.pos === 'punctuation' || next.pos === 'verb' || (next.pos === 'particle' && has(next, 'preposition'))
  );
}

/** قتل، اغتال، اعتقل: a verb that news uses of people, also in the passive. */
function befalls(verb: Word | undefined): boolean {
  if (verb?.pos !== 'verb') return false;
  return verb.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && s.frame.passive && (s.type === 'ASSAULT' || s.type === 'COERCE')));
}

function isOnlyFirstName({ reading }: Word): boolean {
  return (
    reading.entries.length > 0 &&
    !reading.article &&
    reading.entries.every(({ lexeme }) => /participle$/.test(lexeme.derivation ?? '') || lexeme.senses.some(({ kind }) => kind === 'given'))
  );
}
