import type { PloverType, Reader } from '@isnad/coder';
import { type Prf, prf } from '../score/figures.js';

/** A sentence of the Open Event Data Alliance's gold standard: picked by keyword, then judged by hand. */
export interface JudgedSentence {
  readonly id: string;
  readonly type: PloverType;
  readonly label: 'yes' | 'easy no' | 'difficult no';
  readonly text: string;
}

/** How well "yes" is told from the other sentences. */
export interface Detection {
  readonly sentences: number;
  readonly yes: number;
  readonly againstAll: Prf;
  readonly againstEasy: Prf;
}

/**
 * The coder's answer to a sentence: yes where it reads an event of the type that is said to have happened or to be happening.
 * Planned, denied, conditional and possible events are no: the judges asked for reports of acts.
 */
export function detects(reader: Reader, { id, text, type }: JudgedSentence): boolean {
  return reader.read({ id, text }).events.some((event) => event.type === type && event.status === 'actual');
}

/** Precision, recall and F1 of yes, against all the rest and against the easy sentences alone. */
export function detection(reader: Reader, sentences: readonly JudgedSentence[]): Detection {
  const found = sentences.filter((sentence) => detects(reader, sentence));
  const count = (label: JudgedSentence['label'], among: readonly JudgedSentence[]): number => among.filter((s) => s.label === label).length;
  const yes = count('yes', sentences);
  const hits = count('yes', found);
  return {
    sentences: sentences.length,
    yes,
    againstAll: prf(hits, found.length, yes),
    againstEasy: prf(hits, hits + count('easy no', found), yes),
  };
}
