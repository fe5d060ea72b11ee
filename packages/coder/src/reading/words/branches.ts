import { ofWord } from './told.js';
import type { Word } from './words.js';

/** مناورات بحرية مشتركة: whether a word for a branch of the forces describes what stands before it: without article, and nobody's (بحرية الحرس). */
export function isBranchAdjective(word: Word | undefined, next: Word | undefined): boolean {
  return (
    word !== undefined &&
    isBranch(word) &&
    !(next?.pos === 'noun' && (next.reading.article || next.reading.named) && next.reading.conj === '' && next.reading.prep === '')
  );
}

const isBranch = ofWord(
  ({ reading: { article, stem, entries } }) =>
    !article &&
    stem.endsWith('يه') &&
    entries.some(({ lexeme }) => lexeme.lemma.endsWith('ية') && lexeme.senses.some((s) => s.kind === 'group' && s.type === 'military')),
);
