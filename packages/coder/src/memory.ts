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

  /** @param limit most entries kept at a time */
  constructor(limit: number) {
    this.#half = Math.max(1, Math.floor(limit / 2));
  }

  /** The value of a key; undefined where it is not, or no longer, remembered. */
  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: K, value: V): void {
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }

  /** Entries held now. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }
}
