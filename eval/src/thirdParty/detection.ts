import type { DossierEvent, PloverType, Reader } from '@isnad/coder';
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
  /** Yes wherever an actual event of the type is read. */
  readonly any: Against;
  /** Yes only where one is told as an act of its own, by how sure the coder has to be (`SURE`). */
  readonly told: readonly (Against & { readonly sure: number })[];
}

/** The figures against all sentences that are not yes, and against the easy ones alone. */
export interface Against {
  readonly all: Prf;
  readonly easy: Prf;
}

/** Whether an event of the type is read that is said to have happened or to be happening; planned, denied and possible ones are no. */
function isActual(event: DossierEvent, type: PloverType): boolean {
  return event.type === type && event.status === 'actual';
}

/** How sure the coder has to be, from the least to the most: how strict a judge is no annotation of ours can say, so that all are shown. */
export const SURE = [0.6, 0.7, 0.8] as const;

/**
 * Whether an event is told as an act of its own, not named in passing: by the verb of a main clause or of what somebody says (`main`), and
 * read with some confidence. A noun (الهجوم، منذ اغتيال الحريري) or a relative clause points to an act told elsewhere, which the judges did
 * not count.
 */
function isTold(event: DossierEvent, sure: number): boolean {
  return event.explain?.main === true && event.confidence >= sure;
}

/** Precision, recall and F1 of yes, in both readings of the question. */
export function detection(reader: Reader, sentences: readonly JudgedSentence[]): Detection {
  const read = sentences.map((sentence) => {
    const { id, text, type, label } = sentence;
    const events = reader.read({ id, text }, { explain: true }).events.filter((event) => isActual(event, type));
    return { label, any: events.length > 0, told: SURE.map((sure) => events.some((event) => isTold(event, sure))) };
  });
  const yes = read.filter((r) => r.label === 'yes').length;
  const against = (found: typeof read): Against => {
    const hits = found.filter((r) => r.label === 'yes').length;
    const easy = found.filter((r) => r.label === 'easy no').length;
    return { all: prf(hits, found.length, yes), easy: prf(hits, hits + easy, yes) };
  };
  return {
    sentences: read.length,
    yes,
    any: against(read.filter((r) => r.any)),
    told: SURE.map((sure, k) => ({ sure, ...against(read.filter((r) => r.told[k])) })),
  };
}
