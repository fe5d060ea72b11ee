import { type DossierEntity, fold, withoutCount } from '@isnad/coder/text';

/** What an actor is called across articles: whom no list knows without their number, for 14 شخصا are others in each. */
export function actorName({ key, name }: Pick<DossierEntity, 'key' | 'name'>): string {
  return key === null ? withoutCount(name) : name;
}

/**
 * What tells an actor from all others across articles: the knowledge's own key, else its type and folded name.
 *
 * @example actorKey({ key: null, type: 'person', name: 'أحمد علي' }) // 'person:احمد علي'
 * @example actorKey({ key: null, type: 'group', name: '14 شخصا' }) // 'group:شخصا'
 */
export function actorKey(entity: Pick<DossierEntity, 'key' | 'type' | 'name'>): string {
  return entity.key ?? `${entity.type}:${fold(actorName(entity))}`;
}
