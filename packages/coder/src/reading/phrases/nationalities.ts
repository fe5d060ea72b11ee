import { endsFeminine, genderOf, isPlural, mayBeSeveralMen } from '../words/nounShape.js';
import { findSense, stemStart, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { agreesInEnding } from './modifiers.js';
import { type Mention, mentionOf, type NounPhrase } from './phrases.js';

/** The nationality adjective right after a head, agreeing in definiteness. */
export function nationalityOn(context: SentenceContext, head: number, after: number): Mention | null {
  const word = context.words[after + 1];
  const first = context.words[head];
  if (!word || !first || word.reading.conj !== '' || word.reading.prep !== '') return null;
  const definite = first.reading.article || first.reading.pronoun !== '';
  if (definite !== word.reading.article || !agreesInEnding(context, first, after + 1)) return null;
  const found = nationalityAt(context, after + 1);
  // دعت الحركة الأفغان: nor is what is feminine described by a plural of people.
  if (found?.plural && endsFeminine(first) && !isPlural(first)) return null;
  if (found && !mayBeOfMany(first, word)) return null;
  // أيد الأتراك الروسية: people are described by no feminine.
  return found?.gender === 'f' && !found.plural && findSense(first, 'nationality')?.entry.features.number === 'p' ? null : found;
}

/** الجنود الإسرائيليين، الجنديين الإسرائيليين, but قتل الجيش الفلسطينيين، استهدفت القوات الفلسطينيين: whether several people can be what has the article. */
export function mayBeOfMany(first: Word, nationality: Word): boolean {
  if (!first.reading.article || first.reading.entries.length === 0 || !/..(ين|ون)$/.test(nationality.reading.stem)) return true;
  return mayBeSeveralMen(first) || /..(ين|ان)$/.test(first.reading.stem);
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

/**
 * Further nationalities on a phrase that has one: المحادثات الأميركية الصينية، الضربات الأميركية والبريطانية والفرنسية، الحوار السعودي - الإيراني.
 *
 * @returns them, and how far the phrase reaches with them
 */
export function otherNationalities(context: SentenceContext, phrase: NounPhrase): Pick<NounPhrase, 'last' | 'otherNationalities'> {
  const { nationality } = phrase;
  const others: Mention[] = [];
  let next = nationality && nextNationality(context, nationality, nationality.last);
  while (nationality && next) {
    others.push(next);
    next = nextNationality(context, nationality, next.last);
  }
  return { last: Math.max(phrase.last, others.at(-1)?.last ?? -1), otherNationalities: others };
}

/** The nationality that goes on a row of them: right behind, joined, or behind a dash. */
function nextNationality(context: SentenceContext, one: Mention, after: number): Mention | null {
  const { words } = context;
  const at = DASH.test(words[after + 1]?.token.folded ?? '') ? after + 2 : after + 1;
  const word = words[at];
  if (word?.reading.prep !== '' || (word.reading.conj !== '' && (word.reading.conj !== 'و' || at > after + 1))) return null;
  const next = nationalityAt(context, at);
  return next && next.definite === one.definite && next.plural === one.plural && next.gender === one.gender && next.country !== one.country ? next : null;
}

/** What stands between two nationalities: الأميركي - الصيني، الأميركي/الصيني. */
const DASH = /^[-–—/]$/;

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
