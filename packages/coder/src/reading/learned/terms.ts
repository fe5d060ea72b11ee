/**
 * Two polynomials over the character codes of a text, each modulo 2³² (Karp and Rabin 1987). The fingerprint of two texts in a row follows from
 * theirs, so that of a feature's name is known without making the name. A name that was not learned is taken for one that was once in 10⁹ names or so.
 */
const FIRST_BASE = 0x01000193;
const SECOND_BASE = 0x5bd1e995;

/** What fills a gap in the names of features, with its fingerprint: features are found by numbers, and its letters are not looked at again. */
export class Term {
  readonly text: string;
  readonly first: number;
  readonly second: number;
  /** The bases to the power of the length: by so much moves what stands in front. */
  readonly firstShift: number;
  readonly secondShift: number;
  /** Whether it is the only term of its text, from `term`. */
  readonly kept: boolean;

  constructor(text: string, first: number, second: number, firstShift: number, secondShift: number, kept: boolean) {
    this.text = text;
    this.first = first;
    this.second = second;
    this.firstShift = firstShift;
    this.secondShift = secondShift;
    this.kept = kept;
  }

  toString(): string {
    return this.text;
  }
}

function madeTerm(text: string, kept: boolean): Term {
  let first = 0;
  let second = 0;
  let firstShift = 1;
  let secondShift = 1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    first = (Math.imul(first, FIRST_BASE) + unit) | 0;
    second = (Math.imul(second, SECOND_BASE) + unit) | 0;
    firstShift = Math.imul(firstShift, FIRST_BASE);
    secondShift = Math.imul(secondShift, SECOND_BASE);
  }
  return new Term(text, first, second, firstShift, secondShift, kept);
}

const terms = new Map<string, Term>();

/**
 * The term of a text, the same one always. It is kept for ever: for closed classes and for words of the lexicon, never for words as an
 * article has them.
 *
 * @example term('noun') === term('noun') // true
 */
export function term(text: string): Term {
  const known = terms.get(text);
  if (known) return known;
  const made = madeTerm(text, true);
  terms.set(text, made);
  return made;
}

/** The term of a text if it is kept, else one for this once. */
export function passingTerm(text: string): Term {
  return terms.get(text) ?? madeTerm(text, false);
}

/** A term of a text for this once, which is no other term. */
export function ownTerm(text: string): Term {
  return madeTerm(text, false);
}

/**
 * The term of texts in a row, for this once: from their fingerprints, without looking at a letter.
 *
 * @example joinedTerm([term('في'), term(' '), term('بيروت')]).text // 'في بيروت'
 */
export function joinedTerm(parts: readonly Term[]): Term {
  let text = '';
  let first = 0;
  let second = 0;
  let firstShift = 1;
  let secondShift = 1;
  for (const part of parts) {
    text += part.text;
    first = (Math.imul(first, part.firstShift) + part.first) | 0;
    second = (Math.imul(second, part.secondShift) + part.second) | 0;
    firstShift = Math.imul(firstShift, part.firstShift);
    secondShift = Math.imul(secondShift, part.secondShift);
  }
  return new Term(text, first, second, firstShift, secondShift, false);
}

/**
 * Terms without those that come again: of those that are not kept, by their text.
 *
 * @returns in the order in which they first come
 */
export function distinctTerms(list: readonly Term[]): Term[] {
  const found: Term[] = [];
  for (const one of list) if (!found.some((other) => isSame(one, other))) found.push(one);
  return found;
}

/** A kept term is never the same as one that is not, though their texts may be: a word of the lexicon and another that is spelt so. */
export function isSame(a: Term, b: Term): boolean {
  return a === b || (!a.kept && !b.kept && a.first === b.first && a.second === b.second && a.text === b.text);
}
