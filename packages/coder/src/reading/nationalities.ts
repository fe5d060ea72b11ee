import type { SentenceContext } from './chunker.js';
import { agreesInEnding } from './modifiers.js';
import { genderOf } from './nounShape.js';
import { type Mention, mentionOf } from './phrases.js';
import { findSense, stemStart, type Word } from './words.js';

/** The nationality adjective right after a head, agreeing in definiteness. */
export function nationalityOn(context: SentenceContext, head: number, after: number): Mention | null {
  const word = context.words[after + 1];
  const first = context.words[head];
  if (!word || !first || word.reading.conj !== '' || word.reading.prep !== '') return null;
  const definite = first.reading.article || first.reading.pronoun !== '';
  if (definite !== word.reading.article || !agreesInEnding(context, first, after + 1)) return null;
  const found = nationalityAt(context, after + 1);
  // أيد الأتراك الروسية: people are described by no feminine.
  return found?.gender === 'f' && !found.plural && findSense(first, 'nationality')?.entry.features.number === 'p' ? null : found;
}

/** A nationality word at an index, as a mention of its country. */
export function nationalityAt(context: SentenceContext, i: number): Mention | null {
  const word = context.words[i];
  if (word?.pos !== 'noun') return null;
  const double = doubleNationality(context, i);
  const found = findSense(word, 'nationality');
  if (double)
    return {
      ...nationalityMention(context, i, word, double, '', false),
      last: i + 1,
      end: context.words[i + 1]?.token.end ?? word.token.end,
      nameEnd: context.words[i + 1]?.token.end ?? word.token.end,
    };
  if (!found) return null;
  return nationalityMention(context, i, word, found.sense.country, found.entry.lexeme.lemma, found.entry.features.number === 'p');
}

/** A nationality of two words: كوري شمالي، الكورية الجنوبية. */
function doubleNationality(context: SentenceContext, i: number): string | null {
  const word = context.words[i];
  const next = context.words[i + 1];
  if (!word || !next || next.pos !== 'noun' || next.reading.conj !== '' || next.reading.article !== word.reading.article) return null;
  const cue = context.lexicon.cues
    .get(word.reading.stem)
    ?.find((c) => c.sense.kind === 'nationality' && c.words.length === 2 && c.words[1] === next.reading.stem);
  return cue?.sense.kind === 'nationality' ? cue.sense.country : null;
}

function nationalityMention(context: SentenceContext, i: number, word: Word, code: string, lemma: string, plural: boolean): Mention {
  const country = context.lexicon.countries.get(code);
  const start = stemStart(context.text, word);
  return mentionOf({
    first: i,
    last: i,
    head: i,
    kind: 'nationality',
    type: country?.type ?? 'country',
    known: country ? [country] : [],
    start,
    end: word.token.end,
    name: word.reading.stem,
    nameStart: start,
    nameEnd: word.token.end,
    country: country && country.type !== 'country' ? country.country : code,
    lemma,
    plural,
    gender: genderOf(word),
    definite: word.reading.article,
    pronoun: word.reading.pronoun,
  });
}
