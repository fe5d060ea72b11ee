/** A part of the coder's explanation: a term that can be said in the reader's language, words of the text, the arrow, or what stands between. */
export interface Part {
  readonly kind: 'term' | 'words' | 'arrow' | 'rest';
  readonly text: string;
}

export type Reason = readonly Part[];

/** Longest first, so that "subject of the light verb" is not taken for "subject". */
const TERMS = [
  'subject of the light verb',
  'subject of the relative clause',
  'subject of the governing verb',
  'agent of the governing noun',
  'nationality adjective',
  'of the light verb',
  'subject (before)',
  'subject (after)',
  'subject (dropped)',
  'subject (relative)',
  'subject (none)',
  'attached pronoun',
  'passive subject',
  'object pronoun',
  'the accused',
  'described',
  'likeliest',
  'overruled',
  'conditional',
  'narrator',
  'genitive',
  'recipient',
  'announce',
  'continue',
  'possible',
  'planned',
  'negated',
  'subject',
  'confirm',
  'expect',
  'object',
  'actual',
  'actor',
  'topic',
  'place',
  'relay',
  'claim',
  'as in',
  'before',
  'both',
  'deny',
  'warn',
  'says',
  'say',
  'act',
  'of',
];

const PATTERN = new RegExp(
  `(→|←|[\\u0600-\\u06FF][\\u0600-\\u06FF\\s]*[\\u0600-\\u06FF]|[\\u0600-\\u06FF]|(?<![a-z])(?:${TERMS.map((term) => term.replace(/[()]/g, '\\$&')).join('|')})(?![a-z]))`,
);

/**
 * Takes an explanation of the coder apart, such as `subject (after) → actor` or `planned: ستنتشر`.
 *
 * @example reasonOf('object → recipient').filter((part) => part.kind === 'term').map((part) => part.text) // ['object', 'recipient']
 */
export function reasonOf(text: string): Reason {
  return text
    .split(PATTERN)
    .filter((part) => part !== '')
    .map((part): Part => {
      if (part === '→' || part === '←') return { kind: 'arrow', text: part };
      if (TERMS.includes(part)) return { kind: 'term', text: part.replaceAll(/[() ]+/g, '-').replace(/-$/, '') };
      return { kind: /[\u0600-\u06FF]/.test(part) ? 'words' : 'rest', text: part };
    });
}
