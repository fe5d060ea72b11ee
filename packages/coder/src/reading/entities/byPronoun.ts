import { fold } from '../../arabic/letters.js';
import type { Mention } from '../phrases/phrases.js';
import type { Article, EntityOf, Here } from './article.js';
import type { EntityDraft } from './entity.js';
import type { EntityStore } from './entityStore.js';
import type { LedBodies } from './ledBodies.js';
import { makeEntity } from './making.js';
import { nationalName, ownerOf } from './theirBodies.js';
import { troopOwner } from './troopOwners.js';
import { armyOf, bodyLedBy, commandsArmy, rulesState, troopsCalledAfter } from './troops.js';
import { written } from './writtenNames.js';

/** قواته, مقاتلوها; خمسة من مقاتليها are five people, and قواتهما are two armies. */
export function isTheirTroops({ troops, pronoun, quantity }: Mention): boolean {
  return troops && pronoun !== '' && pronoun !== 'هما' && quantity === null;
}

/** حكومته, جيش بلاده: a body by whose it is. */
export function isTheirBody({ kind, homeland, pronoun }: Mention): boolean {
  return kind === 'organ' && (homeland !== '' || pronoun !== '');
}

/** Whose troops and bodies a pronoun tells. */
export class ByPronoun {
  readonly #article: Article;
  readonly #store: EntityStore;
  readonly #leaders: LedBodies;
  readonly #entityOf: EntityOf;

  /**
   * @param leaders who leads a body, as far as the article has told it
   * @param entityOf finds or makes whom another mention means
   */
  constructor(article: Article, store: EntityStore, leaders: LedBodies, entityOf: EntityOf) {
    this.#article = article;
    this.#store = store;
    this.#leaders = leaders;
    this.#entityOf = entityOf;
  }

  /** قواته, مقاتلوها: the body or the state that they are of; of a person the army that he commands. */
  troops(mention: Mention, here: Here): EntityDraft | null {
    const owner = troopOwner(this.#article.located, here.at, this.#store.of);
    if (owner?.type !== 'person') return owner;
    const key = `troops:${owner.id}`;
    const troops = this.#store.withKey(key) ?? this.#troopsOf(owner, mention, here) ?? makeEntity(mention, here.thread, this.#article, this.#store);
    this.#store.keep(key, troops);
    return troops;
  }

  /** قوات بلاده, حكومة بلاده: the body of whose country it is; وزارته, حزبه: the one that he leads; حكومته: that of his country. */
  body(mention: Mention, here: Here): EntityDraft | null {
    const { homeland, lemma, pronoun, type, troops, quantity } = mention;
    if (quantity !== null || (homeland === '' && mention.first !== mention.last)) return null;
    const { located, knowledge } = this.#article;
    const ofState = knowledge.listsOf(fold(lemma), []).includes('body of a state');
    const meant = (entity: EntityDraft): boolean =>
      (entity.type === 'person' && (homeland === '' || entity.country !== null)) || (homeland === '' && ofState && entity.type === 'country');
    const owner = ownerOf(located, here.at, this.#store.of, homeland || pronoun, meant);
    if (!owner) return null;
    const led = homeland === '' && owner.type === 'person' ? this.#leaders.ledBy(owner, lemma) : null;
    if (led) return this.#leaders.asEntity(led, mention, here.thread);
    // أحزابه, شركته: of whoever holds no office nothing says which.
    if (owner.country === null) return null;
    if (!troops && !(ofState && (owner.type === 'country' || homeland !== '' || owner.known !== null || owner.titles.size > 0))) return null;
    const { country } = owner;
    const army = troops ? armyOf(located, here.at, country) : null;
    if (army) return this.#entityOf(army, here);
    const same = this.#store.entities.find(
      (entity) => entity.type === type && entity.lemma === lemma && entity.country === country && this.#store.isIn(entity, here.thread),
    );
    return same ?? this.#makeNational(mention, here.at, country);
  }

  #troopsOf(owner: EntityDraft, mention: Mention, here: Here): EntityDraft | null {
    const { located, knowledge, published, text } = this.#article;
    const led = bodyLedBy(owner, knowledge);
    if (led) return this.#store.known(led);
    const called = troopsCalledAfter(owner, written(text, mention.start, mention.end), mention, knowledge);
    const army = (!called || !this.#store.withKey(called.key)) && commandsArmy(owner, published) ? armyOf(located, here.at, owner.country ?? '') : null;
    if (army) return this.#entityOf(army, here);
    if (called) return this.#store.known(called);
    // الرئيس الفرنسي ... قواته, where nothing names the army; not of who was president.
    const rules = owner.beyond.some((words) => words.length === 0) && [...owner.titles].some((title) => rulesState(title, knowledge));
    return rules && owner.country !== null && commandsArmy(owner, published) ? this.#makeNational(mention, here.at, owner.country) : null;
  }

  /** A body of a state by a mention that tells it with a pronoun: القوات الفرنسية for قوات بلاده. */
  #makeNational(mention: Mention, at: number, country: string): EntityDraft {
    const { homeland, lemma, type, gender, plural, pronoun } = mention;
    const { located, text } = this.#article;
    const own = written(text, mention.start, mention.end);
    const [first = ''] = own.split(' ');
    const head = homeland === '' && !plural ? lemma : first.slice(0, homeland === '' ? -pronoun.length : undefined);
    const name = nationalName(located, at, head, plural || gender === 'f', country, text) ?? own;
    return this.#store.make({ type, name, country, within: null, lemma, gender, plural });
  }
}
