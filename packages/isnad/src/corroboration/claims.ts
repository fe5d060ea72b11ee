import { type Dossier, type DossierEntity, type DossierEvent, fold, tokenise } from '@isnad/coder/text';
import { actorKey, actorName } from './actorKey.js';
import { dayNumber } from './days.js';
import { hashText } from './hash.js';
import { byCodeUnits, sortedSet } from './sets.js';
import type { Claim, ClaimPlace, Days, Participant } from './types.js';

/** Shorter words are particles more often than not. */
const LEAST_LETTERS = 4;
/** Of 32 bits of a word's hash 24 are kept: enough to tell the words of two sentences apart, and a quarter less to store. */
const UNUSED_BITS = 8;
/** So long ago a tally began, in days; what is nearer is mostly the happening itself. */
const TALLY_DAYS = 3;
const SINCE: ReadonlySet<string> = new Set(['منذ', 'ومنذ', 'مذ']);
/** حتى الآن: so many so far. */
const SO_FAR: readonly [string, string] = ['حتي', 'الان'];
/** Types whose own name tells one from another, also where the knowledge has no key. */
const NAMED_TYPES: ReadonlySet<string> = new Set(['person', 'country', 'place']);

/**
 * The claims of one document: its events, ready to be laid beside those of others. Events that repeat another word for word are left out.
 *
 * @example claimsOf(createReader().read({ id: '1', text: 'زار لافروف القاهرة.', publishedAt: '2018-03-14' }))[0]?.type // 'CONSULT'
 */
export function claimsOf(dossier: Dossier): Claim[] {
  const entities = new Map(dossier.entities.map((entity) => [entity.id, entity]));
  return dossier.events.filter((event) => event.repeats === null).map((event) => claimOf(event, dossier, entities));
}

function claimOf(event: DossierEvent, dossier: Dossier, entities: ReadonlyMap<string, DossierEntity>): Claim {
  const { id, publisher, publishedAt } = dossier.document;
  const people = (ids: readonly string[]): Participant[] => ids.flatMap((key) => participantOf(entities.get(key)) ?? []);
  const publishedOn = publishedAt?.slice(0, 10) ?? null;
  const { chain } = event.attribution;
  const last = chain.at(-1);
  const speaker = last === undefined || last.kind === 'narrator' || last.kind === 'anonymous' ? null : participantOf(entities.get(last.entity ?? ''));
  return {
    id: `${id}#${event.id}`,
    document: id,
    publisher,
    publishedOn,
    event: event.id,
    sentence: event.sentence,
    type: event.type,
    mode: event.mode,
    status: event.status,
    negation: event.status === 'negated' ? (event.negation ?? null) : null,
    actors: people(event.actors),
    recipients: people(event.recipients),
    days: daysOf(event, publishedOn),
    place: placeOf(event, entities),
    mentioned: mentionedPlaces(event, dossier),
    counts: isTally(event, dossier) ? [] : Object.entries(event.counts ?? {}).map(([of, value]) => ({ of, value })),
    chain: chain.map(({ kind, entity }) => ({ kind, name: entity === null ? null : (entities.get(entity)?.name ?? null) })),
    origin: speaker?.identified === true ? speaker.key : null,
    words: wordsOf(event, dossier),
    confidence: event.confidence,
  };
}

function participantOf(entity: DossierEntity | undefined): Participant | null {
  if (entity === undefined) return null;
  const country = entity.country === null ? null : `country:${entity.country}`;
  // 12 مسلحا and 13 مسلحا may be the same people, told of by two.
  const name = actorName(entity);
  const identified = entity.key !== null || (NAMED_TYPES.has(entity.type) && name.includes(' '));
  return { key: actorKey(entity), name, country, identified };
}

function daysOf(event: DossierEvent, publishedOn: string | null): Days | null {
  if (event.date !== null) return { start: event.date.start.slice(0, 10), end: event.date.end.slice(0, 10), assumed: false };
  return publishedOn === null ? null : { start: publishedOn, end: publishedOn, assumed: true };
}

/** Whether a number counts all since a day some time ago (منذ 30 آذار قتل 35): it grows from article to article, and is no number of one happening. */
function isTally({ counts, date, sentence }: DossierEvent, { document: { text, publishedAt }, sentences }: Dossier): boolean {
  const around = sentences[sentence];
  if (counts === undefined || around === undefined) return false;
  const words = tokenise(text.slice(around.start, around.end)).map(({ folded }) => folded);
  if (words.some((word, i) => word === SO_FAR[0] && words[i + 1] === SO_FAR[1])) return true;
  const recent = date !== null && (publishedAt == null || dayNumber(publishedAt.slice(0, 10)) - dayNumber(date.start.slice(0, 10)) < TALLY_DAYS);
  return !recent && words.some((word) => SINCE.has(word));
}

function placeOf(event: DossierEvent, entities: ReadonlyMap<string, DossierEntity>): ClaimPlace | null {
  const entity = event.place === null ? undefined : entities.get(event.place.entity);
  if (entity === undefined) return null;
  const country = entity.country === null ? null : `country:${entity.country}`;
  return { key: entity.key ?? `place:${fold(entity.name)}`, name: entity.name, country, exact: entity.type !== 'country' };
}

function mentionedPlaces(event: DossierEvent, { sentences, entities }: Dossier): string[] {
  const sentence = sentences[event.sentence];
  if (sentence === undefined) return [];
  const inside = entities.filter(
    ({ type, key, mentions }) => type === 'place' && key !== null && mentions.some(({ start, end }) => start >= sentence.start && end <= sentence.end),
  );
  return inside.flatMap(({ key }) => key ?? []).sort(byCodeUnits);
}

/** The sentence's longer words, folded, without the article. */
function wordsOf(event: DossierEvent, dossier: Dossier): Uint32Array {
  const sentence = dossier.sentences[event.sentence];
  if (sentence === undefined) return new Uint32Array();
  const words = tokenise(dossier.document.text.slice(sentence.start, sentence.end)).filter((token) => token.kind === 'word' || token.kind === 'number');
  return sortedSet(
    words.flatMap(({ folded, kind }) => {
      const bare = folded.replace(/^[وفبلك]?ال/, '');
      return kind === 'number' || bare.length >= LEAST_LETTERS ? [hashText(bare) >>> UNUSED_BITS] : [];
    }),
  );
}
