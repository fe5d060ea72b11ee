import type { PloverType } from '../knowledge/model.js';
import { TOLD_UNMET } from './weights.js';

const told: ReadonlySet<string> = new Set(TOLD_UNMET);

let every = false;

/** From now on every word with an event sense is proposed, whatever its senses require: for training, which finds out by which words this helps. */
export function proposeEveryUnmet(): void {
  every = true;
}

/**
 * Whether a word tells events of a type often enough, by the annotated articles, where nothing that its senses of the type require stands
 * by it: then the learned scorer is asked.
 *
 * @param lemma of the word, as the lexicon has it
 * @example toldUnmet('تعهد', 'AGREE')
 */
export function toldUnmet(lemma: string, type: PloverType): boolean {
  return every || told.has(unmetKey(lemma, type));
}

/** The word and the type as `weights.ts` lists them. */
export function unmetKey(lemma: string, type: PloverType): string {
  return `${lemma} ${type}`;
}
