import type { ChainLink, Claim } from '../../api/types.ts';
import type { Link } from '../Chain.tsx';
import { fragmentOf } from '../reading/place.ts';

/** A claim's chain in the form in which chains are drawn. */
export function linksOf(chain: readonly ChainLink[]): Link[] {
  return chain.map(({ kind, actor, cue }) => ({ kind, name: actor?.name ?? null, nameEn: actor?.nameEn ?? null, cue }));
}

/**
 * Where a claim stands in its article, as the Reader's address has it: other readings of the article keep it.
 *
 * @example placeInArticle({ article: { id: 'a-1', … }, trigger: { start: 120, text: 'زار' … } }) // { id: 'a-1', hash: 'at-120-زار' }
 */
export function placeInArticle({ article, trigger }: Pick<Claim, 'article' | 'trigger'>): { readonly id: string; readonly hash: string } {
  return { id: article.id, hash: fragmentOf(trigger.start, trigger.text) };
}

/** A claim's id for the server that other readings of its article keep. */
export function lastingId({ article, trigger }: Pick<Claim, 'article' | 'trigger'>): string {
  return `${article.id}#at-${trigger.start}`;
}
