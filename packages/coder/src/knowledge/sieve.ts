/**
 * Tells of most texts that are in no set that they are not, and never of one that is in it (Bloom 1970): two bits of a row stand for each
 * member. A look-up that would fail is spared for a few operations and a kilobit or so of memory for a hundred members.
 */
export class Sieve {
  readonly #bits: Int32Array;
  readonly #last: number;

  /** @param size how many bits it has at least; eight for each member let one in twenty strangers through */
  constructor(size: number) {
    const bits = Math.max(32, 2 ** Math.ceil(Math.log2(size)));
    this.#bits = new Int32Array(bits / 32);
    this.#last = bits - 1;
  }

  /** @param fingerprint of a member, see `fingerprintBehind` */
  add(fingerprint: number): void {
    const one = Math.imul(fingerprint, FIRST_SPREAD) >>> 9;
    const other = Math.imul(fingerprint, SECOND_SPREAD) >>> 9;
    this.#set(one & this.#last);
    this.#set(other & this.#last);
  }

  /** Whether a text of this fingerprint may be a member. */
  passes(fingerprint: number): boolean {
    return this.#has((Math.imul(fingerprint, FIRST_SPREAD) >>> 9) & this.#last) && this.#has((Math.imul(fingerprint, SECOND_SPREAD) >>> 9) & this.#last);
  }

  #set(bit: number): void {
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << (bit & 31));
  }

  #has(bit: number): boolean {
    return (((this.#bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
  }
}

/** Odd numbers near 2³² by the golden ratio and by the square root of two (Knuth 1997, section 6.4). */
const FIRST_SPREAD = 0x9e3779b1;
const SECOND_SPREAD = 0x6a09e667;
const BASE = 0x01000193;

/** The fingerprint of a text that has one more unit; 0 is that of the empty text. */
export function fingerprintBehind(fingerprint: number, unit: number): number {
  return (Math.imul(fingerprint, BASE) + unit + 1) | 0;
}
