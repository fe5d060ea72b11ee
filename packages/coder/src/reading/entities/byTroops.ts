import type { Mention } from '../phrases/phrases.js';
import type { Article, EntityOf, Here } from './article.js';
import type { EntityDraft } from './entity.js';
import type { EntityStore } from './entityStore.js';
import { FIGHTING } from './troops.js';
import { describes } from './writtenNames.js';

/** The body that a mention calls by its troops: قوات التحالف, القوات التركية, المسلحون. */
export function byTroops(mention: Mention, here: Here, article: Article, store: EntityStore, entityOf: EntityOf): EntityDraft | null {
  return bodyOf(mention, here, store, entityOf) ?? army(mention, here.thread, article, store) ?? troopsAgain(mention, here.thread, article.text, store);
}

/**
 * By what the army of a state is kept that a mention calls so, with nothing more than its nationality; null for others.
 *
 * @param thread the thread of the mention
 */
export function armyKey(mention: Mention, thread: number, { countries }: Article): string | null {
  const { troops, type, kind, definite, quantity, pronoun, belongs, first, last } = mention;
  if (!troops || type !== 'military' || kind !== 'organ' || !definite || quantity !== null || pronoun !== '' || belongs) return null;
  const country = mention.country ?? countries.ofBody(mention, thread);
  const words = mention.country === null ? 1 : 2;
  return country !== null && last - first === words - 1 ? `army:${thread}:${country}` : null;
}

/** By what the body is kept whose troops a thread called by a noun last. */
export function troopsCalled(lemma: string, thread: number): string {
  return `troops called:${thread}:${lemma}`;
}

/** القوات التركية for الجيش التركي: the army of a state, as its thread has called it before. */
function army(mention: Mention, thread: number, article: Article, store: EntityStore): EntityDraft | null {
  const key = armyKey(mention, thread, article);
  return key === null ? null : store.withKey(key);
}

/** قوات التحالف، عناصر المقاومة: the body whose troops they are. */
function bodyOf({ troops, belongs, definite, quantity, last, lemma }: Mention, here: Here, store: EntityStore, entityOf: EntityOf): EntityDraft | null {
  // قوات المقاومة المشتركة: joint forces, of which the resistance is only one part.
  if (!troops || !belongs || !definite || quantity !== null || last !== belongs.last || !belongs.definite) return null;
  if (belongs.pronoun !== '' || !isFighting(belongs)) return null;
  const body = entityOf(belongs, here);
  store.of.set(belongs, body);
  store.keep(troopsCalled(lemma, here.thread), body);
  return body;
}

/** مسلحو التنظيم ... المسلحون: the body whose troops were called so last. */
function troopsAgain(mention: Mention, thread: number, text: string, store: EntityStore): EntityDraft | null {
  const { troops, definite, plural, quantity, belongs, country, lemma } = mention;
  if (!troops || !definite || !plural || quantity !== null || belongs || country !== null || describes(mention, text).includes(' ')) return null;
  return store.withKey(troopsCalled(lemma, thread));
}

/** What has troops that act in its name: an army, an alliance, a group. */
function isFighting({ type, kind }: Mention): boolean {
  return FIGHTING.has(type) && kind !== 'group';
}
