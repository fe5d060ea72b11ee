import type { Mention } from '../phrases/phrases.js';
import type { Article } from './article.js';
import { troopsCalled } from './byTroops.js';
import type { EntityDraft } from './entity.js';
import type { EntityStore } from './entityStore.js';
import { knownMeant, placeMeant } from './knownMeant.js';
import { nameOf } from './writtenNames.js';

/**
 * Makes an entity of a mention that means nobody mentioned before.
 *
 * @param thread the thread of the mention at hand
 */
export function makeEntity(mention: Mention, thread: number, article: Article, store: EntityStore): EntityDraft {
  const { type, country, lemma, plural, belongs } = mention;
  const known = knownMeant(mention, thread, article);
  const within = type === 'place' && belongs ? placeMeant(belongs, thread, article) : null;
  const gender = genderBy(mention);
  if (known) return store.makeKnown(known, within, gender, plural);
  // مسلحون مجهولون: from here on, the ones called so are others.
  store.forget(troopsCalled(lemma, thread));
  const state = country ?? within?.country ?? article.countries.ofBody(mention, thread);
  return store.make({ type, name: nameOf(mention, article.text), country: state, within, lemma, gender, plural });
}

/** The gender that a mention gives whom it means: القرار الإيراني makes no he of Iran. */
export function genderBy({ kind, plural, gender }: Mention): EntityDraft['gender'] {
  return kind === 'nationality' && !plural ? '' : gender;
}
