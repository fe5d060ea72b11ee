import { tokenise } from '@isnad/coder/text';
import { dayNumber } from './days.js';
import { hashText, mix, shortId } from './hash.js';
import { byCodeUnits, Groups, shared, sortedSet } from './sets.js';
import type { Story, StoryPair } from './types.js';

/** Words in a shingle. Three tell texts on one subject from one text (Broder 1997 took ten for web pages; news is shorter and cut more). */
const SHINGLE = 3;
/** 64 bands of 2 rows: two texts that share a fifth of their shingles meet in some band with 1 − (1 − 0.2²)⁶⁴ = 93 %. */
const BANDS = 64;
const ROWS = 2;
/** The shortest text, in shingles, that can be told to be another's copy. */
const LEAST_SHINGLES = 12;

/**
 * From which similarity two texts are one story, by the number of shingles of the shorter. Very short texts are formulas more often
 * (one congratulation for every national day), so they must share more. Set on the pairs of `eval/stories`, see `docs/corroboration.md`.
 */
export const SAME_STORY = [
  { below: 100, jaccard: 0.66, containment: 0.8 },
  { below: 200, jaccard: 0.48, containment: 0.68 },
  { below: Number.POSITIVE_INFINITY, jaccard: 0.45, containment: 0.66 },
] as const;

/** Days between the print of two copies at most: a formula that returns each year is no copy. A text without a date may be anybody's. */
export const STORY_DAYS = 10;

/** Whether two texts are one. */
export function isSameStory({ jaccard, containment, least }: Omit<StoryPair, 'a' | 'b'>): boolean {
  const limit = SAME_STORY.find(({ below }) => least < below) ?? SAME_STORY[2];
  return jaccard >= limit.jaccard || containment >= limit.containment;
}

/** Distinct shingles of a text as hashes: three words in a row, folded, punctuation left out. */
export function shingles(text: string): Uint32Array {
  const words = tokenise(text).flatMap((token) => (token.kind === 'punctuation' || token.kind === 'newline' ? [] : [hashText(token.folded)]));
  const found: number[] = [];
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    let hash = 0;
    for (let k = 0; k < SHINGLE; k++) hash = mix(Math.imul(hash, 31) + (words[i + k] ?? 0));
    found.push(hash);
  }
  return sortedSet(found);
}

/** How much of two texts is the same; symmetric. */
export function likenessOf(a: Uint32Array, b: Uint32Array): Omit<StoryPair, 'a' | 'b'> {
  const both = shared(a, b);
  const least = Math.min(a.length, b.length);
  return { jaccard: both / (a.length + b.length - both), containment: both / least, least };
}

/** Whether two documents were printed near enough for one to be the other's copy. Days as numbers, null where there is none. */
export function isPrintedNear(a: number | null, b: number | null): boolean {
  return a === null || b === null || Math.abs(a - b) <= STORY_DAYS;
}

/**
 * The bands of a text: two texts that share one are compared. Each is one number of 32 bits, its place among the bands mixed in;
 * where two bands fall on one number by chance, one more pair is compared. The last is of all shingles: texts that share it are the same to the word.
 *
 * @param set the text's shingles
 * @returns 65 numbers, or none where the text is too short to be told from another
 */
export function bandsOf(set: Uint32Array): Uint32Array {
  if (set.length < LEAST_SHINGLES) return new Uint32Array();
  const low = minima(set);
  return Uint32Array.from({ length: BANDS + 1 }, (_, band) => {
    let hash = band;
    if (band === BANDS) return set.reduce((whole, shingle) => mix(Math.imul(whole, 31) + shingle), hash);
    for (let row = 0; row < ROWS; row++) hash = mix(Math.imul(hash, 31) + (low[band * ROWS + row] ?? 0));
    return hash;
  });
}

/**
 * Groups documents whose texts are near-identical, as they arrive. Candidates come from MinHash bands (Broder 1997; Indyk and Motwani 1998),
 * the decision from the shingles themselves. Stories are the connected groups of such pairs, so the order of arrival changes nothing; and a newcomer that
 * is one text with a member of a group need not be compared with its other members.
 *
 * @example const stories = new StoryIndex(); stories.add('a', text); stories.add('b', text); stories.storyOf('b').documents // ['a', 'b']
 */
export class StoryIndex {
  readonly #numbers = new Map<string, number>();
  readonly #documents: { readonly id: string; readonly shingles: Uint32Array; readonly day: number | null }[] = [];
  /** Documents by band, those of one group together. */
  readonly #buckets = new Map<number, number[][]>();
  readonly #groups = new Groups();
  readonly #onPair: ((pair: StoryPair) => void) | undefined;

  /** @param onPair receives every candidate pair with its similarity, same story or not: all of them are compared then */
  constructor(onPair?: (pair: StoryPair) => void) {
    this.#onPair = onPair;
  }

  /**
   * Adds a document.
   *
   * @param publishedOn the day it was printed, ISO, or null
   * @returns false when a document of that id is there already; nothing changes then
   */
  add(id: string, text: string, publishedOn: string | null = null): boolean {
    if (this.#numbers.has(id)) return false;
    const number = this.#groups.add();
    const own = { id, shingles: shingles(text), day: publishedOn === null ? null : dayNumber(publishedOn) };
    this.#numbers.set(id, number);
    this.#documents.push(own);
    const bands = bandsOf(own.shingles);
    for (const [group, lists] of this.#candidates(bands))
      for (const other of eachOnce(lists)) {
        if (this.#onPair === undefined && this.#groups.find(number) === this.#groups.find(group)) break;
        const document = this.#documents[other];
        if (document === undefined || !isPrintedNear(own.day, document.day)) continue;
        const [a = '', b = ''] = [id, document.id].sort(byCodeUnits);
        const pair = { a, b, ...likenessOf(own.shingles, document.shingles) };
        this.#onPair?.(pair);
        if (isSameStory(pair)) this.#groups.merge(number, other);
      }
    this.#enter(number, bands);
    return true;
  }

  /** The story of a document, or null when it was never added. */
  storyOf(document: string): Story | null {
    const number = this.#numbers.get(document);
    return number === undefined ? null : this.#story(this.#groups.find(number));
  }

  /** All stories in the order of their ids. */
  stories(): Story[] {
    return [...this.#groups.roots()].map((root) => this.#story(root)).sort((a, b) => byCodeUnits(a.id, b.id));
  }

  #story(root: number): Story {
    return storyOfDocuments(this.#groups.members(root).map((member) => this.#documents[member]?.id ?? ''));
  }

  /** Documents that share a band, by a member of their group, in the order of arrival. */
  #candidates(bands: Uint32Array): Map<number, number[][]> {
    const found = new Map<number, number[][]>();
    for (const band of bands)
      for (const list of this.#buckets.get(band) ?? []) {
        const group = this.#groups.find(list[0] ?? 0);
        const lists = found.get(group);
        if (lists === undefined) found.set(group, [list]);
        else lists.push(list);
      }
    return found;
  }

  /** Puts a document into its bands, beside its group. */
  #enter(number: number, bands: Uint32Array): void {
    const group = this.#groups.find(number);
    for (const band of bands) {
      const bucket = this.#buckets.get(band) ?? [];
      this.#buckets.set(band, bucket);
      const own = bucket.find((list) => this.#groups.find(list[0] ?? 0) === group);
      if (own === undefined) bucket.push([number]);
      else own.push(number);
    }
  }
}

/** The numbers of all lists, each once, no further than asked for. */
function* eachOnce(lists: readonly (readonly number[])[]): Generator<number> {
  const seen = new Set<number>();
  for (const list of lists)
    for (const number of list) {
      if (seen.has(number)) continue;
      seen.add(number);
      yield number;
    }
}

/** The story that these documents are. */
export function storyOfDocuments(ids: readonly string[]): Story {
  const documents = [...ids].sort(byCodeUnits);
  return { id: shortId('s', documents[0] ?? ''), documents };
}

/** For each hash function the least hash of all shingles; the functions differ by a seed (golden-ratio steps, Knuth). */
function minima(set: Uint32Array): Uint32Array {
  const low = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (let i = 0; i < low.length; i++) {
    const seed = mix(Math.imul(i + 1, 0x9e3779b9));
    let least = 0xffffffff;
    for (const shingle of set) {
      const hash = mix(shingle ^ seed);
      if (hash < least) least = hash;
    }
    low[i] = least;
  }
  return low;
}
