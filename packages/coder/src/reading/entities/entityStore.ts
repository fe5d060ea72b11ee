import type { KnownEntity } from '../../knowledge/model.js';
import type { Mention } from '../phrases/phrases.js';
import type { EntityDraft } from './entity.js';

/** How many entities or mentions back somebody may be found again: bounds the time on texts of any length. */
export const REACH = 400;

/** What an entity that no list knows begins with. */
export type NewEntity = Pick<EntityDraft, 'type' | 'name' | 'country' | 'within' | 'lemma' | 'gender' | 'plural'>;

/** The entities of an article as far as it has been read: makes them, and finds them by mention, by key, or by what they are. */
export class EntityStore {
  /** In the order in which they were made. */
  readonly entities: EntityDraft[] = [];
  /** Whose the mentions read so far are. */
  readonly of = new Map<Mention, EntityDraft>();
  readonly #byKey = new Map<string, EntityDraft>();
  /** The threads that each entity is mentioned in. */
  readonly #threads = new Map<EntityDraft, Set<number>>();

  /** Makes an entity that no list knows. */
  make({ type, name, country, within, lemma, gender, plural }: NewEntity): EntityDraft {
    return this.#make(type, name, null, null, country, null, within, lemma, gender, plural);
  }

  /**
   * Makes a known entity, which is found by its key from now on.
   *
   * @param within the town that it lies in, if a mention tells it; gender and number are the mention's too
   */
  makeKnown(known: KnownEntity, within: KnownEntity | null = null, gender: EntityDraft['gender'] = '', plural = false): EntityDraft {
    const entity = this.#make(known.type, known.name, known.nameEn, known.key, known.country, known, within, '', gender, plural);
    this.#byKey.set(known.key, entity);
    return entity;
  }

  /** A known entity, made where the article has not named it yet. */
  known(known: KnownEntity): EntityDraft {
    return this.#byKey.get(known.key) ?? this.makeKnown(known);
  }

  /** Who is kept by a key: that of a known entity, or one that `keep` was given. */
  withKey(key: string): EntityDraft | null {
    return this.#byKey.get(key) ?? null;
  }

  keep(key: string, entity: EntityDraft): void {
    this.#byKey.set(key, entity);
  }

  /** Keeps somebody by a key that nobody is kept by. */
  keepFirst(key: string, entity: EntityDraft): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, entity);
  }

  forget(key: string): void {
    this.#byKey.delete(key);
  }

  /** Whether a thread mentions somebody: an office or description goes back to nobody of another. */
  isIn(entity: EntityDraft, thread: number): boolean {
    return this.#threads.get(entity)?.has(thread) === true;
  }

  noteThread(entity: EntityDraft, thread: number): void {
    const threads = this.#threads.get(entity);
    if (threads) threads.add(thread);
    else this.#threads.set(entity, new Set([thread]));
  }

  /** Of those made last, the last who is as asked for. */
  latest(fits: (entity: EntityDraft) => boolean): EntityDraft | null {
    const { entities } = this;
    for (let i = entities.length - 1; i >= 0 && i >= entities.length - REACH; i--) {
      const entity = entities[i];
      if (entity && fits(entity)) return entity;
    }
    return null;
  }

  #make(
    type: EntityDraft['type'],
    name: string,
    nameEn: string | null,
    key: string | null,
    country: string | null,
    known: KnownEntity | null,
    within: KnownEntity | null,
    lemma: string,
    gender: EntityDraft['gender'],
    plural: boolean,
  ): EntityDraft {
    // Field by field: an object that is spread and given more has a shape of its own each time, and all who read a field of it are slow.
    const entity: EntityDraft = {
      id: `e${this.entities.length + 1}`,
      type,
      name,
      nameEn,
      key,
      country,
      known,
      within,
      lemma,
      gender,
      plural,
      roles: [],
      spans: [],
      spanKeys: new Set(),
      names: new Set(),
      titles: new Set(),
      beyond: [],
    };
    this.entities.push(entity);
    return entity;
  }
}
