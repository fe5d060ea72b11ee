import type { Lexicon } from '../knowledge/lexicon.js';
import type { Analyser } from './analysis.js';
import { matchName } from './names.js';
import type { Word } from './words.js';

/** So many words in a row are a name whatever the first one may be spelt like. */
const SURE = 3;

/**
 * Reads names whose first word looks like another with its preposition: لبي بي سي is no verb لبى, لسي إن إن no noun.
 *
 * @param words words of a sentence, each read by its neighbours alone
 * @param lexicon holds the known names
 * @param analyser gives the readings
 * @returns the same words; where a known name of three words or more begins behind a ب, ل, ك, و or ف, its first word is read so
 * @example قال الوزير لبي بي سي → ل and بي بي سي
 */
export function readPrefixedNames(words: Word[], lexicon: Lexicon, analyser: Analyser): Word[] {
  for (let i = 0; i + SURE <= words.length; i++) {
    const word = words[i];
    if (word?.token.kind !== 'word' || word.reading.named) continue;
    const name = matchName(words, i, lexicon);
    if (!name || name.skip === 0 || name.skip === word.reading.skip || name.last - i + 1 < SURE) continue;
    const reading = analyser.nameBehind(word.token.folded, name.skip);
    if (reading) words[i] = { token: word.token, index: word.index, pos: reading.pos, reading, readings: word.readings };
  }
  return words;
}
