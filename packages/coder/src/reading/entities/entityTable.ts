import { fold } from '../../arabic/letters.js';
import type { EntityType, KnownEntity } from '../../knowledge/model.js';
import type { Mention } from '../phrases/phrases.js';
import { stemStart, type Word } from '../words/words.js';
import type { Article } from './article.js';
import { addSpan, type EntityDraft, type EntityTable } from './entity.js';
import type { EntityStore } from './entityStore.js';
import { written } from './writtenNames.js';

/**
 * What the later stages ask of an article's entities.
 *
 * @param store the entities of all mentions
 * @param seats the towns that mentions of something else may mean where they are a location: the capital by which a state is called
 */
export function tableOf({ text, knowledge }: Article, store: EntityStore, seats: ReadonlyMap<Mention, KnownEntity>): EntityTable {
  const places = new Map<Mention, EntityDraft>();
  const placeOf = (mention: Mention): EntityDraft | null => {
    const own = store.of.get(mention) ?? null;
    const seat = seats.get(mention);
    if (!seat) return own;
    const made = places.get(mention) ?? store.known(seat);
    places.set(mention, made);
    addSpan(made, mention.start, mention.end);
    return made;
  };
  const knownPlaceOf = (mention: Mention): EntityDraft | null => {
    const seat = seats.get(mention);
    return seat ? (places.get(mention) ?? store.withKey(seat.key)) : (store.of.get(mention) ?? null);
  };
  /** A state by its code, or its capital by `capital:` and the code. */
  const ofState = (code: string, start: number, end: number): EntityDraft | null => {
    const known = knowledge.countries.get(code);
    const entity = known ? store.known(known) : null;
    if (entity) addSpan(entity, start, end);
    return entity;
  };
  return {
    entities: store.entities,
    of: store.of,
    placeOf,
    knownPlaceOf,
    country: ofState,
    capital: (code, start, end) => ofState(`capital:${code}`, start, end),
    knownCapital: (code) => store.withKey(knowledge.countries.get(`capital:${code}`)?.key ?? ''),
    described: (head, end, type, plural) => byWords(head, end, type, plural, text, store),
  };
}

/** Somebody whom no mention names, by the words that describe him, from a head to an end. */
function byWords(head: Word, end: number, type: EntityType, plural: boolean, text: string, store: EntityStore): EntityDraft {
  const start = stemStart(text, head);
  const name = written(text, start, end).replace(/^لل/, 'ال');
  const key = `described:${type}:${fold(name)}`;
  const known = store.withKey(key);
  const entity = known ?? store.make({ type, name, country: null, within: null, lemma: '', gender: '', plural });
  if (!known) {
    store.keep(key, entity);
    entity.names.add(fold(name));
  }
  addSpan(entity, start, end);
  return entity;
}
