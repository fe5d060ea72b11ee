import type { Cue, Lexicon } from '../../knowledge/lexicon.js';
import type { Sense } from '../../knowledge/model.js';
import { ofWord } from '../words/told.js';
import type { Word } from '../words/words.js';

/** A cue of several words found in a sentence: من المقرر، وفقا ل، على حد قول. */
export interface CueHit {
  readonly first: number;
  readonly last: number;
  readonly sense: Sense;
}

/** Finds the multi-word and prepositional cues of a sentence; the longest at each word wins. */
export function findCues(words: readonly Word[], lexicon: Lexicon): CueHit[] {
  const hits: CueHit[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word?.token.kind !== 'word') continue;
    const lists = cuesFrom(word, lexicon);
    const cue = lists.length > 0 ? cueAt(words, i, lists) : null;
    if (!cue) continue;
    const glued = glues(cue.words.at(-1) ?? '') && cue.words.length > 1;
    hits.push({ first: i, last: i + cue.words.length - (glued ? 2 : 1), sense: cue.sense });
  }
  return hits;
}

function cueAt(words: readonly Word[], i: number, lists: readonly (readonly Cue[])[]): Cue | null {
  for (const cues of lists) {
    const cue = cues.find((c) => c.sense.kind !== 'site' && matches(words, i, c.words));
    if (cue) return cue;
  }
  return null;
}

/** A one-letter preposition at the end of a cue is written on the next word: وفقا ل. */
const glues = (word: string): boolean => word === 'ل' || word === 'ب';

/** The cues that may begin at a word, by the forms it counts as: for nearly all words none. */
const cuesFrom = ofWord((word: Word, lexicon: Lexicon) => {
  const lists = firstForms(word).flatMap((form) => {
    const cues = lexicon.cues.get(form);
    return cues ? [cues] : [];
  });
  return lists.length > 0 ? lists : NO_CUES;
});
const NO_CUES: readonly never[] = [];

function firstForms(word: Word): string[] {
  const folded = word.token.folded;
  const forms = [folded];
  if (/^[وف]/.test(folded) && folded.length > 2) forms.push(folded.slice(1));
  if (word.pos === 'noun' && word.reading.stem !== folded) forms.push(word.reading.stem, `ال${word.reading.stem}`);
  return forms;
}

function matches(words: readonly Word[], i: number, cue: readonly string[]): boolean {
  for (let k = 1; k < cue.length; k++) {
    const expected = cue[k] ?? '';
    const word = words[i + k];
    if (!word) return false;
    const folded = word.token.folded;
    if (k === cue.length - 1 && glues(expected)) return folded.startsWith(expected);
    // على حد قوله، بحسب ما ذكرته: a pronoun hangs on the last word.
    if (k === cue.length - 1 && /^(ه|ها|هم|هما)$/.test(word.reading.pronoun) && folded === `${expected}${word.reading.pronoun}`) return true;
    if (!isWritten(folded, expected)) return false;
  }
  return true;
}

/** Whether a word is the one expected, with tanwin written as a letter, or with or without the article; no string is made, for hundreds are tried. */
function isWritten(folded: string, expected: string): boolean {
  switch (folded.length - expected.length) {
    case 0:
      return folded === expected;
    case 1:
      return folded.endsWith('ا') && folded.startsWith(expected);
    case 2:
      return folded.startsWith('ال') && folded.endsWith(expected);
    case -2:
      return expected.startsWith('ال') && expected.endsWith(folded);
    default:
      return false;
  }
}
