import { levelQuotes } from '../src/arabic/quotes.js';
import { splitSentences } from '../src/arabic/sentences.js';
import { tokenise } from '../src/arabic/tokens.js';
import { builtInModel } from '../src/builtInModel.js';
import { Lexicon } from '../src/knowledge/lexicon.js';
import type { Clause } from '../src/reading/clauses/clause.js';
import { readClauses } from '../src/reading/clauses/clauses.js';
import type { EntityDraft } from '../src/reading/entities/entity.js';
import { useWeights } from '../src/reading/learned/learned.js';
import type { Mention, NounPhrase } from '../src/reading/phrases/phrases.js';
import type { Proposed } from '../src/reading/propose.js';
import { Reader } from '../src/reading/read.js';
import { Analyser } from '../src/reading/words/analysis.js';
import { readWords } from '../src/reading/words/wordChoice.js';
import type { Word } from '../src/reading/words/words.js';

const model = builtInModel();
useWeights(model.weights);
/** One lexicon for all tests of a file: making it takes longer than reading. */
const lexicon = new Lexicon([model.knowledge]);
const analyser = new Analyser(lexicon);
const reader = new Reader(lexicon);

/** Words of a text's first sentence, each with the reading that its context chose. */
export function wordsOf(text: string): Word[] {
  const tokens = levelQuotes(tokenise(text));
  const range = splitSentences(tokens)[0];
  return range ? readWords(tokens, range, analyser) : [];
}

/** The word whose spelling, clitics attached and folded, is given. */
export function wordIn(text: string, folded: string): Word {
  const word = wordsOf(text).find((w) => w.token.folded === folded);
  if (!word) throw new Error(`${folded} is no word of: ${text}`);
  return word;
}

/** Everything up to the proposals. */
export function propose(text: string): Proposed {
  return reader.propose({ id: 't', text, publishedAt: '2018-03-16' });
}

/** Noun phrases of all sentences, in reading order. */
export function phrasesOf(text: string): NounPhrase[] {
  return propose(text).sentences.flatMap((s) => s.units.filter((u): u is NounPhrase => u.kind === 'noun'));
}

/** Mentions of all sentences with their words. */
export function mentionsOf(text: string): { mention: Mention; words: string }[] {
  return propose(text).sentences.flatMap((s) => s.mentions.map((mention) => ({ mention, words: text.slice(mention.start, mention.end) })));
}

/** Entities by name. */
export function entitiesOf(text: string): Map<string, EntityDraft> {
  return new Map(propose(text).table.entities.map((e) => [e.name, e]));
}

/** Names of all people of a text. */
export function peopleOf(text: string): string[] {
  return [...entitiesOf(text).values()].filter(({ type }) => type === 'person').map(({ name }) => name);
}

/** How often each body of a text is mentioned, by its name. */
export function bodiesOf(text: string): Record<string, number> {
  const bodies = [...entitiesOf(text).values()].filter(({ type }) => type !== 'person' && type !== 'country' && type !== 'group');
  return Object.fromEntries(bodies.map(({ name, spans }) => [name, spans.length]));
}

/** Clauses of the first sentence; `subject` and `object` as the words of their phrase's mention, where it has one. */
export function clausesOf(text: string): (Clause & { readonly verb: string })[] {
  const sentence = propose(text).sentences[0];
  return sentence ? readClauses(sentence).map((clause) => ({ ...clause, verb: clause.word.token.folded })) : [];
}

/** The words of a mention of a complement's phrase; null where there is none. */
export function named(text: string, complement: { readonly phrase: NounPhrase | null } | null): string | null {
  const mention = complement?.phrase?.mention;
  return mention ? text.slice(mention.start, mention.end) : null;
}

/** The head of a complement's phrase, as it is written; null where there is none. */
export function headOf(text: string, complement: { readonly phrase: NounPhrase | null } | null): string | null {
  const token = propose(text).sentences[0]?.words[complement?.phrase?.head ?? -1]?.token;
  return token ? text.slice(token.start, token.end) : null;
}
