import { Term } from './terms.js';

/** Weights as they stand in a file of numbers, so that nothing has to be done to them when they are loaded, and threads can share them. */
export interface PackedWeights {
  /** Both fingerprints of the name in each place, zeros where there is none; the number of places is a power of two. */
  readonly prints: Int32Array;
  /** Thousandths, as many for each place as a name has weights. */
  readonly values: Int16Array;
}

/** No place: of a name that no weight was learned for. */
export const UNKNOWN = -1;

/** Spreads fingerprints over the places (Knuth 1997, section 6.4: multiplicative hashing by the golden ratio). */
const SPREAD = 0x9e3779b1;

/**
 * What a model learned, by the fingerprints of its features' names. Some forty features are asked for of every possible event and everybody
 * in it, which must neither chase pointers nor look at strings.
 */
export class WeightTable {
  /** How many weights a name has. */
  readonly columns: number;
  #prints: Int32Array = new Int32Array(2);
  #values: Int16Array = new Int16Array(0);

  constructor(columns: number) {
    this.columns = columns;
  }

  /** Whether it has weights. */
  get filled(): boolean {
    return this.#values.length > 0;
  }

  /** Takes other weights from now on. */
  use({ prints, values }: PackedWeights): void {
    this.#prints = prints;
    this.#values = values;
  }

  /** The place of a name, by its fingerprints; `UNKNOWN` where it has none. */
  find(first: number, second: number): number {
    const place = placeOf(this.#prints, first, second);
    return this.#prints[2 * place] === first && this.#prints[2 * place + 1] === second ? place : UNKNOWN;
  }

  /** The weight in a place; 0 where there is no place. */
  at(place: number, column = 0): number {
    return place < 0 ? 0 : (this.#values[place * this.columns + column] as number) / 1000;
  }
}

/** Where fingerprints stand, or the empty place where they would. */
function placeOf(prints: Int32Array, first: number, second: number): number {
  const last = prints.length / 2 - 1;
  let place = (Math.imul(first ^ (second >>> 15), SPREAD) >>> 7) & last;
  for (;;) {
    const there = prints[2 * place];
    const beside = prints[2 * place + 1];
    if ((there === first && beside === second) || (there === 0 && beside === 0)) return place;
    place = (place + 1) & last;
  }
}

/**
 * Packs learned weights.
 *
 * @param weights by feature name, of each as many as the table has columns; three decimals at most
 * @throws Error where a weight does not fit, or two names have one fingerprint
 * @example packWeights({ 'form=noun': [0.5] })
 */
export function packWeights(weights: Readonly<Record<string, readonly number[]>>): PackedWeights {
  const entries = Object.entries(weights);
  const columns = entries[0]?.[1].length ?? 1;
  // At least a third of the places stay empty, so that a name that is not there is soon missed.
  const places = 2 ** Math.ceil(Math.log2(1.5 * entries.length + 1));
  const prints = new Int32Array(2 * places);
  const values = new Int16Array(columns * places);
  for (const [name, own] of entries) {
    const { first, second } = new Term(name);
    const place = placeOf(prints, first, second);
    if ((first === 0 && second === 0) || prints[2 * place] !== 0 || prints[2 * place + 1] !== 0)
      throw new Error(`the fingerprint of the feature "${name}" is that of another`);
    prints[2 * place] = first;
    prints[2 * place + 1] = second;
    own.forEach((weight, column) => {
      const thousandths = Math.round(1000 * weight);
      if (thousandths / 1000 !== weight || Math.abs(thousandths) > 0x7fff)
        throw new Error(`the weight ${weight} of "${name}" is no number of thousandths up to 32`);
      values[columns * place + column] = thousandths;
    });
  }
  return { prints, values };
}
