import type { Dossier, DossierEntity, EntityType, Reader, Span } from '@isnad/coder';
import type { Change, NamedEntity } from '../corrections.js';

/** Letters that may be written together with a name: و، ب، ل، ك، ال. */
const PROCLITICS = 3;
/** Around a place: a meeting there. */
const BEFORE = 'التقى بوتين ماكرون في ';
const AFTER = ' أمس.';
/** Around somebody of whom nothing is known: by themselves, as one who says something, as one who is met, as a first name with another behind it. */
const SCENES = [
  { before: '', after: '' },
  { before: 'قال ', after: ' إن الوضع صعب.' },
  { before: 'التقى الوفد ', after: ' أمس.' },
  { before: 'قال ', after: ' محمد إن الوضع صعب.' },
] as const;
/** What tells nothing of its own: the coder calls so whatever it cannot tell. */
const VAGUE: EntityType = 'group';

/** Where words are pointed at. */
export interface NamedIn {
  /** The coder that reads the words by themselves. */
  readonly reader: Reader;
  /** The article they are words of, as it was read; without it, the words are all that there is. */
  readonly dossier?: Dossier | null;
}

/**
 * A change in which those who were pointed at by words alone are who the knowledge says they are, or at least what kind of thing. A key or a type
 * that was given stands.
 *
 * @example identified({ kind: 'actors', value: [{ name: 'ماكرون' }] }, { reader }) // … key: 'person:emmanuel-macron', type: 'person'
 */
export function identified(change: Change, where: NamedIn): Change {
  const who = (named: NamedEntity): NamedEntity => identify(named, where);
  const place = (named: NamedEntity): NamedEntity => locate(named, where);
  const source = <T extends { readonly entity: NamedEntity | null }>(given: T): T => (given.entity === null ? given : { ...given, entity: who(given.entity) });
  switch (change.kind) {
    case 'actors':
    case 'recipients':
      return { ...change, value: change.value.map(who) };
    case 'source':
      return { ...change, value: source(change.value) };
    case 'place':
      return { ...change, value: change.value === null ? null : place(change.value) };
    case 'add':
      return {
        ...change,
        actors: change.actors.map(who),
        recipients: change.recipients.map(who),
        ...(change.source === undefined ? {} : { source: source(change.source) }),
        ...(change.place === undefined ? {} : { place: place(change.place) }),
      };
    case 'merge':
      return { ...change, into: who(change.into) };
    case 'split':
      return { ...change, value: who(change.value) };
    default:
      return change;
  }
}

/**
 * Who is meant by a name: the one the knowledge has, else what kind of thing, by what the article says of these words (a title before them, the
 * name that they are the end of), by how they read, and by how they would read as somebody who speaks or is met.
 *
 * @example identify({ name: 'سامر المدني' }, { reader }) // { name: 'سامر المدني', type: 'person' }
 */
export function identify(named: NamedEntity, { reader, dossier }: NamedIn): NamedEntity {
  const words = { start: 0, end: named.name.trimEnd().length };
  const read = SCENES.map(({ before, after }) => {
    const text = before + named.name + after;
    return { at: before.length, text, entities: reader.read({ id: 'name', text }).entities };
  });
  const whole = read[0]?.entities.find((one) => (named.type === undefined || one.type === named.type) && isNamedBy(one, words));
  if (named.key && named.key !== whole?.key) return named;
  if (whole !== undefined && whole.key !== null) return { ...named, key: whole.key, type: whole.type, known: knownOf(whole) };
  if (named.type !== undefined) return named;
  const inScenes = read.map(({ at, text, entities }) => typeFrom(text, entities, { start: at, end: at + words.end }));
  const types = [
    dossier ? typeInText(dossier, named.name) : null,
    whole?.type ?? null,
    inScenes[0] ?? null,
    // Any noun may be read as a body that speaks; who is read as a person there has a person's name.
    inScenes.includes('person') ? ('person' as const) : null,
  ].filter((type) => type !== null);
  return { ...named, type: types.find((type) => type !== VAGUE) ?? VAGUE };
}

/** A place is looked for where a place is told, so that a capital is the town and not its government, and with where it lies. */
export function locate(named: NamedEntity, { reader }: NamedIn): NamedEntity {
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

/** What an article says of a name's words, wherever they stand in it. */
function typeInText({ document: { text }, entities }: Dossier, name: string): EntityType | null {
  let found: EntityType | null = null;
  for (let at = text.indexOf(name); at >= 0 && (found === null || found === VAGUE); at = text.indexOf(name, at + 1)) {
    const words = { start: at, end: at + name.trimEnd().length };
    // A person's name may stand behind a title, and all of it may be one mention.
    const isPerson = entities.some(
      ({ type, mentions }) => type === 'person' && mentions.some(({ start, end }) => end === words.end && start <= words.start + PROCLITICS),
    );
    found = isPerson ? 'person' : (typeFrom(text, entities, words) ?? found);
  }
  return found;
}

/** The type of what begins where the words do: the first noun of an Arabic name says what it is. The longest counts. */
function typeFrom(text: string, entities: readonly DossierEntity[], words: Span): EntityType | null {
  let found: EntityType | null = null;
  let length = 0;
  for (const { type, mentions } of entities)
    for (const { start, end } of mentions) if (begins(text, start, words) && end > words.start && end - start > length) [found, length] = [type, end - start];
  return found;
}

/** Whether a mention begins with the words' first word, with or without letters that are written together with it. */
function begins(text: string, start: number, words: Span): boolean {
  const [from, to] = start < words.start ? [start, words.start] : [words.start, start];
  return to - from <= PROCLITICS && start < words.end && !/\s/u.test(text.slice(from, to));
}
