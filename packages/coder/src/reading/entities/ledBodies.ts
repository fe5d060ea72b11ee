import { fold } from '../../arabic/letters.js';
import { type Mention, revisedMention } from '../phrases/phrases.js';
import type { Article } from './article.js';
import { bodyOfOffice, type LedBody } from './bodiesMeant.js';
import type { EntityDraft } from './entity.js';
import type { EntityStore } from './entityStore.js';
import { written } from './writtenNames.js';

/** Bodies by who leads them, as far as an article has told who holds which office: وزارة الدفاع of وزير الدفاع. */
export class LedBodies {
  readonly #article: Article;
  readonly #store: EntityStore;
  /** The last mention of each person with an office. */
  readonly #offices = new Map<EntityDraft, Mention>();

  constructor(article: Article, store: EntityStore) {
    this.#article = article;
    this.#store = store;
  }

  /** Notes by which office a mention calls somebody. */
  noteOffice(person: EntityDraft, mention: Mention): void {
    const { apposed } = mention;
    if (mention.title !== '') this.#offices.set(person, mention);
    else if (apposed) {
      const { title, start, end, beyond } = apposed;
      this.#offices.set(person, revisedMention(mention, { title, titleStart: start, titleEnd: end, titleKind: 'office', beyond }));
    }
  }

  /** The body of a kind that somebody leads, by the office he was last called by. */
  ledBy(person: EntityDraft, lemma: string): LedBody | null {
    const office = this.#offices.get(person);
    if (!office) return null;
    // رئيس حزب الشعب فلان: whoever stands behind it is no part of its name.
    const end = office.belongs?.type === 'person' ? office.belongs.start : office.titleEnd;
    return bodyOfOffice(office, written(this.#article.text, office.titleStart, end).trim(), lemma, this.#article.knowledge);
  }

  /**
   * The entity of a body that only whoever leads it tells of, made as its words would name it.
   *
   * @param mention a mention that means it
   */
  asEntity({ name, country }: LedBody, { type, lemma, gender }: Mention, thread: number): EntityDraft {
    const store = this.#store;
    const key = `led:${thread}:${fold(name)}:${country ?? ''}`;
    const body =
      store.withKey(key) ??
      store.entities.find((entity) => entity.type === type && fold(entity.name) === fold(name) && (entity.country === null || entity.country === country)) ??
      store.make({ type, name, country, within: null, lemma, gender, plural: false });
    store.keep(key, body);
    return body;
  }
}
