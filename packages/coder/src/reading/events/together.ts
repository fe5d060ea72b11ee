import type { EntityDraft } from '../entities/entity.js';
import type { Proposal } from './proposals.js';

/**
 * The two of each event that is told of two parties with each other: meetings, talks, clashes.
 *
 * @param proposals events of one sentence
 * @example togetherIn(proposals of التقى السيسي بوتين) // [[السيسي, بوتين]]
 */
export function togetherIn(proposals: readonly Proposal[]): (readonly [EntityDraft, EntityDraft])[] {
  return proposals.flatMap(({ rank, sense, actors, recipients }) => {
    const [one, other, third] = [...new Set([...actors, ...recipients])];
    const isMutual = sense.frame.mutual || sense.type === 'CONSULT';
    return rank === 0 && isMutual && one && other && !third ? [[one, other] as const] : [];
  });
}
