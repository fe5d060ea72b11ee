import type { LexicalEntry } from '../../knowledge/lexicon.js';
import { VERB_COUNTS } from './verbCountsTable.js';

/** So many times as usual must a verb be for the other not to be meant: زار, which is written like زوّر in most of its forms. */
const FAR_MORE_USUAL = 10;

/** What is taken for the count of a verb that too few articles have to be counted. */
const RARE = 9;

const COUNTS: ReadonlyMap<string, number> = new Map(
  VERB_COUNTS.trim()
    .split('\n')
    .map((line): [string, number] => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
);

/** The verb that a form is of, or is derived from, as the knowledge writes it; null for a noun of its own. */
export function verbOf({ lexeme, verb, features }: LexicalEntry): string | null {
  if (verb !== null) return verb.lemma;
  return features.aspect === '' ? null : lexeme.lemma;
}

/** Whether a form is a verb's, not that of a noun derived from one. */
export function isFiniteForm({ features }: LexicalEntry): boolean {
  return features.aspect !== '';
}

/** Whether a form is of the kind that news is told in. يعد is not pushed out by لم يعد, nor أقال by أُقال, which hardly anybody says of himself. */
function isPlain(entry: LexicalEntry | undefined): boolean {
  if (entry === undefined) return false;
  const { aspect, person, voice } = entry.features;
  return (aspect === 'past' || aspect === 'present') && person === '3' && voice !== 'passive';
}

/**
 * Of forms that are written alike those that can be meant: a finite form of a verb is left out where another verb, of which the word may be the same tense, is far more usual
 * in plain text. تبيّن and تبين (she shows) are left together, for context tells past from present.
 *
 * @param entries what a word may be a form of
 * @returns some of them, in their order; all where nothing was counted of the verbs
 */
export function usualForms(entries: readonly LexicalEntry[]): readonly LexicalEntry[] {
  const counted = entries.map((entry) => (isFiniteForm(entry) ? (COUNTS.get(verbOf(entry) ?? '') ?? RARE) : null));
  const most = (aspects: readonly string[]): number =>
    Math.max(0, ...counted.map((count, i) => (isPlain(entries[i]) && aspects.includes(entries[i]?.features.aspect ?? '') ? (count ?? 0) : 0)));
  return entries.filter(({ features: { aspect } }, i) => {
    const count = counted[i];
    const rivals = aspect === 'past' || aspect === 'present' ? [aspect] : ['past', 'present'];
    return count === null || count === undefined || count * FAR_MORE_USUAL >= most(rivals);
  });
}

/** How often plain text means the most usual verb of some forms. */
const countOf = (entries: readonly LexicalEntry[]): number => Math.max(0, ...entries.map((entry) => COUNTS.get(verbOf(entry) ?? '') ?? RARE));

/**
 * Whether a verb is so much rarer than another that letters which could be either mean the other: ودعوا is "and they called", hardly "they bade farewell".
 *
 * @param entries what the letters may be a form of
 * @param others what they may be a form of otherwise
 */
export function isFarRarer(entries: readonly LexicalEntry[], others: readonly LexicalEntry[]): boolean {
  return countOf(entries) * FAR_MORE_USUAL <= countOf(others);
}
