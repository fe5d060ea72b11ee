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

  constructor(text: string) {
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
    this.text = text;
    this.first = first;
    this.second = second;
    this.firstShift = firstShift;
    this.secondShift = secondShift;
  }

  toString(): string {
    return this.text;
  }
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
  const made = new Term(text);
  terms.set(text, made);
  return made;
}

/** The term of a text if it is kept, else one for this once. */
export function passingTerm(text: string): Term {
  return terms.get(text) ?? new Term(text);
}
