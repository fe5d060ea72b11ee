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
/** How many words may stand between a number and who is counted. */
const REACH = 2;

/**
 * Numbers of the killed, injured, arrested and so on that an event tells: its own where the dossier has them, else the one that stands
 * in, or just before, the phrase for those it befell or its trigger. Vague quantities give none.
 */
export function countsOf(event: DossierEvent, dossier: Dossier): ClaimCount[] {
  if (event.counts !== undefined) return Object.entries(event.counts).map(([of, value]) => ({ of, value }));
  const of = COUNTED[`${event.type}/${event.mode ?? ''}`];
  const sentence = dossier.sentences[event.sentence];
  if (of === undefined || sentence === undefined) return [];
  const tokens = tokenise(dossier.document.text.slice(sentence.start, sentence.end));
  const counted = event.type === 'PROTEST' ? event.actors : event.recipients;
  const mentions = dossier.entities
    .filter((entity) => counted.includes(entity.id) && entity.key === null)
    .flatMap((entity) => entity.mentions)
    .filter((span) => span.start >= sentence.start && span.end <= sentence.end)
    .sort((a, b) => distance(a, event.trigger) - distance(b, event.trigger));
  for (const span of [...mentions.slice(0, 1), event.trigger]) {
    const value = numberNear(tokens, { start: span.start - sentence.start, end: span.end - sentence.start });
    if (value !== null) return [{ of, value }];
  }
  return [];
}

function numberNear(tokens: readonly Token[], span: Span): number | null {
  const first = tokens.findIndex((token) => token.end > span.start);
  if (first < 0) return null;
  let start = first;
  while (start > 0 && first - start < REACH && tokens[start - 1]?.kind !== 'punctuation') start--;
  for (let i = start; i < tokens.length && (tokens[i]?.start ?? span.end) < span.end; i++) {
    const read = readNumber(tokens, i);
    // Years and clock times are no counts; whole persons only.
    if (read !== null && Number.isInteger(read.value) && read.value > 0 && read.lastToken + REACH >= first && !isYear(read.value)) return read.value;
  }
  return null;
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

function distance(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
