import type { Word } from '../words/words.js';
import type { Mention, Unit } from './phrases.js';

/** A sentence after chunking. */
export interface ChunkedSentence {
  readonly index: number;
  /** Index of the first sentence of its passage (`passages.ts`). */
  readonly passage: number;
  /** Whether a quotation that is open in front of it may go on in it (`quotations.ts`). */
  readonly mayGoOn: boolean;
  readonly words: readonly Word[];
  readonly units: readonly Unit[];
  /** Last word of its dateline; -1 where it has none. */
  readonly dateline: number;
  /** Mentions in reading order. */
  readonly mentions: readonly Mention[];
}
