import { isYear, readNumber } from '../../arabic/numbers.js';
import type { EntityDraft } from '../entities/entity.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isIn, type Word } from '../words/words.js';
import type { Proposal } from './proposals.js';

/** What an event's number counts, by PLOVER type and mode. Types that are not here count nobody. */
const COUNTED: Readonly<Record<string, string>> = {
  'ASSAULT/kill': 'killed',
  'ASSAULT/wound': 'injured',
  'ASSAULT/abduct': 'abducted',
  'COERCE/arrest': 'arrested',
  'COERCE/deport': 'deported',
  'PROTEST/demonstrate': 'crowd',
};
/** Words of the longest number that is looked for before a word (two hundred and fifty thousand). */
const LONGEST = 5;
/** Words after a trigger in which its number may begin (more than a thousand). */
const AFTER = 3;

/** Words of a sentence, both ends included. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * Numbers of the killed, injured, arrested and so on that an event tells: the one that stands in, or just before, the phrase for those it
 * befell, or by its trigger; for an attack those of its outcomes, too (انفجار أسفر عن مقتل 7 وإصابة 19). Vague quantities give none.
 *
 * @param proposal the event, with its participants decided
 * @param triggers words of the sentence that are triggers of events
 * @param date words that date the event: the second of a month is no toll
 * @returns numbers by what they count; empty where the text gives none
 * @example countsOf(event, new Set([0]), null) // { killed: 15 }
 */
export function countsOf(proposal: Proposal, triggers: ReadonlySet<number>, date: Range | null): Readonly<Record<string, number>> {
  const { sentence, sense, word } = proposal;
  const counts: Record<string, number> = {};
  const own = COUNTED[`${sense.type}/${sense.mode ?? ''}`];
  if (own !== undefined) {
    const value = numberOf(sentence, befallen(proposal), 0, date) ?? numberOf(sentence, { first: word, last: proposal.lastWord }, AFTER, date);
    if (value !== null) counts[own] = value;
  }
  if (sense.type !== 'ASSAULT') return counts;
  for (let k = proposal.lastWord + 1; k < sentence.words.length && !triggers.has(k); k++) {
    const outcome = outcomeOf(sentence.words[k]);
    if (outcome === null || counts[outcome] !== undefined) continue;
    const value = numberOf(sentence, { first: k, last: k }, AFTER, date);
    if (value !== null) counts[outcome] = value;
  }
  return counts;
}

/** What a word that tells an outcome of an attack counts: مقتل، جرح. */
function outcomeOf(word: Word | undefined): string | null {
  for (const { lexeme, verb } of word?.reading.entries ?? [])
    for (const sense of [...lexeme.senses, ...(lexeme.derivation === null ? [] : (verb?.senses ?? []))])
      if (sense.kind === 'event' && sense.type === 'ASSAULT') return COUNTED[`ASSAULT/${sense.mode ?? ''}`] ?? null;
  return null;
}

/** The nearest phrase for those an event befell, or for those who protest, if nobody knows them by name. */
function befallen({ sentence, sense, actors, recipients, word }: Proposal): Range | null {
  const counted = sense.type === 'PROTEST' ? actors : recipients;
  let best: Range | null = null;
  for (const entity of counted)
    for (const range of entity.known === null ? rangesIn(sentence, entity) : []) if (best === null || gap(range, word) < gap(best, word)) best = range;
  return best;
}

function rangesIn({ words }: ChunkedSentence, entity: EntityDraft): Range[] {
  const start = words[0]?.token.start ?? 0;
  const end = words.at(-1)?.token.end ?? 0;
  return entity.spans
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => ({
      first: words.findIndex((w) => w.token.end > span.start),
      last: words.findLastIndex((w) => w.token.start < span.end),
    }));
}

const gap = (range: Range, word: number): number => Math.max(0, range.first - word, word - range.last);

/** The number that ends right before a stretch of words, stands in it, or begins a few words after it. */
function numberOf({ words }: ChunkedSentence, range: Range | null, after: number, date: Range | null): number | null {
  if (range === null) return null;
  const tokens = words.map((w) => w.token);
  for (let i = Math.max(0, range.first - LONGEST); i < Math.min(words.length, range.last + 1 + after); i++) {
    if (i > range.last && words[i]?.pos === 'punctuation') return null;
    if (date !== null && i >= date.first && i <= date.last) continue;
    const read = readNumber(tokens, i);
    if (read === null) continue;
    // Years are no counts; whole persons only.
    const touches = i >= range.first || read.lastToken >= range.first - 1;
    const unit = words[read.lastToken + 1];
    if (touches && !isIn(unit, 'measured, not counted') && unit?.token.folded !== '%' && Number.isInteger(read.value) && read.value > 0 && !isYear(read.value))
      return read.value;
    i = Math.max(i, read.lastToken);
  }
  return null;
}
