import type { SentenceRange } from '../../arabic/sentences.js';
import type { TimeExpression } from '../../arabic/time/index.js';
import type { Token } from '../../arabic/token.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import type { Analyser } from '../words/analysis.js';
import { isFamilyFirst, shortForms, usesLaterName, wordySurname } from '../words/names.js';
import { readPrefixedNames } from '../words/prefixedNames.js';
import { readWords } from '../words/wordChoice.js';
import { chunk, type SentenceContext, type TimeSpan } from './chunker.js';
import { collectMentions } from './collect.js';
import { datelineEnd } from './datelines.js';
import type { Mention } from './phrases.js';
import type { ChunkedSentence } from './sentence.js';

/** A sentence with its phrases, before it is known which passage of the article it is of. */
export type UnplacedSentence = Omit<ChunkedSentence, 'passage' | 'beginsQuoted'>;

/** What the sentences of an article are read from. */
export interface ArticleText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Its sentences. */
  readonly ranges: readonly SentenceRange[];
  /** Its time expressions, in order. */
  readonly expressions: readonly TimeExpression[];
}

/** The sentences of an article with their phrases, and the times of each by the index of their first word in it. */
export interface ChunkedArticle {
  readonly chunked: readonly UnplacedSentence[];
  readonly times: readonly ReadonlyMap<number, TimeSpan>[];
}

/**
 * Reads the words and phrases of an article, sentence by sentence: a name that is given in full makes its parts names in what follows, and in a headline
 * before it too.
 *
 * @param article its text, taken apart
 * @param lexicon what is known
 * @param analyser gives the readings of a word
 */
export function chunkArticle(article: ArticleText, lexicon: Lexicon, analyser: Analyser): ChunkedArticle {
  const times: Map<number, TimeSpan>[] = article.ranges.map((range) => timesIn(article.expressions, range));
  const given = new GivenNames(lexicon);
  const { surnames, wordySurnames, named } = given;
  const contexts = article.ranges.map((range, i): SentenceContext => {
    const words = readPrefixedNames(readWords(article.tokens, range, analyser), lexicon, analyser);
    const tokens = words.map((w) => w.token);
    return { text: article.text, words, tokens, lexicon, surnames, wordySurnames, named, times: times[i] ?? new Map(), titled: new Map() };
  });
  const chunked: UnplacedSentence[] = [];
  const read = (context: SentenceContext, index: number): void => {
    for (const [k, { last }] of times[index] ?? []) if (last === k && isNameNow(context, k)) times[index]?.delete(k);
    const units = chunk(context);
    const mentions = collectMentions(units);
    chunked[index] = { index, words: context.words, units, dateline: datelineEnd(units), mentions };
    for (const mention of mentions) given.note(mention, index);
  };
  contexts.forEach(read);
  // A headline or caption uses short names that the text gives in full further down: it is read again, now that they are known.
  contexts.forEach((context, i) => {
    if (context.words.some((word) => usesLaterName(word, given.givenIn, i))) read(context, i);
  });
  return { chunked, times };
}

/** Names that an article has given so far, and by which parts of them it may go on to call somebody. */
class GivenNames {
  readonly surnames = new Set<string>();
  /** Last names that are words as well. */
  readonly wordySurnames = new Set<string>();
  /** Keys of those who are known and were named. */
  readonly named = new Set<string>();
  /** In which sentence each short name was first given. */
  readonly givenIn = new Map<string, number>();
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  note(mention: Mention, sentence: number): void {
    // تنظيم القاعدة
    if (mention.type === 'armed_group' && mention.last > mention.first) for (const { key } of mention.known) this.named.add(key);
    if (mention.type !== 'person' || mention.name === '') return;
    for (const { key } of mention.known) this.named.add(key);
    const isCommon = (word: string): boolean => this.#lexicon.forms(word).length > 0;
    const wordy = wordySurname(mention.name, isCommon);
    if (wordy !== null) this.wordySurnames.add(wordy);
    for (const form of shortForms(mention.name, isCommon, (word) => this.#isGiven(word), isFamilyFirst(mention.known))) {
      this.surnames.add(form);
      if (!this.givenIn.has(form)) this.givenIn.set(form, sentence);
    }
  }

  /** Whether a word is nothing but a given name, as far as it is known. */
  #isGiven(word: string): boolean {
    return this.#lexicon.forms(word).every((entry) => entry.lexeme.senses.length > 0 && entry.lexeme.senses.every((sense) => sense.kind === 'given'));
  }
}

/** Time expressions of a sentence by the index of their first word in it. */
function timesIn(expressions: readonly TimeExpression[], range: SentenceRange): Map<number, TimeSpan> {
  const spans = new Map<number, TimeSpan>();
  let low = 0;
  let high = expressions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((expressions[mid]?.firstToken ?? 0) < range.first) low = mid + 1;
    else high = mid;
  }
  for (let k = low; k < expressions.length; k++) {
    const expression = expressions[k];
    if (!expression || expression.firstToken >= range.end) break;
    spans.set(expression.firstToken - range.first, { last: Math.min(expression.lastToken, range.end - 1) - range.first, expression });
  }
  return spans;
}

/** Words behind which the name of a month is one, folded: a number, or what says when. */
const WHEN = /^(\d+|[وفبل]*(شهر|في|منذ|خلال|حتي|قبل|بعد|من|الي|مطلع|نهايه|اوايل|اواخر|منتصف|اول))$/;

/** ضد رمضان، دعت ماي: a month alone, in an article that has named somebody so. */
function isNameNow({ words, surnames, wordySurnames }: SentenceContext, k: number): boolean {
  const folded = words[k]?.token.folded ?? '';
  if (!surnames.has(folded) && !wordySurnames.has(folded)) return false;
  return !WHEN.test(words[k - 1]?.token.folded ?? '') && !/^(\d+|الماضي|المقبل|الجاري|الحالي)$/.test(words[k + 1]?.token.folded ?? '');
}
