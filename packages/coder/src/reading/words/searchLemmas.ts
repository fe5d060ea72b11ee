import { fold } from '../../arabic/letters.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import type { Analyser } from './analysis.js';
import { usualForms } from './verbCounts.js';

/** From such a distance of odds (natural logarithm) a reading of a word is too unlikely to find it by. */
const UNLIKELY = 2.5;

/**
 * What a written word may be an inflection of, for search: see `Reader.lemmas`.
 *
 * @param folded a token's folded letters, clitics attached
 * @param asked whether it is the word of a question
 * @returns folded lemmas, each once
 */
export function searchLemmas(folded: string, asked: boolean, lexicon: Lexicon, analyser: Analyser): readonly string[] {
  const all = analyser.analyse(folded);
  // What plain text hardly ever means is left out: متن is a deck, not "they died".
  const likely = all.filter(({ odds }) => all.every((other) => other.odds - odds < UNLIKELY));
  // A word that the lexicon holds as it stands is not split: وزير is a minister, not "and was visited".
  const whole = likely.filter((reading) => reading.conj === '' && reading.entries.length > 0);
  const possible = whole.length > 0 ? whole : likely;
  // متهما is somebody accused, not "the two of you died".
  const stands = possible.some((reading) => reading.pronoun === '' && reading.entries.length > 0);
  const readings = stands ? possible.filter(({ pos, pronoun }) => pos !== 'verb' || pronoun.length < 2) : possible;
  const bare = asked ? readings.filter((reading) => reading.prep === '' && reading.pronoun === '' && (reading.entries.length > 0 || reading.named)) : [];
  const found = new Set<string>();
  let isPlace = false;
  for (const { pronoun, stem, conj } of readings) {
    const names = pronoun === '' ? lexicon.names(stem) : [];
    if (names.length > 0) found.add(stem);
    isPlace ||= conj === '' && names.some(({ entity }) => entity.type === 'country' || entity.type === 'place');
  }
  for (const reading of bare.length > 0 ? bare : readings) {
    // مصر is Egypt to who asks for it, and not whoever insists.
    for (const entry of usualForms(reading.entries)) if (!asked || !isPlace || entry.verb === null) found.add(fold((entry.verb ?? entry.lexeme).lemma));
    if (reading.entries.length === 0 && reading.pos !== 'particle') found.add(reading.stem);
  }
  return [...found];
}
