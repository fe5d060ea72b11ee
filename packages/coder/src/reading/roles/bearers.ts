import type { RoleOption } from './roleOptions.js';

/**
 * How much less may speak for whoever is named in full than for who is named in that name, in the units of the weights. On a held-out tenth, of both
 * roles right by the scorer's measure and by name: 56.15 and 45.0 % without this, 56.05 and 45.75 with 1.5, 55.9 and 45.9 with 2.5, 55.6 and 45.8 where
 * it may be anything.
 */
const UNLIKELIER = 2;

/**
 * Which option names the same in full: of لبنان alone that of الجيش اللبناني, in whose name it stands. The annotators' army passes for either, so that
 * what speaks for it is parted between the two; told is the one that the text names.
 *
 * @param options those that are tried
 * @returns for each its own index, or that of the one that names it in full
 * @example bearers([nobody, lebanon, lebaneseArmy]) // [0, 2, 2]
 */
export function bearers(options: readonly RoleOption[]): number[] {
  return options.map(({ members }, k) => {
    const holder = members.length === 1 ? (members[0]?.holder ?? null) : null;
    const at = holder ? options.findIndex((option) => option.members.length === 1 && option.members[0]?.entity === holder) : -1;
    return at >= 0 ? at : k;
  });
}

/**
 * Adds what speaks for a pair to the pair that names the same in full.
 *
 * @param scores of every actor with every recipient, one actor after another
 * @param powers the exponentials of the scores
 * @param actors of each actor who names the same in full (`bearers`)
 * @param recipients of each recipient
 * @returns the powers, each where it counts
 */
export function addedUp(scores: readonly number[], powers: readonly number[], actors: readonly number[], recipients: readonly number[]): readonly number[] {
  const isOwn = (at: number, k: number): boolean => at === k;
  if (actors.every(isOwn) && recipients.every(isOwn)) return powers;
  const sums = powers.map(() => 0);
  powers.forEach((power, k) => {
    const [i, j] = [Math.floor(k / recipients.length), k % recipients.length];
    const bearer = (actors[i] ?? i) * recipients.length + (recipients[j] ?? j);
    // Where nobody may be both, the pair that names them in full has no score.
    const at = (scores[bearer] ?? Number.NEGATIVE_INFINITY) >= (scores[k] ?? 0) - UNLIKELIER ? bearer : k;
    sums[at] = (sums[at] ?? 0) + power;
  });
  return sums;
}
