import { fold } from '../../arabic/letters.js';
import type { Mention } from '../phrases/phrases.js';
import { isPart, mayBeOne } from '../words/sameNames.js';
import type { EntityDraft } from './entity.js';
import type { EntityStore } from './entityStore.js';

/** Who was named so before, or, of people, with more or fewer words of the name. */
export function byName(mention: Mention, store: EntityStore): EntityDraft | null {
  const { name, type } = mention;
  const words = name.split(' ');
  const isPerson = type === 'person';
  const named = store.latest((entity) => {
    if ((entity.type === 'person') !== isPerson) return false;
    if (entity.names.has(name)) return true;
    if (!isPerson) return false;
    for (const other of entity.names) {
      const parts = other.split(' ');
      if ((isPart(words, parts) || isPart(parts, words)) && mayBeOne(words, entity.names)) return true;
    }
    return false;
  });
  return named ?? (isPerson && words.length === 1 ? byFirstName(mention, store) : null);
}

/** كيم, ملالا, الأمير محمد: who is called by the first word alone is who was last named so, and as it is put before the name. */
function byFirstName({ name: first, title }: Mention, store: EntityStore): EntityDraft | null {
  return store.latest((entity) => {
    if (entity.type !== 'person' || entity.lemma !== '') return false;
    // الأمير محمد: whoever has a father is called by the first name, whatever the title.
    const opening = title === '' || entity.titles.has(title) ? `${first} ` : `${first} بن `;
    return [...entity.names, fold(entity.name)].some((name) => name.startsWith(opening));
  });
}

/**
 * وزير الدفاع أشتون كارتر ... قال كارتر: who is named in full in the article, before another whom the last part alone would be.
 *
 * @param thread the thread of the mention
 */
export function namesake({ type, known, name }: Mention, thread: number, store: EntityStore): EntityDraft | null {
  if (type !== 'person' || known.length === 0 || name === '' || name.includes(' ') || known.some(({ key }) => store.withKey(key))) return null;
  return store.latest(
    (entity) => entity.type === 'person' && entity.lemma === '' && store.isIn(entity, thread) && [...entity.names].some((full) => full.endsWith(` ${name}`)),
  );
}
