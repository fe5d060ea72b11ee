/**
 * Folds a name so that harmless variants compare equal: marks, hamza seats, ya and ta marbuta, quotation marks and a leading ال.
 *
 * The scorer has a fold of its own, so that a fault in the coder's cannot hide itself from the figures.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\u064B-\u0652\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[«»"“”'’()[\]]/g, ' ')
    .replace(/(^|\s)ال/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Ends of the sentences of a text: a line break, or a full stop, question or exclamation mark before a space. */
export function sentenceEnds(text: string): number[] {
  return [...text.matchAll(/\n|[.!?؟](?=["»”)]?\s)/g)].map((m) => m.index + 1).concat(text.length);
}

/** Number of the sentence in which an offset stands. */
export function sentenceAt(ends: readonly number[], offset: number): number {
  return ends.findIndex((end) => offset < end);
}
