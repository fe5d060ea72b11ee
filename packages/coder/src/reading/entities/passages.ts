import type { Term } from '../learned/terms.js';
import type { UnplacedSentence } from '../phrases/chunkArticle.js';
import { isHeadline } from '../phrases/headlines.js';
import type { Mention } from '../phrases/phrases.js';
import { COMMON_WORDS } from '../words/commonWordsTable.js';
import { lexicalOf } from '../words/lexical.js';
import { isClosing, isOpening } from '../words/quotationMarks.js';
import { ofWord } from '../words/told.js';
import { has, isIn, type Word } from '../words/words.js';

/** How many sentences on either side of a border are compared. */
const WINDOW = 6;

/** So many words and entities must both sides have in common for the text to go on. */
const BOND = 2;
/** And this share of what the side with fewer is about, for some of many words are shared by any two texts: of two passages, to be of one thread. */
const SHARE = 0.12;
/** The same of what stands before a border and behind it, for no border to be there. */
const WINDOW_SHARE = 0.06;

/**
 * The same at a line that is set as a headline: rather another text on the same page than a part of this one. Of 150 pairs of articles one behind the
 * other 2 change an event of the first with it and 8 without; 8 of 400 single articles change with it.
 */
const TEXT_SHARE = 0.15;

/** A quotation of so many words goes on with what was said before it; a shorter one is a name. */
const QUOTED = 6;

const COMMON: ReadonlySet<string> = new Set(COMMON_WORDS.trim().split(/\s+/));

/** How an article falls apart. */
export interface Passages {
  /** For each sentence the index of the first one of its passage. */
  readonly firsts: readonly number[];
  /** For each sentence the thread of its passage, a number: passages that have somebody or several words in common are of one thread. */
  readonly threads: readonly number[];
}

/**
 * Parts an article into passages: who acts, who speaks and whom a pronoun can mean carries on from sentence to sentence within a passage and not
 * beyond it; whom an office or a description means, within a thread. So a sentence that has nothing to do with an article, in front of it or behind
 * it, and another article on the same page, change nothing in it. A passage ends where the sentences before a border and those after it have next
 * to nothing in common (Hearst 1997), unless the words go on by themselves (وأضاف, or a quotation).
 *
 * @param sentences the article's sentences
 * @param isApart whether a sentence is a line of the site's: it belongs to none and parts none
 * @param opensLine whether a sentence is the first of its line: the headline of another text may lack a subject, what goes on in a line has it before
 * @param quoted for each sentence, whether it begins inside a quotation
 * @example passages(sentences, () => false, () => false, []).firsts // [0, 1, 1] for 'الطقس معتدل. زار لافروف القاهرة. ودعا الوزير ...'
 */
export function passages(
  sentences: readonly UnplacedSentence[],
  isApart: (sentence: number) => boolean,
  opensLine: (sentence: number) => boolean,
  quoted: readonly boolean[],
): Passages {
  const told = sentences.filter(({ index }) => !isApart(index));
  const topics = told.map(topicsOf);
  const firsts = new Array<number>(sentences.length).fill(0);
  const threads = new Array<number>(sentences.length).fill(0);
  const isQuoted = (sentence: number): boolean => quoted[sentence] === true;
  // A headline may be that of another text: it takes more in common to be part of this one.
  const texts = textsOf(told, topics, (i) => isHeadline(sentences, opensLine, i), isQuoted);
  const starts = texts.flatMap((from, t) => startsOf(told, topics, [from, texts[t + 1] ?? told.length], opensLine, isQuoted));
  const threadOf = threaded(
    starts.map((start, p) => topics.slice(start, starts[p + 1])),
    starts.map((start) => texts.findLastIndex((from) => from <= start)),
  );
  let passage = -1;
  told.forEach(({ index }, k) => {
    if (starts[passage + 1] === k) passage++;
    firsts[index] = told[starts[passage] ?? 0]?.index ?? 0;
    threads[index] = threadOf[passage] ?? 0;
  });
  for (let i = 1; i < sentences.length; i++) {
    if (!isApart(i)) continue;
    firsts[i] = firsts[i - 1] ?? 0;
    threads[i] = threads[i - 1] ?? 0;
  }
  return { firsts, threads };
}

/** Where other texts begin on the page, the first included; each is then parted as if it stood alone. */
function textsOf(
  told: readonly UnplacedSentence[],
  topics: readonly Topics[],
  opensText: (sentence: number) => boolean,
  isQuoted: (sentence: number) => boolean,
): number[] {
  const texts = told.length > 0 ? [0] : [];
  for (let k = 1; k < told.length; k++) {
    const sentence = told[k];
    if (!sentence || !opensText(sentence.index) || isQuoted(sentence.index) || goesOn(sentence)) continue;
    if (!isBound(topics.slice(Math.max(texts.at(-1) ?? 0, k - WINDOW), k), topics.slice(k, k + WINDOW), TEXT_SHARE)) texts.push(k);
  }
  return texts;
}

/** Where the passages of a text begin that stands between two sentences, in reading order. */
function startsOf(
  told: readonly UnplacedSentence[],
  topics: readonly Topics[],
  [from, to]: readonly [number, number],
  opensLine: (sentence: number) => boolean,
  isQuoted: (sentence: number) => boolean,
): number[] {
  const parts = (k: number, first: number, end: number): boolean => {
    const sentence = told[k];
    if (!sentence || goesOn(sentence) || isQuoted(sentence.index) || (!opensLine(sentence.index) && (lacksSubject(sentence) || isQuotation(sentence))))
      return false;
    return !isBound(topics.slice(Math.max(first, k - WINDOW), k), topics.slice(k, Math.min(end, k + WINDOW)), WINDOW_SHARE);
  };
  // What stands apart at the end goes first: it is not to speak for what stands before it.
  let end = to;
  const last: number[] = [];
  while (end > from + 1 && parts(end - 1, from, end)) last.unshift(--end);
  const starts: number[] = end > from ? [from] : [];
  for (let k = from + 1; k < end; k++) if (parts(k, starts.at(-1) ?? from, end)) starts.push(k);
  return [...starts, ...last];
}

/**
 * The thread of each passage: that of the first passage it is bound to, directly or through others.
 *
 * @param texts the text that each is of: of two texts more must be in common
 */
function threaded(passages: readonly (readonly Topics[])[], texts: readonly number[]): number[] {
  const parents = passages.map((_, p) => p);
  const rootOf = (p: number): number => {
    let at = p;
    for (;;) {
      const parent = parents[at] ?? at;
      if (parent === at) return at;
      // Halving the way for whoever comes next keeps it short.
      const next = parents[parent] ?? parent;
      parents[at] = next;
      at = next;
    }
  };
  /** The last passage that each topic stood in. */
  const last = new Map<Topic, number>();
  /** How many topics each passage has, and its thread together. */
  const sizes: number[] = [];
  passages.forEach((sentences, p) => {
    const own = new Set(sentences.flatMap((topics) => [...topics]));
    const shared = new Map<number, number>();
    for (const topic of own) {
      if (typeof topic === 'string' && /^[<>]/.test(topic)) continue;
      const other = last.get(topic);
      if (other !== undefined) shared.set(rootOf(other), (shared.get(rootOf(other)) ?? 0) + 1);
      last.set(topic, p);
    }
    sizes[p] = own.size;
    for (const [other, count] of shared) {
      const [older, newer] = [rootOf(other), rootOf(p)];
      if (count < Math.max(BOND, (texts[older] === texts[newer] ? SHARE : TEXT_SHARE) * Math.min(own.size, sizes[older] ?? 0))) continue;
      if (older !== newer) sizes[Math.min(older, newer)] = (sizes[older] ?? 0) + (sizes[newer] ?? 0);
      parents[Math.max(older, newer)] = Math.min(older, newer);
    }
  });
  return parents.map((_, p) => rootOf(p));
}

/** A word by its lemma, or somebody by a name or description. */
type Topic = Term | string;

/** What a sentence is about. */
type Topics = ReadonlySet<Topic>;

/** A word that says what a text is about: by its lemma; null for what stands in every text. */
const topicOf = ofWord((word: Word): Term | string | null => {
  if (word.pos !== 'noun' && word.pos !== 'verb') return null;
  const lexical = lexicalOf(word);
  const text = String(lexical);
  return text.length < 3 || COMMON.has(text) ? null : lexical;
});

function topicsOf({ words, mentions }: UnplacedSentence): Topics {
  const topics = new Set<Topic>();
  const named = new Set<number>();
  for (const mention of mentions) {
    topics.add(whom(mention));
    const head = headOf(mention);
    if (head !== '') topics.add(head);
    for (let k = mention.first; k <= mention.last; k++) named.add(k);
  }
  words.forEach((word, k) => {
    const topic = named.has(k) ? null : topicOf(word);
    if (topic !== null) topics.add(topic);
  });
  return topics;
}

/** Whom a mention names, as far as its own words tell; of a name its last word, by which news calls its bearer again. */
function whom({ known, name, lemma, country, type }: Mention): Topic {
  const [first] = known;
  if (first) return `@${first.key}`;
  return name === '' ? `@${type} ${lemma} ${country ?? ''}` : `@${type} ${name.slice(name.lastIndexOf(' ') + 1)}`;
}

/**
 * What a description may be gone back to by, or goes back itself: `<وزير` for وزير الخارجية الروسي, `>وزير` for الوزير.
 */
function headOf({ kind, title, lemma, definite, country, name, pronoun, first, last, known }: Mention): string {
  const [head = ''] = (title === '' ? lemma : title).split(' ');
  // نظيره is whoever holds the same office elsewhere.
  if (head === '' || known.length > 0 || kind === 'nationality' || pronoun !== '') return '';
  if (name !== '' || country !== null || first !== last) return `<${head}`;
  return definite ? `>${head}` : '';
}

/** Whether two sides have so large a share of topics in common; الوزير behind وزير الخارجية الروسي is bond enough. */
function isBound(before: readonly Topics[], after: readonly Topics[], share: number): boolean {
  const own = new Set(before.flatMap((topics) => [...topics]));
  const other = new Set(after.flatMap((topics) => [...topics]));
  let shared = 0;
  for (const topic of own) {
    // The minister of another text is another minister.
    if (share < TEXT_SHARE && typeof topic === 'string' && topic.startsWith('<') && other.has(`>${topic.slice(1)}`)) return true;
    if (other.has(topic)) shared++;
  }
  return shared >= Math.max(BOND, share * Math.min(own.size, other.size));
}

/** دعا إلى، أكد أن، أفرجت عنه: whether a sentence begins with a verb and nobody behind it. */
function lacksSubject({ units }: UnplacedSentence): boolean {
  const [verb, next] = units;
  if (verb?.kind !== 'verb') return false;
  return next?.kind === 'complementizer' || next?.kind === 'pronoun' || (next?.kind === 'noun' && next.prep !== '');
}

/** «قتلوا ابني»: whether a sentence is a quotation and nothing else, and tells something. */
function isQuotation({ words }: UnplacedSentence): boolean {
  if (!isOpening(words[0])) return false;
  const close = words.findIndex(isClosing);
  return close > 0 && words.slice(close + 1).every(({ pos }) => pos === 'punctuation') && words.slice(1, close).some(({ pos }) => pos === 'verb');
}

/** Whether a sentence's own words lean on what stands before it. */
function goesOn({ words }: UnplacedSentence): boolean {
  const [opening] = words;
  if (!opening) return false;
  const { conj, prep, pronoun } = opening.reading;
  // لكنه أقر، بدوره قال: whoever the pronoun is goes on.
  if (conj !== '' || isIn(opening, 'goes on') || (pronoun !== '' && (prep !== '' || opening.pos === 'particle'))) return true;
  // هذا ما أكده الوزير
  if (has(opening, 'demonstrative') && words[1]?.reading.stem === 'ما') return true;
  // يقول: ...
  if (opening.pos === 'verb' && words[1]?.token.folded === ':') return true;
  if (opening.token.folded !== '«') return false;
  // «واعتقلت العشرات»
  if (words[1]?.reading.conj === 'و') return true;
  const close = words.findIndex((word) => word.token.folded === '»');
  return close < 0 || close > QUOTED;
}
