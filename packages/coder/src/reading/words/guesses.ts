import type { LexicalEntry } from '../../knowledge/lexicon.js';
import { type Reading, readingOf } from './readings.js';

/** Readings of a word the lexicon does not hold: the article tells a noun and its clitics; otherwise it is taken whole. */
export function guesses(word: string): Reading[] {
  const article = /^([وف]?)([بك]?)ال(.{2,})$/.exec(word);
  if (article) {
    const [, conj = '', prep = '', stem = ''] = article;
    return [readingOf({ stem, conj: conj as Reading['conj'], prep: prep as Reading['prep'], article: true, skip: word.length - stem.length })];
  }
  const elided = /^([وف]?)لل(.{2,})$/.exec(word);
  if (elided) {
    const [, conj = '', stem = ''] = elided;
    return [readingOf({ stem, conj: conj as Reading['conj'], prep: 'ل', article: true, skip: word.length - stem.length })];
  }
  // يتوافدون، سيتوافدون: only a verb ends and begins so.
  const plural = /^([وف]?)(س?)(ي.{2,}(?:ون|وا))$/.exec(word);
  if (plural) {
    const [, conj = '', future = '', stem = ''] = plural;
    return [
      readingOf({
        stem,
        conj: conj as Reading['conj'],
        skip: conj.length + future.length,
        future: future !== '',
        pos: 'verb',
        entries: [unknownVerb(stem)],
      }),
    ];
  }
  // An unknown word in و is mostly a joined one; a name in و is either listed or follows a title.
  if (word.startsWith('و') && word.length > 4) return [readingOf({ stem: word.slice(1), conj: 'و', skip: 1 })];
  return [readingOf({ stem: word })];
}

function unknownVerb(stem: string): LexicalEntry {
  return {
    lexeme: { lemma: stem, pos: 'verb', senses: [], verb: -1, derivation: null },
    verb: null,
    features: { aspect: 'present', person: '3', gender: 'm', number: 'p', voice: 'either', beforePronoun: false, construct: false },
  };
}
