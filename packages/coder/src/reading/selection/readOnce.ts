import type { Repetition } from '../events/repeats.js';
import type { Selected } from './select.js';

/**
 * Leaves out what only a repetition tells: the same words are read once, so that a pull quote adds no event to the sentence that it repeats.
 *
 * @param events the events of an article, in reading order
 * @param repeats sentences that repeat others (`findRepeats`)
 * @returns the events without those of a sentence repeated whole that the other sentence does not tell by the same word and type
 * @example readOnce(selected, new Map([[7, { of: 3, whole: true }]]))
 */
export function readOnce(events: readonly Selected[], repeats: ReadonlyMap<number, Repetition>): readonly Selected[] {
  if (repeats.size === 0) return events;
  const told = new Set(events.map((event) => keyIn(sentenceOf(event), event)));
  return events.filter((event) => {
    const repeated = repeats.get(sentenceOf(event));
    return repeated?.whole !== true || told.has(keyIn(repeated.of, event));
  });
}

const sentenceOf = ({ candidate }: Selected): number => candidate.proposal.sentence.index;

function keyIn(sentence: number, { candidate: { proposal } }: Selected): string {
  return `${sentence} ${proposal.sense.type} ${proposal.sentence.words[proposal.word]?.reading.stem}`;
}
