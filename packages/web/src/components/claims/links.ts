import type { ChainLink, Claim } from '../../api/types.ts';
import type { Link } from '../Chain.tsx';

/** A claim's chain in the form in which chains are drawn. */
export function linksOf(chain: readonly ChainLink[]): Link[] {
  return chain.map(({ kind, actor, cue }) => ({ kind, name: actor?.name ?? null, nameEn: actor?.nameEn ?? null, cue }));
}

/**
 * Where a claim stands in its article, as the Reader's address has it.
 *
 * @example placeInArticle({ id: 'a-1#v3', article: { id: 'a-1', … } }) // { id: 'a-1', hash: 'event-v3' }
 */
export function placeInArticle({ id, article }: Pick<Claim, 'id' | 'article'>): { readonly id: string; readonly hash: string } {
  return { id: article.id, hash: `event-${id.slice(article.id.length + 1)}` };
}
