import { fold } from '../../arabic/letters.js';
import type { LexicalEntry } from '../../knowledge/lexicon.js';
import { ofWord, whetherWord } from './told.js';
import { findClass, isClassed, isIn, type Word } from './words.js';

/** Ending of an adjective of relation, folded. */
export const NISBA = /(ي|يه|يين|يون|يات)$/;

/** Whether a word can head a noun phrase. */
export function isNominal(word: Word): boolean {
  return word.pos === 'noun' || word.pos === 'latin';
}

export const genderOf = ofWord((word): 'm' | 'f' | '' => {
  // بلاد is feminine, بلد masculine.
  if (findClass(word, 'homeland')) return '';
  const entry = word.reading.entries[0];
  // مليشيا, a loan word, is feminine without the ending.
  if (entry && /شيا$/.test(entry.lexeme.lemma)) return 'f';
  if (entry && (entry.features.gender === 'm' || entry.features.gender === 'f')) return entry.features.gender;
  return word.reading.stem.endsWith('ه') || word.reading.stem.endsWith('ات') ? 'f' : 'm';
});

export const isPlural = whetherWord((word) => {
  const entry = word.reading.entries[0];
  return entry ? entry.features.number === 'p' || entry.features.number === 'd' : /(ين|ون)$/.test(word.reading.stem) && word.reading.article;
});

/** A word that may also be read as something else. */
export const mayBePlural = whetherWord((word) => word.reading.entries.some((e) => e.features.number === 'p'));

/** مقاتلون، قاضين: whether a plural is made by its ending; شؤون, سجون and قوانين only end so. */
function isSuffixed({ reading: { stem } }: Word, { lexeme, features }: LexicalEntry): boolean {
  if (features.number !== 'p') return true;
  const lemma = fold(lexeme.lemma);
  const base = stem.slice(0, -2);
  return base === lemma || base === lemma.replace(/[يها]$/, '');
}

/** Whether a word ends as the sound masculine plural does, and is one as far as the lexicon knows. */
export const endsAsPlural = whetherWord(
  (word) => /(ين|ون)$/.test(word.reading.stem) && (word.reading.entries.length === 0 || word.reading.entries.some((e) => isSuffixed(word, e))),
);

/** Whether a word can only be a sound plural or dual with its nun. */
export const isFreePlural = whetherWord(
  (word) =>
    /.{3}ين$/.test(word.reading.stem) &&
    word.reading.entries.length > 0 &&
    word.reading.entries.every((e) => (e.features.number === 'p' || e.features.number === 'd') && isSuffixed(word, e)),
);

export const isParticiple = whetherWord((word) => word.reading.entries.some((e) => /participle$/.test(e.lexeme.derivation ?? '')));

/** الشرطة, but not القادة, nor what no list holds. */
export function isOneFeminine(word: Word): boolean {
  return word.reading.stem.endsWith('ه') && word.reading.entries.length > 0 && !mayBePlural(word);
}

/** Whether a word has the ending of the feminine: no مشتبه, whose ه is its own. */
export const endsFeminine = ofWord(
  (word) =>
    (word.reading.stem.endsWith('ه') && !word.reading.entries.some(({ lexeme }) => lexeme.lemma.endsWith('ه'))) ||
    // المحكمة العليا، الدولة الأولى
    isIn(word, 'feminine elative'),
);

/** Whether a word is written with the alef of an indefinite accusative. */
export const isAccusative = ofWord(
  ({ reading: { stem, article, entries } }) =>
    stem.endsWith('ا') &&
    !article &&
    entries.some(({ lexeme }) => `${fold(lexeme.lemma)}ا` === stem) &&
    // عليا
    entries.every(({ lexeme }) => fold(lexeme.lemma) !== stem),
);

/** A plural or dual that is told by its ending: no قانون, no مليون. */
export const isSoundPlural = ofWord((word) => {
  const { reading } = word;
  const [entry] = reading.entries;
  // سكان is a broken plural.
  return (
    entry !== undefined &&
    ((entry.features.number === 'p' && /..ون$/.test(reading.stem) && isSuffixed(word, entry)) || (entry.features.number === 'd' && /..ان$/.test(reading.stem)))
  );
});

/** قرية، مستشفى: a thing's own name that ends as an adjective of relation does. */
export const isThingInYa = ofWord(
  ({ reading: { stem, entries } }) =>
    /(يه|ي)$/.test(stem) &&
    entries.some(({ lexeme }) => /[ةى]$/.test(lexeme.lemma) && fold(lexeme.lemma) === stem && lexeme.senses.some((s) => s.kind === 'group' || isClassed(s))),
);

/** جلسة مباحثات: what is an event by itself is no adjective, whatever participle it looks like. */
export const isEventNoun = whetherWord((word) => word.reading.entries.some((e) => e.verb === null && e.lexeme.senses.some((s) => s.kind === 'event')));

export const isAdjective = whetherWord((word) => {
  if (word.reading.entries.length === 0) return /(ي|يه|يين|يون)$/.test(word.reading.stem) && word.reading.stem.length > 3;
  return (
    word.reading.entries.some(
      (e) =>
        e.lexeme.derivation === 'active participle' ||
        e.lexeme.derivation === 'passive participle' ||
        e.lexeme.senses.some((s) => s.kind === 'nationality' || (s.kind === 'class' && s.class === 'adjective')),
    ) || /(ي|يه)$/.test(word.reading.stem)
  );
});

const describesOnly = ({ lexeme }: LexicalEntry): boolean =>
  lexeme.senses.length > 0 && lexeme.senses.every((s) => s.kind === 'class' && s.class === 'adjective');

/** Whether a word can only be what describes and heads nothing. */
export const isOnlyAdjective = ({ reading: { entries } }: Word): boolean => entries.length > 0 && entries.every(describesOnly);

/** Whether a word can be what describes and heads nothing, among what else it may be. */
export const isAdjectiveToo = ({ reading: { entries } }: Word): boolean =>
  entries.some(({ lexeme }) => lexeme.senses.some((s) => s.kind === 'class' && s.class === 'adjective'));

/** الوقت: whether a word can only be a noun that describes nothing: no participle, no word of two natures (أكبر), no feminine of another (المحيطة). */
export const isOnlyNoun = ({ reading: { stem, entries } }: Word): boolean =>
  entries.length > 0 &&
  entries.every(
    ({ lexeme }) =>
      !/participle$/.test(lexeme.derivation ?? '') &&
      `${fold(lexeme.lemma)}ه` !== stem &&
      lexeme.senses.length > 0 &&
      lexeme.senses.every((s) => s.kind === 'class' && s.class === 'generic'),
  );

/** المسلحة, but neither المعارضة nor الجناة: whether a word can only be made of another by an ending, and is no plural. */
export const isInflected = ({ reading: { stem, entries } }: Word): boolean =>
  entries.every(({ lexeme, features }) => fold(lexeme.lemma) !== stem && features.number !== 'p');

/** Whether a word can only be the dual in front of its genitive: حركتا، حزبي. */
export const isTwo = ofWord(
  ({ reading }) => /[اي]$/.test(reading.stem) && reading.entries.length > 0 && reading.entries.every((e) => e.features.number === 'd'),
);

/** Whether a noun may be several men, by its form: الخبراء, but neither الجيش nor القوات. */
export const mayBeSeveralMen = (word: Word): boolean => !word.reading.stem.endsWith('ات') && (isPlural(word) || mayBePlural(word));

/** A word that begins a name or a title and is nothing else. */
export function isNamed(word: Word): boolean {
  return word.reading.named && word.reading.entries.length === 0;
}
