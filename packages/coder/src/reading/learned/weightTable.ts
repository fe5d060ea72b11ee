import { ownTerm } from './terms.js';

/**
 * Weights as they stand in a file of numbers, so that nothing has to be done to them when they are loaded, and threads can share them. For each
 * place one number by which the name is known, 0 where there is none, and one with its weights, 16 bits of thousandths each, the first lowest:
 * side by side, for what is not in the processor's cache costs more than all arithmetic. The number of places is a power of two.
 */
export type PackedWeights = Int32Array;

/** No place: of a name that no weight was learned for. */
export const UNKNOWN = -1;

/** Spreads fingerprints over the places (Knuth 1997, section 6.4: multiplicative hashing by the golden ratio). */
const SPREAD = 0x9e3779b1;

/**
 * What a model learned, by the fingerprints of its features' names. Some forty features are asked for of every possible event and everybody
 * in it, which must neither chase pointers nor look at strings.
 */
export class WeightTable {
  #places: PackedWeights = new Int32Array(2);

  /** Takes other weights from now on. */
  use(places: PackedWeights): void {
    this.#places = places;
  }

  /** The place of a name, by its fingerprints; `UNKNOWN` where it has none. */
  find(first: number, second: number): number {
    const place = placeOf(this.#places, first, second);
    return this.#places[2 * place] === first && first !== 0 ? place : UNKNOWN;
  }

  /** The first weight in a place; 0 where there is no place. */
  at(place: number): number {
    return place < 0 ? 0 : (((this.#places[2 * place + 1] as number) << 16) >> 16) / 1000;
  }

  /** The second weight in a place. */
  secondAt(place: number): number {
    return place < 0 ? 0 : ((this.#places[2 * place + 1] as number) >> 16) / 1000;
  }
}

/** Where a name stands, or the empty place where it would: by its second fingerprint and those behind, until its first is there. */
function placeOf(places: PackedWeights, first: number, second: number): number {
  const last = places.length / 2 - 1;
  let place = (Math.imul(second, SPREAD) >>> 7) & last;
  while (places[2 * place] !== first && places[2 * place] !== 0) place = (place + 1) & last;
  return place;
}

/**
 * Packs learned weights.
 *
 * @param weights by feature name, one or two of each; three decimals at most
 * @throws Error where a weight does not fit, or two names cannot be told apart
 * @example packWeights({ 'form=noun': [0.5] })
 */
export function packWeights(weights: Readonly<Record<string, readonly [number] | readonly [number, number]>>): PackedWeights {
  const entries = Object.entries(weights);
  // At least a quarter of the places stay empty, so that a name that is not there is soon missed.
  const places = new Int32Array(2 * 2 ** Math.ceil(Math.log2((4 / 3) * entries.length + 1)));
  for (const [name, [one, other = 0]] of entries) {
    const { first, second } = ownTerm(name);
    const place = placeOf(places, first, second);
    if (first === 0 || places[2 * place] !== 0) throw new Error(`the fingerprint of the feature "${name}" is that of another`);
    places[2 * place] = first;
    places[2 * place + 1] = (thousandths(one, name) & 0xffff) | (thousandths(other, name) << 16);
  }
  return places;
}

function thousandths(weight: number, name: string): number {
  const whole = Math.round(1000 * weight);
  if (whole / 1000 !== weight || Math.abs(whole) > 0x7fff) throw new Error(`the weight ${weight} of "${name}" is no number of thousandths up to 32`);
  return whole;
}
