/**
 * What fills a gap in the names of features again and again, numbered once: features are then found by numbers, and its letters are never
 * looked at again.
 */
export class Term {
  /** From 1. */
  readonly id: number;
  readonly text: string;

  constructor(id: number, text: string) {
    this.id = id;
    this.text = text;
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
  const made = new Term(terms.size + 1, text);
  terms.set(text, made);
  return made;
}

/** Number of the term of a text, 0 where it is none: makes no new one. */
export function termId(text: string): number {
  return terms.get(text)?.id ?? 0;
}
