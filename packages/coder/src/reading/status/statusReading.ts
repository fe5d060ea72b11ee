import type { CueStatus } from '../../knowledge/model.js';
import type { CueHit } from '../phrases/cues.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import type { Word } from '../words/words.js';

export type Status = 'actual' | CueStatus;

/** Status of one event, with what decided it. */
export interface StatusReading {
  readonly status: Status;
  /** Word range of the condition, where there is one. */
  readonly condition: { readonly first: number; readonly last: number } | null;
  readonly cue: { readonly first: number; readonly last: number } | null;
  /** Asked for by a request and by nothing else: no event of its own. */
  readonly requested: boolean;
}

/** A sentence with the multi-word cues found in it. */
export interface Scene {
  readonly sentence: ChunkedSentence;
  readonly words: readonly Word[];
  readonly cues: readonly CueHit[];
}

export const ACTUAL: StatusReading = { status: 'actual', condition: null, cue: null, requested: false };
export const marked = (status: Status, first: number, last = first, requested = false): StatusReading => ({
  status,
  condition: null,
  cue: { first, last },
  requested,
});
