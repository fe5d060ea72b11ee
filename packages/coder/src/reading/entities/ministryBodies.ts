import type { Mention } from '../phrases/phrases.js';
import type { Article } from './article.js';
import type { EntityDraft } from './entity.js';
import type { EntityStore } from './entityStore.js';
import { Ministries } from './ministries.js';

/** The ministries among the entities of an article. */
export class MinistryBodies {
  readonly #article: Article;
  readonly #store: EntityStore;
  readonly #bodies = new Set<EntityDraft>();

  constructor(article: Article, store: EntityStore) {
    this.#article = article;
    this.#store = store;
  }

  /** Whether an entity has been mentioned as a ministry. */
  has(entity: EntityDraft): boolean {
    return this.#bodies.has(entity);
  }

  /**
   * وزارة الخارجية التركية for الخارجية التركية, وزارة الخارجية for either where the thread names no other.
   *
   * @param thread the thread of the mention
   */
  find(mention: Mention, thread: number): EntityDraft | null {
    const key = this.#keyOf(mention, thread);
    if (key === null) return null;
    const known = this.#article.ministries.knownBy(key);
    return this.#store.withKey(key) ?? (known && this.#store.known(known));
  }

  /** Notes whose a mention is, if it is of a ministry. */
  note(mention: Mention, entity: EntityDraft, thread: number): void {
    if (!this.#article.ministries.has(mention)) return;
    this.#bodies.add(entity);
    const key = this.#keyOf(mention, thread);
    if (key === null) return;
    this.#store.keepFirst(key, entity);
    // وزارة الدفاع of the only state whose ministry is named, though the text is about another.
    if (!entity.known) entity.country = Ministries.stateOf(key);
  }

  #keyOf(mention: Mention, thread: number): string | null {
    const { ministries, countries } = this.#article;
    return ministries.has(mention) ? ministries.keyOf(mention, thread, countries.ofBody(mention, thread)) : null;
  }
}
