import type { PloverType } from '../../knowledge/model.js';
import type { Feature } from '../learned/featureNames.js';
import { scorerFeature } from '../learned/scorerFeature.js';
import { term } from '../learned/terms.js';
import { UNKNOWN } from '../learned/weightTable.js';
import type { Proposal } from './proposals.js';

const feature = scorerFeature;

let every = false;

/** From now on every word with an event sense is proposed, whatever its senses and frames require: for training, which finds out by which words this helps. */
export function proposeEveryUnmet(): void {
  every = true;
}

/**
 * The feature of a word that is proposed although nothing that its senses of a type require stands by it.
 *
 * @param lemma of the word, as the lexicon has it
 */
export function unmetFeature(lemma: string, type: PloverType): Feature {
  return feature`unmet,lemma=${term(lemma)},type=${term(type)}`;
}

/**
 * Whether a word tells events of a type often enough, by the annotated articles, where nothing that its senses of the type require stands
 * by it: the learned scorer knows such words by name, and is asked about them.
 *
 * @param lemma of the word, as the lexicon has it
 * @example toldUnmet('تعهد', 'AGREE')
 */
export function toldUnmet(lemma: string, type: PloverType): boolean {
  return every || unmetFeature(lemma, type) > UNKNOWN;
}

/** Whether those are not named whom the frame of a word requires that often means something else. */
export function isUnfilled({ actors, recipients, sense }: Proposal): boolean {
  if (!sense.frame.weak || actors.length > 1) return false;
  if (actors.length > 0 && recipients.length > 0) return false;
  // فر المسلحون: of those who bear arms it counts without a recipient.
  const armed = (sense.type === 'RETREAT' || sense.type === 'MOBILIZE') && actors.some((a) => a.type === 'armed_group' || a.type === 'military');
  return !armed;
}

/**
 * The feature of a word that is proposed although those whom its frame requires are not named.
 *
 * @param lemma of the word, as the lexicon has it
 */
export function unfilledFeature(lemma: string, type: PloverType): Feature {
  return feature`unfilled,lemma=${term(lemma)},type=${term(type)}`;
}

/**
 * Whether a word tells events of a type often enough, by the annotated articles, where those whom its frame requires are not named.
 *
 * @param lemma of the word, as the lexicon has it
 * @example toldUnfilled('ضغط', 'COERCE')
 */
export function toldUnfilled(lemma: string, type: PloverType): boolean {
  return every || unfilledFeature(lemma, type) > UNKNOWN;
}
