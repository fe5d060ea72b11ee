/** Numbers of a row in the table: node, term, the node that the two lead to, and one that makes a row's place a shift. */
const WIDTH = 4;

/** Odd constants that spread numbers over 32 bits (Knuth 1997, section 6.4: multiplicative hashing by the golden ratio). */
const SPREAD_NODES = 0x9e3779b1;
const SPREAD_TERMS = 0x85ebca6b;

/**
 * A tree whose branches have the numbers of terms, as one table of numbers: some 50,000 branches are asked for some ten thousand times an
 * article, which must neither chase pointers nor look at strings.
 */
export class FeatureTree {
  #bits: number;
  #table: Int32Array;
  #branches = 0;
  #nodes = 0;

  /** @param branches how many there will be, about */
  constructor(branches: number) {
    // Half empty, so that a place is soon found.
    this.#bits = Math.max(4, Math.ceil(Math.log2(2 * branches + 1)));
    this.#table = new Int32Array(WIDTH << this.#bits);
  }

  /** A node that no branch leads to: the root of a template. */
  root(): number {
    return ++this.#nodes;
  }

  /** The node that a term leads to from another; 0 if none does. */
  find(node: number, term: number): number {
    const at = this.#place(node, term);
    return this.#table[at + 2] as number;
  }

  /** The same; the branch is made where there is none. */
  grow(node: number, term: number): number {
    const known = this.find(node, term);
    if (known > 0) return known;
    if (this.#branches >= 1 << (this.#bits - 1)) this.#widen();
    return this.#put(node, term, ++this.#nodes);
  }

  /** Where a branch stands in the table, or would stand. */
  #place(node: number, term: number): number {
    const table = this.#table;
    const last = table.length - WIDTH;
    let at = ((Math.imul(node, SPREAD_NODES) ^ Math.imul(term, SPREAD_TERMS)) >>> (32 - this.#bits)) * WIDTH;
    while (table[at] !== 0 && (table[at] !== node || table[at + 1] !== term)) at = at === last ? 0 : at + WIDTH;
    return at;
  }

  #put(node: number, term: number, to: number): number {
    const at = this.#place(node, term);
    this.#table[at] = node;
    this.#table[at + 1] = term;
    this.#table[at + 2] = to;
    this.#branches++;
    return to;
  }

  #widen(): void {
    const before = this.#table;
    this.#bits++;
    this.#table = new Int32Array(WIDTH << this.#bits);
    this.#branches = 0;
    for (let at = 0; at < before.length; at += WIDTH) if (before[at] !== 0) this.#put(before[at] as number, before[at + 1] as number, before[at + 2] as number);
  }
}
