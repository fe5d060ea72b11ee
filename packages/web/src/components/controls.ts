/** Characters that turn the direction of what follows: in a name or title they can only mislead. */
const NAMES: Readonly<Record<string, string>> = {
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};

/** A browser lays a word without end out in time that grows with its square: it may be broken after so many characters. */
const LONGEST_WORD = 500;

/**
 * Cuts words without end; any other text is one piece.
 *
 * @example pieces('a'.repeat(1200)).map((piece) => piece.length) // [500, 500, 200]
 */
export function pieces(text: string): string[] {
  if (text.length <= LONGEST_WORD || !/\S{501}/u.test(text)) return [text];
  return text.match(/\S{1,500}\s*|\s+/gu) ?? [text];
}

/** A stretch of text, or the name of a control character in it. */
export type Stretch = { readonly text: string; readonly control: false } | { readonly text: string; readonly control: true };

/**
 * Takes the control characters out of a text, so that they are seen and do nothing. Offsets of the rest stay what they were.
 *
 * @example stretches('a\u202Eb') // [{ text: 'a' }, { text: 'RLO', control: true }, { text: 'b' }]
 */
export function stretches(text: string): Stretch[] {
  return text
    .split(/([\u202A-\u202E\u2066-\u2069])/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = NAMES[part];
      return name === undefined ? { text: part, control: false } : { text: name, control: true };
    });
}
