import { type Dossier, type DossierEvent, readNumber, type Span, type Token, tokenise } from '@isnad/coder';
import type { ClaimCount } from './types.js';

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

/**
 * Numbers of the killed, injured, arrested and so on that an event tells: its own where the dossier has them, else the one that stands
 * in, or just before, the phrase for those it befell or its trigger. Vague quantities give none.
 */
export function countsOf(event: DossierEvent, dossier: Dossier): ClaimCount[] {
  if (event.counts !== undefined) return Object.entries(event.counts).map(([of, value]) => ({ of, value }));
  const of = COUNTED[`${event.type}/${event.mode ?? ''}`];
  const sentence = dossier.sentences[event.sentence];
  if (of === undefined || sentence === undefined) return [];
  const date = event.date === null ? null : within(event.date.expression, sentence);
  // The second of a month is no toll.
  const tokens = tokenise(dossier.document.text.slice(sentence.start, sentence.end)).filter(
    ({ start, end }) => date === null || start < date.start || end > date.end,
  );
  const counted = event.type === 'PROTEST' ? event.actors : event.recipients;
  const mentions = dossier.entities
    .filter((entity) => counted.includes(entity.id) && entity.key === null)
    .flatMap((entity) => entity.mentions)
    .filter((span) => span.start >= sentence.start && span.end <= sentence.end)
    .sort((a, b) => distance(a, event.trigger) - distance(b, event.trigger));
  const near = mentions.slice(0, 1).map((span) => numberOf(tokens, within(span, sentence), 0));
  const value = near.find((number) => number !== null) ?? numberOf(tokens, within(event.trigger, sentence), AFTER);
  return value === null ? [] : [{ of, value }];
}

function within(span: Span, sentence: Span): Span {
  return { start: span.start - sentence.start, end: span.end - sentence.start };
}

/** The number that ends right before a span, stands in it, or begins a few words after it. */
function numberOf(tokens: readonly Token[], span: Span, after: number): number | null {
  const first = tokens.findIndex((token) => token.end > span.start);
  if (first < 0) return null;
  const past = tokens.findIndex((token) => token.start >= span.end);
  const end = past < 0 ? tokens.length : past;
  for (let i = Math.max(0, first - LONGEST); i < Math.min(tokens.length, end + after); i++) {
    if (i >= end && tokens[i]?.kind === 'punctuation') return null;
    const read = readNumber(tokens, i);
    if (read === null) continue;
    // Years are no counts; whole persons only.
    const touches = i >= first || read.lastToken >= first - 1;
    if (touches && Number.isInteger(read.value) && read.value > 0 && !isYear(read.value)) return read.value;
    i = Math.max(i, read.lastToken);
  }
  return null;
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

function distance(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
