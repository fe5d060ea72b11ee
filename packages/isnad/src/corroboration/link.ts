import type { PloverType } from '@isnad/coder';
import { dayNumber } from './days.js';
import { shared } from './sets.js';
import type { Claim, Participant } from './types.js';

/** What each likeness adds to a score; the weights were set by reading links on the corpus, see `docs/corroboration.md`. */
export const WEIGHTS = { actor: 0.22, recipient: 0.22, place: 0.14, day: 0.12, mode: 0.05, count: 0.1, words: 0.5 } as const;
/** From which score two claims tell the same happening. */
export const SAME_HAPPENING = 0.58;

/** Types that have no giver and taker: who meets whom, who agrees with whom. */
const SYMMETRIC: ReadonlySet<PloverType> = new Set(['CONSULT', 'AGREE', 'COOPERATE']);
/** Types that are done by saying so. */
const SPEECH: ReadonlySet<PloverType> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SUPPORT']);
/** Types whose doer may be disputed. */
const DISPUTABLE: ReadonlySet<PloverType> = new Set(['ASSAULT', 'COERCE']);
/** Numbers of the same that differ by more than this are a day's toll and a war's, not two tolls of one day. */
const FAR_APART = 4;
/** A country as actor tells less than a person or an organisation: half of all events have one. */
const COUNTRY_TELLS = 0.6;
/** Participants that share only their country. */
const ROLLED_UP = 0.4;
/** What another mode takes off, in mode weights: a seizure and a killing are seldom one event, though a raid and its dead are. */
const OTHER_MODE = -3;
/** What is left of a score when the sentences have no more words in common than chance has it. */
const WORDLESS = 0.75;
/** The same place named in both sentences, perhaps not as where it was. */
const NEAR_BY = 0.7;
/** The day of print for the day it was: what a paper prints was on that day, or the one before. */
const PRINTED = 0.7;
/** Longer intervals (a month, a year) say too little about when. */
const LONGEST_DAYS = 4;
/** Days between two claims that both say when, and where one or both only have the day they were printed. */
const GAP = { told: 1, assumed: 2 } as const;
/** Shared words from which sentences are alike beyond doubt. */
const FULL_OVERLAP = 0.7;
/** Fewer shared words than this are chance. */
const CHANCE_OVERLAP = 0.15;
const LEAST_WORDS = 4;
/** A sentence that shares this much with another, and has so many words, was not written twice. */
const COPIED = { words: 6, share: 0.8 } as const;

/** Whether an act has no giver and taker. */
export function isSymmetric(type: PloverType): boolean {
  return SYMMETRIC.has(type);
}

/** Whether an act is done by saying so. */
export function isSpeech(type: PloverType): boolean {
  return SPEECH.has(type);
}

/** Whether it may be disputed who did what a claim tells. */
export function isDisputable({ type }: Claim): boolean {
  return DISPUTABLE.has(type);
}

/** Whether a claim says enough, and of something that has happened or has not, to be laid beside others. */
export function isLinkable(claim: Claim): boolean {
  if (claim.days === null || claim.status === 'planned' || claim.status === 'conditional') return false;
  return dayNumber(claim.days.end) - dayNumber(claim.days.start) < LONGEST_DAYS && blockingKeys(claim).length > 0;
}

/** Two claims can only be linked if they share such a key, and stand within `GAP` days. */
export function blockingKeys(claim: Claim): string[] {
  const keys = new Set<string>();
  for (const side of [claim.actors, claim.recipients])
    for (const { key, country, identified } of side) {
      if (identified) keys.add(key);
      if (country !== null) keys.add(country);
    }
  for (const key of placesOf(claim)) keys.add(key);
  return [...keys].map((key) => `${claim.type}|${key}`);
}

/** Days that a claim can be looked up by: its interval and what may be off by. */
export function lookupDays(claim: Claim): { readonly own: readonly number[]; readonly near: readonly number[] } {
  if (claim.days === null) return { own: [], near: [] };
  const [start, end] = [dayNumber(claim.days.start), dayNumber(claim.days.end)];
  return { own: range(start, end), near: range(start - GAP.assumed, end + GAP.assumed) };
}

/** Whether two claims cannot be about the same happening: they say different days, different places, other speakers, or numbers far apart. */
export function isExcluded(a: Claim, b: Claim): boolean {
  if (a.type !== b.type || gapOf(a, b) > allowedGap(a, b) || isForetold(a, b) || isForetold(b, a) || placeLikeness(a, b) === null || farApart(a, b))
    return true;
  // Who struck may be disputed; who condemned, demanded or met is what makes the happening.
  return !DISPUTABLE.has(a.type) && !SYMMETRIC.has(a.type) && sideLikeness(a.actors, b.actors) < 0;
}

/**
 * How likely two claims tell the same happening: 0 when they exclude each other, else the sum of the weights of what they share.
 * The same for (a, b) and (b, a).
 *
 * @param worded whether the words of their sentences tell anything: not those of one sentence, which two events of it share whatever they are
 */
export function likeness(a: Claim, b: Claim, worded = a.document !== b.document || a.sentence !== b.sentence): number {
  if (isExcluded(a, b)) return 0;
  const participants = SYMMETRIC.has(a.type)
    ? pooled(a, b)
    : WEIGHTS.actor * sideLikeness(a.actors, b.actors) + WEIGHTS.recipient * sideLikeness(a.recipients, b.recipients);
  const gap = gapOf(a, b);
  const told = a.days?.assumed === false && b.days?.assumed === false;
  const day = gap === 0 ? (told ? 1 : PRINTED) : isPrintedAfter(a, b) || isPrintedAfter(b, a) ? PRINTED : gap === 1 ? 0.2 : -0.6;
  const mode = a.mode === null || b.mode === null ? 0 : a.mode === b.mode ? 1 : OTHER_MODE;
  const words = worded ? wordLikeness(a, b) : 0;
  const score =
    participants +
    WEIGHTS.place * (placeLikeness(a, b) ?? 0) +
    WEIGHTS.day * day +
    WEIGHTS.mode * mode +
    WEIGHTS.count * countLikeness(a, b) +
    WEIGHTS.words * words;
  const alike = words === 0 ? score * WORDLESS : score;
  return Math.max(0, Math.min(1, alike));
}

function pooled(a: Claim, b: Claim): number {
  const [left, right] = [
    [...a.actors, ...a.recipients],
    [...b.actors, ...b.recipients],
  ];
  const pairs = left.filter((x) => x.identified && right.some((y) => y.key === x.key)).length;
  const both = WEIGHTS.actor + WEIGHTS.recipient;
  if (pairs >= 2) return both;
  return (both / 2) * sideLikeness(left, right);
}

/** From −1 (both known, nothing shared) over 0 (one says nothing) to 1 (a person or organisation shared). */
function sideLikeness(a: readonly Participant[], b: readonly Participant[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let best = 0;
  for (const x of a)
    for (const y of b) {
      if (x.key === y.key) best = Math.max(best, !x.identified ? ROLLED_UP : x.key.startsWith('country:') ? COUNTRY_TELLS : 1);
      else if (x.country !== null && x.country === y.country) best = Math.max(best, ROLLED_UP);
    }
  if (best > 0) return best;
  return a.every((x) => x.identified) && b.every((y) => y.identified) ? -1 : 0;
}

/** 1 the same place, less for the same country or a place that is only named near by; null for different places of one kind. */
function placeLikeness(a: Claim, b: Claim): number | null {
  if (a.place?.exact === true && b.place?.exact === true) {
    const nameless = isNameless(a.place.key) || isNameless(b.place.key);
    if (a.place.key === b.place.key) return nameless ? ROLLED_UP : 1;
    return nameless ? 0 : null;
  }
  const [left, right] = [placesOf(a), placesOf(b)];
  if (left.some((key) => right.includes(key))) return NEAR_BY;
  if (left.length > 0 && right.length > 0) return null;
  if (a.place === null || b.place === null) return 0;
  return a.place.country !== null && a.place.country === b.place.country ? ROLLED_UP : null;
}

/** Whether a place is a single word that the knowledge does not have: "the city", "the area", which is another in each article. Keys of the knowledge are of Latin letters. */
function isNameless(key: string): boolean {
  return !key.includes(' ') && !/^[\x20-\x7e]*$/.test(key);
}

/** Places, smaller than a country, where a claim says or may say it was. */
function placesOf(claim: Claim): readonly string[] {
  return claim.place?.exact === true ? [claim.place.key] : claim.mentioned;
}

/** 1 the same number, −0.5 another number of the same; small numbers agree by chance and tell half. */
function countLikeness(a: Claim, b: Claim): number {
  for (const x of a.counts) for (const y of b.counts) if (x.of === y.of) return x.value === y.value ? (x.value < 5 ? 0.5 : 1) : -0.5;
  return 0;
}

function farApart(a: Claim, b: Claim): boolean {
  return a.counts.some((x) => b.counts.some((y) => x.of === y.of && Math.max(x.value, y.value) > FAR_APART * Math.min(x.value, y.value)));
}

function wordLikeness(a: Claim, b: Claim): number {
  const least = Math.min(a.words.length, b.words.length);
  if (least < LEAST_WORDS) return 0;
  const overlap = shared(a.words, b.words) / least;
  return Math.max(0, Math.min(1, (overlap - CHANCE_OVERLAP) / (FULL_OVERLAP - CHANCE_OVERLAP)));
}

/** Whether two sentences are one, copied: nearly all their words are the same. */
export function isSameWording(a: Claim, b: Claim): boolean {
  if (Math.min(a.words.length, b.words.length) < COPIED.words) return false;
  const both = shared(a.words, b.words);
  return both >= COPIED.share * Math.min(a.words.length, b.words.length);
}

/** Days between two intervals; 0 when they touch. */
export function gapOf(a: Claim, b: Claim): number {
  if (a.days === null || b.days === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, dayNumber(b.days.start) - dayNumber(a.days.end), dayNumber(a.days.start) - dayNumber(b.days.end));
}

/** Whether one says a day that comes after the other was printed: what was printed as done was done by then. */
function isForetold(told: Claim, printed: Claim): boolean {
  return told.days?.assumed === false && printed.days?.assumed === true && told.days.start > printed.days.end;
}

/** Whether one says a day and the other, which says none, was printed on the next. */
function isPrintedAfter(told: Claim, printed: Claim): boolean {
  if (told.days?.assumed !== false || printed.days?.assumed !== true) return false;
  return dayNumber(printed.days.start) - dayNumber(told.days.end) === 1;
}

function allowedGap(a: Claim, b: Claim): number {
  return a.days?.assumed === false && b.days?.assumed === false ? GAP.told : GAP.assumed;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
