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
  /** What plainly says so, whatever words are around it: no weights are asked. */
  readonly settled: boolean;
}

/** A sentence with the multi-word cues found in it. */
export interface Scene {
  readonly sentence: ChunkedSentence;
  readonly words: readonly Word[];
  readonly cues: readonly CueHit[];
}

export const ACTUAL: StatusReading = { status: 'actual', condition: null, cue: null, requested: false, settled: false };
export const marked = (status: Status, first: number, last = first, requested = false): StatusReading => ({
  status,
  condition: null,
  cue: { first, last },
  requested,
  settled: false,
});
/** What plainly says so: لا صحة لما تردد عن، لم ينف. */
export const settled = (status: Status, first: number, last = first): StatusReading => ({ ...marked(status, first, last), settled: true });
