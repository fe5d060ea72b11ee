/**
 * A cache of bounded size in two generations: what is asked for stays, what nobody has asked for while `limit` others came is forgotten.
 * Forgetting half at a time costs nothing per look-up, unlike an exact order of use, and never drops the common words all at once.
 *
 * @example const memory = new Memory<string, number>(1000); memory.set('a', 1); memory.get('a') // 1
 */
export class Memory<K, V> {
  readonly #half: number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();
  /** The last answer: what reads a text asks twice in a row for the same word. */
  #lastKey: K | undefined;
  #lastValue: V | undefined;

  /** @param limit most entries kept at a time */
  constructor(limit: number) {
    this.#half = Math.max(1, Math.floor(limit / 2));
  }

  /** The value of a key; undefined where it is not, or no longer, remembered. */
  get(key: K): V | undefined {
    if (key === this.#lastKey) return this.#lastValue;
    let value = this.#young.get(key);
    if (value === undefined) {
      value = this.#old.get(key);
      if (value === undefined) return undefined;
      this.set(key, value);
    }
    this.#lastKey = key;
    this.#lastValue = value;
    return value;
  }

  set(key: K, value: V): void {
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    this.#lastKey = key;
    this.#lastValue = value;
  }

  /** Entries held now. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }
}
