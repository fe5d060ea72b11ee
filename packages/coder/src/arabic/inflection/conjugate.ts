import { fold } from '../letters.js';
import { attach } from './attach.js';
import { type Ending, IMPERATIVE, INDICATIVE, JUSSIVE, PAST } from './endings.js';
import { imperatives } from './imperative.js';
import { patternsOf } from './patterns.js';
import { type Reading, readings, usualReading } from './reading.js';
import { spell, spellings } from './spelling.js';
import { stemOf } from './stem.js';
import type { ConjugatedForm, VerbFormCode } from './types.js';
import { VoiceMerger } from './voices.js';

/**
 * Conjugates a verb: every person of past, imperfect and imperative, active and passive, unvocalised.
 *
 * @param root radicals; weak ones by their underlying letter, hamza as ء
 * @param form see {@link VerbFormCode}
 * @param lemma third person masculine singular past. Only needed where root and form allow several verbs:
 *   استجاب and استجوب (ج و ب, X), or a form I whose past vowel is not the usual one. Otherwise the usual reading is taken.
 * @returns the forms, each spelling of a person once; none for a root of the wrong length
 * @example conjugate(['ز', 'و', 'ر'], 'Iu') // زار، زارت، … يزور، … يزر (jussive), زير (passive) …
 */
export function conjugate(root: readonly string[], form: VerbFormCode, lemma?: string): ConjugatedForm[] {
  if (root.length !== (form.startsWith('Q') ? 4 : 3)) return [];
  const reading = readingFor(root, form, lemma);
  const patterns = patternsOf(root, form, reading);
  const merger = new VoiceMerger();
  const voices = [
    { voice: 'active', past: patterns.past, present: patterns.present, vowel: patterns.prefixVowel },
    { voice: 'passive', past: patterns.passivePast, present: patterns.passivePresent, vowel: 'u' },
  ] as const;
  for (const { voice, past, present, vowel } of voices) {
    if (past === null || present === null) continue;
    const pastStem = stemOf(past, root, form, reading);
    for (const e of PAST) {
      addWord(merger, 'past', voice, e, attach(pastStem, e.ending));
      if (e.pronounEnding !== undefined) merger.add('past', voice, e, spell(attach(pastStem, e.pronounEnding), true, false), true);
    }
    const presentStem = stemOf(present, root, form, reading);
    for (let i = 0; i < INDICATIVE.length; i++) {
      const indicative = INDICATIVE[i];
      const jussive = JUSSIVE[i];
      if (indicative === undefined || jussive === undefined) continue;
      const begin = indicative.prefix + vowel;
      const word = begin + attach(presentStem, indicative.ending);
      addWord(merger, 'present', voice, indicative, word);
      // The subjunctive differs in spelling only in the seat of a last hamza before a pronoun: أن يقرأه beside يقرؤه.
      if (word.endsWith('ءu')) merger.add('present', voice, indicative, spell(`${word.slice(0, -1)}a`, true, false), true);
      const short = begin + attach(presentStem, jussive.ending);
      if (spell(short, false, false) !== spell(word, false, false)) addWord(merger, 'jussive', voice, jussive, short);
    }
    if (voice === 'active') {
      for (const e of IMPERATIVE) for (const word of imperatives(presentStem, e.ending, root, form)) addWord(merger, 'imperative', voice, e, word);
    }
  }
  return merger.forms();
}

function addWord(merger: VoiceMerger, aspect: ConjugatedForm['aspect'], voice: 'active' | 'passive', ending: Ending, word: string): void {
  const plain = spellings(word, false);
  for (const text of plain) if (text.length > 1) merger.add(aspect, voice, ending, text, false);
  const last = word.slice(-1);
  if (last === 'E' || last === 'ا' || word.lastIndexOf('ء') >= word.length - 2) {
    for (const text of spellings(word, true)) if (text.length > 1 && !plain.includes(text)) merger.add(aspect, voice, ending, text, true);
  }
}

/** The reading whose past is the lemma: in its exact spelling if there is one, else in folded spelling, else the usual one. */
export function readingFor(root: readonly string[], form: VerbFormCode, lemma: string | undefined): Reading {
  if (lemma === undefined) return usualReading(root, form);
  const all = readings(root, form);
  const past = (reading: Reading): string => spell(attach(stemOf(patternsOf(root, form, reading).past, root, form, reading), 'a'), false, false);
  return all.find((r) => past(r) === lemma) ?? all.find((r) => fold(past(r)) === fold(lemma)) ?? usualReading(root, form);
}
