import type { EntityDraft } from './entity.js';

/**
 * Whether a pronoun can stand for somebody, by gender and number.
 *
 * @param pronoun folded pronoun of the third person
 * @example fits('ها', entity) // true for روسيا, false for بوتين
 */
export function fits(pronoun: string, entity: EntityDraft): boolean {
  switch (pronoun) {
    case 'ه':
      return entity.gender !== 'f' && !(entity.plural && entity.type === 'group');
    case 'ها':
      return entity.type === 'person' ? entity.gender === 'f' : entity.gender !== 'm' || entity.plural;
    case 'هم':
    case 'هن':
      return entity.plural || entity.type === 'group' || entity.type === 'armed_group';
    case 'هما':
      return true;
    default:
      return false;
  }
}
