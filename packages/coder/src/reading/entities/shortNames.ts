import { fold } from '../../arabic/letters.js';
import type { Mention } from '../phrases/phrases.js';
import type { EntityDraft } from './entity.js';
import { MOVEMENTS } from './groupsInPlay.js';

/** The endings of a sound plural, folded. */
const SOUND_PLURAL = /(ات|ون|ين)$/;

/** التنظيم for تنظيم الدولة الإسلامية, التحالف for التحالف العربي: a definite head alone, of a body that was named before. */
export function isShort(entity: EntityDraft, mention: Mention): boolean {
  // الجماعة: people, or a body.
  const isBody =
    mention.kind === 'organ' || (mention.type === 'group' && mention.kind === 'group' && mention.first === mention.last && MOVEMENTS.has(entity.type));
  if (!mention.definite || !isBody || mention.belongs !== null || mention.country !== null || entity.type === 'person' || entity.type === 'place') return false;
  // التنظيم الإرهابي, but not الحكومة المركزية for حكومة إقليم كردستان.
  if (mention.type === 'government' && mention.first !== mention.last) return false;
  const head = fold(mention.lemma);
  // الميليشيات for ميليشيات الحوثي, المتمردون for المتمردين الحوثيين
  const begins = (name: string): boolean => {
    const [first = '', second] = name.split(' ', 2);
    const word = first.replace(/^ال/, '');
    return (
      second !== undefined &&
      (word === head || (mention.plural && word !== '' && SOUND_PLURAL.test(word) && word.replace(SOUND_PLURAL, '') === head.replace(/ا$/, '')))
    );
  };
  if (entity.known) {
    if (begins(fold(entity.known.name))) return true;
  } else if (entity.lemma !== '') return false;
  for (const name of entity.names) if (begins(name)) return true;
  return false;
}
