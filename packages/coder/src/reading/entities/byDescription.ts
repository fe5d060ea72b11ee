import { fold } from '../../arabic/letters.js';
import type { Mention } from '../phrases/phrases.js';
import type { Article, EntityOf, Here } from './article.js';
import { bodyMeant, isBareBody } from './bodiesMeant.js';
import { byTroops } from './byTroops.js';
import type { EntityDraft } from './entity.js';
import type { EntityStore } from './entityStore.js';
import type { LedBodies } from './ledBodies.js';
import { ownEnd } from './ministries.js';
import type { MinistryBodies } from './ministryBodies.js';
import { isShort } from './shortNames.js';
import { bareWords, describes } from './writtenNames.js';

/** Which body or group a description goes back to: القوات التركية, الوزارة, الحكومة التونسية, المتمردون. */
export class ByDescription {
  readonly #article: Article;
  readonly #store: EntityStore;
  readonly #leaders: LedBodies;
  readonly #ministries: MinistryBodies;
  readonly #entityOf: EntityOf;

  /**
   * @param leaders who leads a body, as far as the article has told it
   * @param ministries which of the entities are ministries
   * @param entityOf finds or makes whom another mention means
   */
  constructor(article: Article, store: EntityStore, leaders: LedBodies, ministries: MinistryBodies, entityOf: EntityOf) {
    this.#article = article;
    this.#store = store;
    this.#leaders = leaders;
    this.#ministries = ministries;
    this.#entityOf = entityOf;
  }

  /** @returns null for one that was not mentioned before, and where two are meant equally well */
  find(mention: Mention, here: Here): EntityDraft | null {
    if (mention.pronoun !== '') return null;
    const body = byTroops(mention, here, this.#article, this.#store, this.#entityOf) ?? this.#ministries.find(mention, here.thread);
    if (body) return body;
    const meant = this.#meant(mention, here);
    return meant === 'several' ? null : (meant ?? this.#described(mention, here) ?? this.#unnamed(mention, here));
  }

  /** الوزارة, الحزب: the body of the kind that was told of last, or that whoever acted last leads. */
  #meant(mention: Mention, here: Here): EntityDraft | 'several' | null {
    const { located, knowledge, ministries } = this.#article;
    if (!isBareBody(mention) || ministries.has(mention)) return null;
    const ministry = knowledge.listsOf(fold(mention.lemma), []).includes('is a ministry');
    const means = (entity: EntityDraft): boolean =>
      isShort(entity, mention) ||
      (entity.type === mention.type && entity.lemma === mention.lemma && entity.plural === mention.plural) ||
      (ministry && this.#ministries.has(entity));
    const meant = bodyMeant(located, here.at, this.#store.of, means, (person) => this.#leaders.ledBy(person, mention.lemma));
    if (meant === null || meant === 'several') return meant;
    return 'entity' in meant ? meant.entity : this.#leaders.asEntity(meant.led, mention, here.thread);
  }

  /** Whoever was described by the same words, or by others of which these say no other. */
  #described(mention: Mention, here: Here): EntityDraft | null {
    const { text } = this.#article;
    return this.#store.latest((entity) => {
      if (!this.#store.isIn(entity, here.thread)) return false;
      if (isShort(entity, mention)) return true;
      if (entity.type !== mention.type || entity.lemma !== mention.lemma) return false;
      const own = mention.name === '' && fold(describes(mention, text)) === fold(entity.name);
      if (own && (mention.kind === 'organ' || mention.definite)) return true;
      if (!mention.definite) return false;
      // الوزارة alone goes back to any ministry; المجلس الدستوري is not the Security Council.
      const bare = mention.country === null && mention.belongs === null && mention.plural === entity.plural && !describes(mention, text).includes(' ');
      return (
        bare ||
        (entity.country !== null &&
          entity.country === mention.country &&
          mention.kind === 'organ' &&
          mention.belongs === null &&
          this.#saysNoOther(mention, entity, here.at))
      );
    });
  }

  /** الوزارة التونسية, الحكومة التونسية المؤقتة: whether a body of a state is told by no other words than before; وزارة الصحة التونسية is not its ministry of defence. */
  #saysNoOther(mention: Mention, { type, name }: EntityDraft, at: number): boolean {
    if (type !== 'government') return true;
    const { text, located } = this.#article;
    const before = bareWords(name);
    const own = bareWords(text.slice(mention.start, ownEnd(located, at)));
    if (own.every((word) => before.includes(word))) return true;
    const all = bareWords(describes(mention, text));
    return before.every((word) => all.includes(word));
  }

  /** المتمردون، الميليشيات: the armed group that the thread is about; الحركة، الجماعة: the party or group named last. */
  #unnamed(mention: Mention, here: Here): EntityDraft | null {
    const { definite, first, last, quantity, lemma, plural } = mention;
    if (!definite || first !== last || quantity !== null) return null;
    const { knowledge, groups } = this.#article;
    const lists = knowledge.listsOf('', [lemma, fold(lemma)]);
    if (plural && lists.includes('rebels')) return this.#store.withKey(groups.main(here.thread) ?? '');
    const named = !plural && lists.includes('movement') ? groups.lastNamed(here.at) : null;
    return named ? (this.#store.of.get(named.mention) ?? null) : null;
  }
}
