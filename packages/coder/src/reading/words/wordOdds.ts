import type { LexicalEntry } from '../../knowledge/lexicon.js';
import { type Reading, readingOf, revisedReading } from './readings.js';
import { FEMININE_ODDS, VERB_ODDS } from './wordPriors.js';

/** Odds by word, as `npm run count` writes them. */
function table(lines: string): ReadonlyMap<string, number> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .map((line): [string, number] => {
        const space = line.indexOf(' ');
        return [line.slice(0, space), Number(line.slice(space + 1))];
      }),
  );
}

const VERBS = table(VERB_ODDS);
const FEMININES = table(FEMININE_ODDS);
/** Odds from which a reading is added that the lexicon does not hold. */
const SURE = 1;

const endsInRoot = ({ lexeme, features }: LexicalEntry): boolean => lexeme.pos === 'verb' || (lexeme.lemma.endsWith('ه') && features.gender !== 'f');

/** Readings with what was counted of their word: by the word without its conjunction where it has one. A usual reading that no list holds is added. */
export function weighed(word: string, readings: readonly Reading[]): Reading[] {
  const verb = (r: Reading): number => VERBS.get(word.slice(r.conj.length)) ?? 0;
  // توجه: a ه of the root is neither ending nor pronoun, and was counted with the pronouns.
  const rooted = readings.some((r) => r.pronoun === '' && r.stem.endsWith('ه') && r.entries.some(endsInRoot));
  const feminine = (r: Reading): number => (rooted ? 0 : (FEMININES.get(word) ?? (r.conj === '' ? 0 : (FEMININES.get(word.slice(1)) ?? 0))));
  const out = readings.map((r): Reading => {
    const odds =
      (r.pos === 'verb' ? verb(r) : r.pos === 'noun' ? -verb(r) : 0) / 2 + (word.endsWith('ه') ? (r.pronoun === 'ه' ? -feminine(r) : feminine(r)) / 2 : 0);
    return odds === 0 ? r : revisedReading(r, { odds });
  });
  const usual = (VERBS.get(word) ?? 0) <= -SURE && readings.every((r) => r.pos === 'verb');
  const whole = !rooted && (FEMININES.get(word) ?? 0) >= SURE && readings.every((r) => r.pronoun !== '' || r.pos === 'verb');
  if (usual || whole) out.push(readingOf({ stem: word, odds: SURE }));
  return out;
}
