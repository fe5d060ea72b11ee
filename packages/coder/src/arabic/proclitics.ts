/** A word with proclitics: what a token may look like, and what was joined to the word. */
export interface CliticForm {
  /** The folded token. */
  readonly text: string;
  readonly conjunction: '' | 'و' | 'ف';
  readonly preposition: '' | 'ب' | 'ل' | 'ك';
  readonly article: boolean;
}

const CONJUNCTIONS = ['', 'و', 'ف'] as const;
const PREPOSITIONS = ['', 'ب', 'ل', 'ك'] as const;

/**
 * Every way a word can stand in a text with proclitics: و or ف, then ب ل or ك, then the article. Expanding them beforehand lets a
 * matcher dismiss most tokens with a single look-up.
 *
 * @param word a folded word without clitics
 * @returns its 24 forms, plainest first
 * @example cliticForms('امس').map((f) => f.text) // ['امس', 'الامس', 'بامس', 'بالامس', 'لامس', 'للامس', ...]
 */
export function cliticForms(word: string): CliticForm[] {
  const forms: CliticForm[] = [];
  for (const conjunction of CONJUNCTIONS) {
    for (const preposition of PREPOSITIONS) {
      for (const article of [false, true]) {
        const al = !article ? '' : preposition === 'ل' ? 'ل' : 'ال';
        forms.push({ text: conjunction + preposition + al + word, conjunction, preposition, article });
      }
    }
  }
  return forms;
}
