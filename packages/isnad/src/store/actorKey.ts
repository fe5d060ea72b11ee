import { type DossierEntity, fold } from '@isnad/coder/text';

/**
 * What tells an actor from all others across articles: the knowledge's own key, else its type and folded name.
 *
 * @example actorKey({ key: null, type: 'person', name: 'أحمد علي' }) // 'person:احمد علي'
 */
export function actorKey(entity: Pick<DossierEntity, 'key' | 'type' | 'name'>): string {
  return entity.key ?? `${entity.type}:${fold(entity.name)}`;
}
