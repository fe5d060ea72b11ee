import { tokenise } from '@isnad/coder';
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
 * From which similarity two texts are one story. Short texts are formulas more often (one congratulation for every national day, one
 * outlet's list of links below every item), so they must share more. Measured in `docs/corroboration.md`.
 */
export const SAME_STORY = { short: { jaccard: 0.55, containment: 0.76 }, long: { jaccard: 0.45, containment: 0.68 }, longFrom: 200 } as const;

/** Whether two texts are one. */
export function isSameStory({ jaccard, containment, least }: StoryPair): boolean {
  const limit = least < SAME_STORY.longFrom ? SAME_STORY.short : SAME_STORY.long;
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

/**
 * Groups documents whose texts are near-identical, as they arrive. Candidates come from MinHash bands (Broder 1997; Indyk and Motwani 1998),
 * the decision from the shingles themselves. Stories are the connected groups of such pairs, so the order of arrival changes nothing.
 *
 * @example const stories = new StoryIndex(); stories.add('a', text); stories.add('b', text); stories.storyOf('b').documents // ['a', 'b']
 */
export class StoryIndex {
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #shingles: Uint32Array[] = [];
  readonly #buckets = new Map<string, number[]>();
  readonly #groups = new Groups();
  readonly #onPair: ((pair: StoryPair) => void) | undefined;

  /** @param onPair receives every candidate pair with its similarity, same story or not */
  constructor(onPair?: (pair: StoryPair) => void) {
    this.#onPair = onPair;
  }

  /** Adds a document. @returns false when a document of that id is there already; nothing changes then */
  add(id: string, text: string): boolean {
    if (this.#numbers.has(id)) return false;
    const number = this.#groups.add();
    const own = shingles(text);
    this.#numbers.set(id, number);
    this.#ids.push(id);
    this.#shingles.push(own);
    if (own.length < LEAST_SHINGLES) return true;
    for (const other of this.#candidates(number, own)) {
      const pair = this.#compare(other, number);
      this.#onPair?.(pair);
      if (isSameStory(pair)) this.#groups.merge(number, other);
    }
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
    const documents = this.#groups
      .members(root)
      .map((member) => this.#ids[member] ?? '')
      .sort(byCodeUnits);
    return { id: shortId('s', documents[0] ?? ''), documents };
  }

  /** Documents that share a band, in the order of arrival; the newcomer joins its bands. */
  #candidates(number: number, own: Uint32Array): Set<number> {
    const found = new Set<number>();
    const low = minima(own);
    for (let band = 0; band < BANDS; band++) {
      const key = `${band}:${low.subarray(band * ROWS, (band + 1) * ROWS).join(':')}`;
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, [number]);
      else {
        for (const other of bucket) found.add(other);
        bucket.push(number);
      }
    }
    return found;
  }

  #compare(x: number, y: number): StoryPair {
    const [a, b] = [this.#shingles[x] ?? new Uint32Array(), this.#shingles[y] ?? new Uint32Array()];
    const both = shared(a, b);
    const ids = [this.#ids[x] ?? '', this.#ids[y] ?? ''].sort(byCodeUnits);
    const least = Math.min(a.length, b.length);
    return { a: ids[0] ?? '', b: ids[1] ?? '', jaccard: both / (a.length + b.length - both), containment: both / least, least };
  }
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
