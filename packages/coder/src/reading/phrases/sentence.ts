import type { Word } from '../words/words.js';
import type { Mention, Unit } from './phrases.js';

/** A sentence after chunking. */
export interface ChunkedSentence {
  readonly index: number;
  /** Index of the first sentence of its passage (`passages.ts`). */
  readonly passage: number;
  /** Whether it begins inside a quotation (`quotations.ts`). */
  readonly beginsQuoted: boolean;
  readonly words: readonly Word[];
  readonly units: readonly Unit[];
  /** Last word of its dateline; -1 where it has none. */
  readonly dateline: number;
  /** Mentions in reading order. */
  readonly mentions: readonly Mention[];
}
