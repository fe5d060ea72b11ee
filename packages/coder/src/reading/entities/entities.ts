import type { KnownEntity } from '../../knowledge/model.js';
import type { Mention } from '../phrases/phrases.js';
import { type Article, articleOf, type EntityKnowledge, type EntityOf, type Here } from './article.js';
import { ByDescription } from './byDescription.js';
import { byName, namesake } from './byName.js';
import { byHonour, byOffice, holderNamedLater } from './byOffice.js';
import { ByPronoun, isTheirBody, isTheirTroops } from './byPronoun.js';
import { armyKey } from './byTroops.js';
import { addSpan, type EntityDraft, type EntityTable, type Located } from './entity.js';
import { EntityStore } from './entityStore.js';
import { tableOf } from './entityTable.js';
import { knownMeant } from './knownMeant.js';
import { LedBodies } from './ledBodies.js';
import { makeEntity } from './making.js';
import { MinistryBodies } from './ministryBodies.js';
import { noteMention } from './noting.js';

/**
 * Decides which mentions are the same somebody: by name, by a part of a name that was given before, by office, by description.
 *
 * @param located mentions in reading order
 * @param text the document's text
 * @param known what is known: states by alpha-3 code, their capitals by `capital:` and the code, and names
 * @param published day of publication, for who held an office then; null where it is not known
 */
export function resolveEntities(located: readonly Located[], text: string, known: EntityKnowledge, published: string | null): EntityTable {
  const resolver = new Resolver(articleOf(text, located, known, published));
  located.forEach(({ mention, thread }, at) => {
    resolver.add(mention, { at, thread });
  });
  return resolver.finish();
}

/** Goes through the mentions of an article and asks for each, kind by kind, whom it means. */
class Resolver {
  readonly #article: Article;
  readonly #store = new EntityStore();
  readonly #leaders: LedBodies;
  readonly #ministries: MinistryBodies;
  readonly #pronouns: ByPronoun;
  readonly #descriptions: ByDescription;
  /** The towns that mentions may mean where they are a location, though they mean somebody else. */
  readonly #seats = new Map<Mention, KnownEntity>();

  constructor(article: Article) {
    const store = this.#store;
    // القوات التركية for قواته: whom another mention means is found in the same ways.
    const entityOf: EntityOf = (mention, here) => store.of.get(mention) ?? this.#findOrMake(mention, here);
    this.#article = article;
    this.#leaders = new LedBodies(article, store);
    this.#ministries = new MinistryBodies(article, store);
    this.#pronouns = new ByPronoun(article, store, this.#leaders, entityOf);
    this.#descriptions = new ByDescription(article, store, this.#leaders, this.#ministries, entityOf);
  }

  /** Reads the next mention. */
  add(mention: Mention, here: Here): void {
    const entity = this.#find(mention, here) ?? this.#namedLater(mention, here) ?? this.#make(mention, here);
    this.#store.of.set(mention, entity);
    const army = armyKey(mention, here.thread, this.#article);
    if (army !== null) this.#store.keepFirst(army, entity);
    this.#ministries.note(mention, entity, here.thread);
    if (entity.type === 'person') this.#leaders.noteOffice(entity, mention);
    // سموه is no office of his.
    if ((mention.honours || isTheirTroops(mention) || isTheirBody(mention)) && entity.spans.length > 0) addSpan(entity, mention.start, mention.end);
    else if (!this.#isWithin(mention, entity, here.at)) noteMention(entity, mention, here.thread, this.#article, this.#store);
    this.#noteSeat(mention, entity);
  }

  finish(): EntityTable {
    return tableOf(this.#article, this.#store, this.#seats);
  }

  #find(mention: Mention, here: Here): EntityDraft | null {
    const article = this.#article;
    const store = this.#store;
    const named = namesake(mention, here.thread, store);
    if (named) return named;
    const known = knownMeant(mention, here.thread, article);
    if (known) return store.withKey(known.key);
    if (mention.name !== '') return byName(mention, store);
    if (mention.kind === 'office') return mention.honours ? byHonour(mention, here, article, store) : byOffice(mention, here, article, store);
    if (isTheirTroops(mention)) return this.#pronouns.troops(mention, here);
    if (isTheirBody(mention)) return this.#pronouns.body(mention, here);
    if (mention.kind === 'organ' || mention.kind === 'group') return this.#descriptions.find(mention, here);
    return null;
  }

  #findOrMake(mention: Mention, here: Here): EntityDraft {
    return this.#find(mention, here) ?? this.#make(mention, here);
  }

  #make(mention: Mention, here: Here): EntityDraft {
    return makeEntity(mention, here.thread, this.#article, this.#store);
  }

  /** رئيس الفلبين يؤيد الوزير ... أيد رئيس الفلبين بنينو أكينو الوزير: who is given the same office with a name further down. */
  #namedLater(mention: Mention, here: Here): EntityDraft | null {
    const holder = holderNamedLater(mention, here, this.#article);
    if (!holder) return null;
    const entity = this.#findOrMake(holder, here);
    entity.names.add(holder.name);
    return entity;
  }

  /** Whether a mention stands inside one of the same ministry: الخارجية التركية of وزارة الخارجية التركية. */
  #isWithin({ start, end }: Mention, entity: EntityDraft, at: number): boolean {
    const outer = this.#article.located[at - 1]?.mention;
    return outer !== undefined && this.#ministries.has(entity) && this.#store.of.get(outer) === entity && outer.start <= start && outer.end >= end;
  }

  #noteSeat(mention: Mention, entity: EntityDraft): void {
    const { metonym, known } = mention;
    if (!metonym && known.length <= 1) return;
    // طرابلس in an article about Libya is no town in Lebanon.
    const seat = known.find((k) => k.type === 'place' && (entity.country === null || k.country === entity.country));
    if (seat && entity.known !== seat) this.#seats.set(mention, seat);
  }
}
