import { fold } from '../../arabic/letters.js';
import type { Token } from '../../arabic/token.js';
import type { Analyser } from './analysis.js';
import { isVerbalNoun } from './plausibility.js';
import type { Reading } from './readings.js';
import { ofReading } from './told.js';

/** How many words a subject may have: a title, its adjectives and a name. */
const LONGEST_SUBJECT = 8;

/** Accusative and genitive, as opposed to the article's adjectives, are seen only at these endings. */
const TANWIN = /.{2,}ا$/;
const NISBA = /(ي|يه|يين|يون)$/;

/**
 * What stands behind a word and its subject, when the word is one of those that are a verb and its verbal noun alike (قصف، شن، رد): `object` where
 * only a verb could have what follows (شن الجيش هجوما), `act` where an act stands behind ب (أمر الوزير بفتح تحقيق), `preposition` where both could but
 * no other verb comes, `none` otherwise.
 *
 * @param tokens of the document
 * @param i index of the word that opens the clause
 * @param end index behind the sentence's last token
 */
export function behindSubject(tokens: readonly Token[], i: number, end: number, analyser: Analyser): 'object' | 'act' | 'preposition' | 'none' {
  const readings = (k: number): readonly Reading[] => (k < end && tokens[k]?.kind === 'word' ? analyser.analyse(tokens[k]?.folded ?? '') : []);
  // طعن فلسطيني جنديا: somebody indefinite, and somebody in the accusative.
  if (readings(i + 1).some(isSomebody) && [i + 2, i + 3].some((k) => readings(k).some(isAccusativeObject))) return 'object';
  if (!readings(i + 1).some(isSubject)) return 'none';
  for (let k = i + 2; k < end && k <= i + 1 + LONGEST_SUBJECT; k++) {
    const next = readings(k);
    if (next.length === 0) return 'none';
    if (next.some(isPartOfSubject)) continue;
    if (next.some((r) => r.pos === 'verb' && r.odds >= 0) && !next.some((r) => r.pos === 'noun' && r.entries.length > 0)) return 'none';
    if (next.some((r) => r.classes[0] === 'preposition' || (r.pos === 'noun' && r.prep !== '' && r.conj === '' && r.entries.length > 0)))
      return anotherVerb(k + 1, end, readings) ? 'none' : next.some(isActBehindBi) ? 'act' : 'preposition';
    return next.some(isObject) ? 'object' : 'none';
  }
  return 'none';
}

/** بإعدامه: an act behind ب. */
export const isActBehindBi = ofReading((r) => r.prep === 'ب' && r.pos === 'noun' && isVerbalNoun(r));

/** الجيش، الطرفان، أردوغان: who may do it, masculine as the verb is. */
function isSubject(r: Reading): boolean {
  if (r.pos !== 'noun' || r.conj !== '' || r.prep !== '' || r.pronoun !== '') return false;
  if (r.named && r.entries.length === 0) return !r.stem.endsWith('ه');
  const acts = r.entries.some(
    ({ lexeme: { senses }, features }) =>
      (features.gender !== 'f' || features.number === 'p') &&
      senses.some((s) => s.kind === 'group' || s.kind === 'title' || s.kind === 'given' || (s.kind === 'class' && ACTING.has(s.class))),
  );
  return (acts || r.named || r.lists.includes('office')) && (r.article || r.named) && !/(ه|ات|ين)$/.test(r.stem);
}

/** Classes of what acts for whom it belongs to. */
const ACTING: ReadonlySet<string> = new Set(['force', 'side', 'weapon']);

/** An adjective with the article, or what may be a name. */
function isPartOfSubject(r: Reading): boolean {
  if (r.pos !== 'noun' || r.conj !== '' || r.prep !== '' || r.pronoun !== '') return false;
  if (r.article) return (NISBA.test(r.stem) && !isThing(r)) || r.lists.includes('office adjective');
  return r.named || (r.entries.length === 0 && !TANWIN.test(r.stem));
}

/** المستشفى: a noun of its own that ends as an adjective of relation does. */
function isThing(r: Reading): boolean {
  return r.entries.some(
    ({ lexeme }) => lexeme.derivation === null && lexeme.senses.some((s) => s.kind === 'event' || (s.kind === 'class' && s.class !== 'adjective')),
  );
}

/** فلسطيني، مسلح: one of a people or a kind, masculine as the verb is. */
function isSomebody(r: Reading): boolean {
  if (r.pos !== 'noun' || r.conj !== '' || r.prep !== '' || r.pronoun !== '' || r.article || TANWIN.test(r.stem)) return false;
  return r.entries.some(({ lexeme, features }) => features.gender !== 'f' && lexeme.senses.some((s) => s.kind === 'group' || s.kind === 'nationality'));
}

/** جنديا، حاجزا, but not طعنا, which says how. */
function isAccusativeObject(r: Reading): boolean {
  return (
    isObject(r) && !r.article && r.pronoun === '' && r.entries.some(({ lexeme }) => lexeme.derivation !== 'verbal noun' && `${fold(lexeme.lemma)}ا` === r.stem)
  );
}

function isObject(r: Reading): boolean {
  return r.pos === 'noun' && r.conj === '' && r.prep === '' && r.entries.length > 0;
}

/** More words than stand between two marks: bounds the time on a text without marks. */
const LONGEST_CLAUSE = 200;

/** Whether a word up to the next mark can only be a verb that is joined to nothing. */
function anotherVerb(from: number, end: number, readings: (k: number) => readonly Reading[]): boolean {
  for (let k = from; k < Math.min(end, from + LONGEST_CLAUSE); k++) {
    const all = readings(k);
    if (all.length === 0) return false;
    if (all.every((r) => r.pos === 'verb' && r.conj === '')) return true;
  }
  return false;
}
