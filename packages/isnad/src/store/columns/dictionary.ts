/** Words as small numbers from 1; 0 stands for none. */
export class Dictionary {
  readonly #codes = new Map<string, number>();
  readonly #words: string[] = [''];

  constructor(words: readonly string[] = []) {
    for (const word of words) this.code(word);
  }

  /** The number of a word; a new one gets the next. */
  code(word: string): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    const code = this.#words.length;
    this.#codes.set(word, code);
    this.#words.push(word);
    return code;
  }

  word(code: number): string {
    return this.#words[code] ?? '';
  }

  /** How many numbers there are, with 0. */
  get size(): number {
    return this.#words.length;
  }

  /** A table that says of each number whether its word is among these. */
  allowed(words: readonly string[]): Uint8Array {
    const table = new Uint8Array(this.size);
    for (const word of words) {
      const code = this.#codes.get(word);
      if (code !== undefined) table[code] = 1;
    }
    return table;
  }
}
