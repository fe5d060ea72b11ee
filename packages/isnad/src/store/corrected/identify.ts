import type { DossierEntity, Reader, Span } from '@isnad/coder';
import type { Change, NamedEntity } from '../corrections.js';

/** Letters that may be written together with a name: و، ب، ل، ك، ال. */
const PROCLITICS = 3;
/** Around a place: a meeting there. */
const BEFORE = 'التقى بوتين ماكرون في ';
const AFTER = ' أمس.';

/**
 * A change in which those who were pointed at by words alone are who the knowledge says they are, or at least what kind of thing: as the coder
 * reads the words by themselves. A key or a type that was given stands.
 *
 * @example identified({ kind: 'actors', value: [{ name: 'ماكرون' }] }, reader) // … key: 'person:emmanuel-macron', type: 'person'
 */
export function identified(change: Change, reader: Reader): Change {
  const who = (named: NamedEntity): NamedEntity => identify(named, reader);
  const where = (named: NamedEntity): NamedEntity => locate(named, reader);
  const source = <T extends { readonly entity: NamedEntity | null }>(given: T): T => (given.entity === null ? given : { ...given, entity: who(given.entity) });
  switch (change.kind) {
    case 'actors':
    case 'recipients':
      return { ...change, value: change.value.map(who) };
    case 'source':
      return { ...change, value: source(change.value) };
    case 'place':
      return { ...change, value: change.value === null ? null : where(change.value) };
    case 'add':
      return {
        ...change,
        actors: change.actors.map(who),
        recipients: change.recipients.map(who),
        ...(change.source === undefined ? {} : { source: source(change.source) }),
        ...(change.place === undefined ? {} : { place: where(change.place) }),
      };
    case 'merge':
      return { ...change, into: who(change.into) };
    case 'split':
      return { ...change, value: who(change.value) };
    default:
      return change;
  }
}

function identify(named: NamedEntity, reader: Reader): NamedEntity {
  if (named.key) return named;
  const entity = reader
    .read({ id: 'name', text: named.name })
    .entities.find((one) => (named.type === undefined || one.type === named.type) && isNamedBy(one, { start: 0, end: named.name.trimEnd().length }));
  if (entity === undefined) return named;
  return entity.key === null ? { ...named, type: entity.type } : { ...named, key: entity.key, type: entity.type, known: knownOf(entity) };
}

/** A place is looked for where a place is told, so that a capital is the town and not its government, and with where it lies. */
function locate(named: NamedEntity, reader: Reader): NamedEntity {
  const { entities, events } = reader.read({ id: 'place', text: `${BEFORE}${named.name}${AFTER}`, publishedAt: '2018-09-05' });
  const place = events.find((event) => event.place !== null)?.place ?? null;
  const entity = entities.find(({ id }) => id === place?.entity);
  const words = { start: BEFORE.length, end: BEFORE.length + named.name.trimEnd().length };
  if (place === null || entity === undefined || entity.key === null || !isNamedBy(entity, words))
    return named.key ? named : { ...named, type: named.type ?? 'place' };
  if (named.key && named.key !== entity.key) return named;
  return { ...named, key: entity.key, type: entity.type, known: { ...knownOf(entity), lat: place.lat, lon: place.lon } };
}

function knownOf({ name, nameEn, country }: DossierEntity): NonNullable<NamedEntity['known']> {
  return { name, nameEn, country };
}

/** Whether all of the words name it. */
function isNamedBy({ mentions }: DossierEntity, words: Span): boolean {
  return mentions.some(({ start, end }) => start - words.start <= PROCLITICS && end >= words.end);
}
