import type { Lexicon } from '../../knowledge/lexicon.js';
import type { Analyser } from './analysis.js';
import { matchName } from './names.js';
import { findSense, isIn, type Word } from './words.js';

/** Letters that may stand in front of a name. */
const CLITIC = /^[وفبلك]/;

/** So many words in a row are a name whatever the first one may be spelt like. */
const SURE = 3;

/**
 * Reads names whose first word looks like another word: فيصل بن فرحان is no verb يصل, يحيى سريع no verb either, and لبي بي سي is ل and
 * the name.
 *
 * @param words words of a sentence, each read by its neighbours alone
 * @param lexicon holds the known names
 * @param analyser gives the readings
 * @returns the same words; the first of a known person's full name, علي behind an office, and the first of any known name of three words or more behind a ب, ل,
 *   ك, و or ف, is read as that
 * @example قال الوزير لبي بي سي → ل and بي بي سي
 */
export function readPrefixedNames(words: Word[], lexicon: Lexicon, analyser: Analyser): Word[] {
  for (let i = 0; i + 1 < words.length; i++) {
    const word = words[i];
    if (word && isAliAfterOffice(words, i, lexicon)) {
      const reading = analyser.nameBehind(word.token.folded, 0);
      if (reading) words[i] = { token: word.token, index: word.index, pos: reading.pos, reading, readings: word.readings };
      continue;
    }
    // Most words are neither verbs nor begin with such a letter, and need not be looked up.
    if (word?.token.kind !== 'word' || word.pos === 'particle' || (word.pos === 'noun' && (word.reading.named || !CLITIC.test(word.token.folded)))) continue;
    const name = matchName(words, i, lexicon);
    if (!name || name.last === i) continue;
    const person = name.skip === 0 && word.pos === 'verb' && name.matches.some((m) => m.entity.type === 'person');
    const behind = name.skip > 0 && name.skip !== word.reading.skip && name.last - i + 1 >= SURE;
    if (!person && !behind) continue;
    const reading = analyser.nameBehind(word.token.folded, name.skip);
    if (reading) words[i] = { token: word.token, index: word.index, pos: reading.pos, reading, readings: word.readings };
  }
  return words;
}

/** المرشد الإيراني علي خامنئي: between a nationality or office and the rest of a known person's name it is no على. */
function isAliAfterOffice(words: readonly Word[], i: number, lexicon: Lexicon): boolean {
  const before = words[i - 1];
  if (words[i]?.pos !== 'particle' || words[i]?.token.folded !== 'علي' || before?.pos !== 'noun') return false;
  if (findSense(before, 'nationality') === null && findSense(before, 'title') === null && !isIn(before, 'office adjective')) return false;
  const name = matchName(words, i, lexicon);
  return name !== null && name.last > i && name.skip === 0 && name.matches.some((m) => m.entity.type === 'person');
}
