/**
 * A cache of bounded size that forgets what nobody has asked for since it last looked: the clock algorithm (Corbató 1968). A hand goes round
 * over the places; an entry asked for since the hand was there is passed over once, another gives its place to the new one. Nearly as good as
 * an exact order of use, and a look-up moves nothing.
 *
 * @example const memory = new Memory<string, number>(1000); memory.set('a', 1); memory.get('a') // 1
 */
export class Memory<K, V> {
  readonly #limit: number;
  readonly #places = new Map<K, number>();
  readonly #keys: K[] = [];
  readonly #values: V[] = [];
  /** Whether each entry was asked for since the hand passed it. */
  readonly #asked: Uint8Array;
  #hand = 0;
  /** The last answer: what reads a text asks twice in a row for the same word. */
  #lastKey: K | undefined;
  #lastValue: V | undefined;

  /** @param limit most entries kept at a time, at least 1 */
  constructor(limit: number) {
    this.#limit = limit;
    this.#asked = new Uint8Array(limit);
  }

  /** The value of a key; undefined where it is not, or no longer, remembered. */
  get(key: K): V | undefined {
    if (key === this.#lastKey) return this.#lastValue;
    const place = this.#places.get(key);
    if (place === undefined) return undefined;
    this.#asked[place] = 1;
    this.#lastKey = key;
    this.#lastValue = this.#values[place];
    return this.#lastValue;
  }

  set(key: K, value: V): void {
    const place = this.#places.get(key) ?? this.#free();
    this.#places.set(key, place);
    this.#keys[place] = key;
    this.#values[place] = value;
    this.#lastKey = key;
    this.#lastValue = value;
  }

  /** A place for a new entry. */
  #free(): number {
    if (this.#keys.length < this.#limit) return this.#keys.length;
    while (this.#asked[this.#hand] === 1) {
      this.#asked[this.#hand] = 0;
      this.#turn();
    }
    const place = this.#hand;
    this.#places.delete(this.#keys[place] as K);
    this.#turn();
    return place;
  }

  #turn(): void {
    this.#hand = (this.#hand + 1) % this.#limit;
  }

  /** Entries held now. */
  get size(): number {
    return this.#keys.length;
  }
}
