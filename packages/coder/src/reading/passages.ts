import { COMMON_WORDS } from './commonWordsTable.js';
import type { ChunkedSentence } from './clauses.js';
import type { EntityDraft, EntityTable } from './entities.js';
import { lexicalOf } from './lexical.js';
import type { Term } from './terms.js';
import { ofWord } from './told.js';
import type { Word } from './words.js';

/** A sentence before it is known which passage it stands in. */
type Unplaced = Omit<ChunkedSentence, 'passage'>;

/** How many sentences on either side of a border are compared. */
const WINDOW = 6;

/** So many words and entities must both sides have in common for the text to go on. */
const BOND = 2;

/** A quotation of so many words goes on with what was said before it; a shorter one is a name. */
const QUOTED = 6;

const COMMON: ReadonlySet<string> = new Set(COMMON_WORDS.trim().split(/\s+/));

/**
 * Parts an article into passages: who acts, who speaks and whom a pronoun can mean carries on from sentence to sentence within a passage and not
 * beyond it. So a sentence that has nothing to do with an article, in front of it or behind it, and another article on the same page, change
 * nothing in it. A passage ends where the sentences before a border and those after it have next to nothing in common (Hearst 1997), unless the
 * words go on by themselves (وأضاف, or a quotation).
 *
 * @param sentences the article's sentences
 * @param table whom they name
 * @param isApart whether a sentence is a line of the site's: it belongs to none and parts none
 * @returns for each sentence the index of the first one of its passage
 * @example passages(sentences, table, () => false) // [0, 1, 1] for 'الطقس معتدل. زار لافروف القاهرة. ودعا الوزير ...'
 */
export function passages(sentences: readonly Unplaced[], table: EntityTable, isApart: (sentence: number) => boolean): readonly number[] {
  const told = sentences.filter(({ index }) => !isApart(index));
  const topics = told.map((sentence) => topicsOf(sentence, table));
  const firsts = new Array<number>(sentences.length).fill(0);
  let first = 0;
  told.forEach((sentence, k) => {
    if (k > first && !goesOn(sentence) && bond(topics.slice(Math.max(first, k - WINDOW), k), topics.slice(k, k + WINDOW)) < BOND) first = k;
    firsts[sentence.index] = told[first]?.index ?? 0;
  });
  sentences.forEach(({ index }) => {
    if (isApart(index) && index > 0) firsts[index] = firsts[index - 1] ?? 0;
  });
  return firsts;
}

/** What a sentence is about. */
type Topics = ReadonlySet<Term | string | EntityDraft>;

/** A word that says what a text is about: by its lemma; null for what stands in every text. */
const topicOf = ofWord((word: Word): Term | string | null => {
  if (word.pos !== 'noun' && word.pos !== 'verb') return null;
  const lexical = lexicalOf(word);
  const text = String(lexical);
  return text.length < 3 || COMMON.has(text) ? null : lexical;
});

function topicsOf({ words, mentions }: Unplaced, table: EntityTable): Topics {
  const topics = new Set<Term | string | EntityDraft>();
  const named = new Set<number>();
  for (const mention of mentions) {
    const entity = table.of.get(mention);
    if (!entity) continue;
    topics.add(entity);
    for (let k = mention.first; k <= mention.last; k++) named.add(k);
  }
  words.forEach((word, k) => {
    const topic = named.has(k) ? null : topicOf(word);
    if (topic !== null) topics.add(topic);
  });
  return topics;
}

/** How many topics two sides share. */
function bond(before: readonly Topics[], after: readonly Topics[]): number {
  const counted = new Set<Term | string | EntityDraft>();
  for (const topics of before)
    for (const topic of topics) {
      if (!counted.has(topic) && after.some((other) => other.has(topic))) counted.add(topic);
      if (counted.size >= BOND) return BOND;
    }
  return counted.size;
}

/** Whether a sentence's own words lean on what stands before it. */
function goesOn({ words }: Unplaced): boolean {
  const [opening] = words;
  if (!opening) return false;
  if (opening.reading.conj !== '') return true;
  if (opening.token.folded !== '«') return false;
  const close = words.findIndex((word) => word.token.folded === '»');
  return close < 0 || close > QUOTED;
}
