import type { FormFeatures } from '../../knowledge/model.js';
import type { Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isIn } from '../words/words.js';
import { agrees } from './agreement.js';
import type { Complement } from './clause.js';

/**
 * Whether what a verb tells is only said to have been done before (سبق أن هددت، سبق للحكومة أن رفضت): who does it then stands behind ل, or
 * in front of the verb that says so.
 *
 * @param u unit of the verb behind أن
 * @returns the unit of the verb that only says when; -1 where there is none
 */
export function saysBefore({ units, words }: ChunkedSentence, u: number): number {
  if (units[u - 1]?.kind !== 'complementizer') return -1;
  const at = isToSomebody(units[u - 2]) ? u - 3 : u - 2;
  const verb = units[at];
  return verb?.kind === 'verb' && isIn(words[verb.first], 'came before') ? at : -1;
}

/** Who it is that has done something before: سبق للحكومة أن رفضت، الحركة التي سبق لها أن هاجمت. */
export function whoBefore({ units, words }: ChunkedSentence, u: number, at: number, features: FormFeatures): Complement | null {
  const behind = units[at + 1];
  if (at + 2 < u && behind?.kind === 'noun') return agrees(behind, features, true) ? only(behind, at + 1) : null;
  // الوفد الذي سبق أن استقبله: what is described suffers it.
  if (words[units[u]?.first ?? -1]?.reading.pronoun !== '') return null;
  const described = units[at - 2];
  return units[at - 1]?.kind === 'relative' && described?.kind === 'noun' && agrees(described, features, true) ? only(described, at - 2) : null;
}

function only(phrase: Unit & { kind: 'noun' }, unit: number): Complement {
  return { phrase, prep: '', pronoun: '', unit, joined: [] };
}

function isToSomebody(unit: Unit | undefined): boolean {
  return (unit?.kind === 'noun' || unit?.kind === 'pronoun') && unit.prep === 'ل';
}
