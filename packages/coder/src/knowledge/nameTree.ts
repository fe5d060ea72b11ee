import type { NameMatch } from './lexicon.js';
import type { TitleEntry } from './model.js';

/** Where the words of names and titles come from: the tables of all models. */
export interface NameSource {
  names(words: string): readonly NameMatch[];
  titles(words: string): readonly TitleEntry[];
  nameGoesOn(words: string): boolean;
  /** Words that follow these in some name or title. */
  wordsAfter(words: string): ReadonlySet<string>;
}

/**
 * The names and titles that begin with some words. A text is followed word by word from one node to the next, each a single look-up
 * of a word that is at hand; nodes are made when a text first comes to them, and there are never more than the tables have.
 *
 * @example new NameNode('وزير', lexicon).next('الخارجيه')?.titles[0]?.title // 'وزير الخارجية'
 */
export class NameNode {
  readonly names: readonly NameMatch[];
  readonly titles: readonly TitleEntry[];
  /** Whether some name or title goes on after these words. */
  readonly goesOn: boolean;
  readonly #words: string;
  readonly #source: NameSource;
  /** The words that go on; null until the node of one is asked for. */
  #next: Map<string, NameNode | null> | null = null;

  /** @param words folded words joined by spaces */
  constructor(words: string, source: NameSource) {
    this.#words = words;
    this.#source = source;
    this.names = source.names(words);
    this.titles = source.titles(words);
    this.goesOn = source.nameGoesOn(words);
  }

  /** The node one word further; undefined where no name or title goes on so. */
  next(word: string): NameNode | undefined {
    if (!this.goesOn) return undefined;
    this.#next ??= new Map([...this.#source.wordsAfter(this.#words)].map((follower) => [follower, null]));
    const known = this.#next.get(word);
    if (known !== null) return known;
    const node = new NameNode(`${this.#words} ${word}`, this.#source);
    this.#next.set(word, node);
    return node;
  }
}
