import type { PloverType } from '@isnad/coder';
import { sql } from 'kysely';
import { quadOf } from '../../corroboration/intensity.js';
import type { Connection } from '../open.js';
import { actorRefs } from './actorRefs.js';
import { list } from './filter.js';
import { groupBy } from './groupBy.js';
import type { ActorRef, ClaimView, SourceKind } from './types.js';

/**
 * Events by their numbers, with all names, words and incidents, in the order of the numbers; those that are gone are left out.
 *
 * @example await hydrate(connection, [3, 1])
 */
export async function hydrate(connection: Connection, ids: readonly number[]): Promise<ClaimView[]> {
  if (ids.length === 0) return [];
  const { query } = connection;
  const wanted = sql<number>`${list(ids)}`;
  const events = await query
    .selectFrom('events as e')
    .innerJoin('articles as a', 'a.article_id', 'e.article_id')
    .leftJoin('incident_claims as c', 'c.event_id', 'e.event_id')
    .leftJoin('incidents as i', 'i.incident', 'c.incident')
    .selectAll('e')
    .select(['a.id', 'a.title', 'a.published_on', 'a.url', 'a.added_at', 'a.version_id', 'i.incident_id', 'i.corroboration', 'i.contradictions'])
    .where('e.event_id', 'in', wanted)
    .execute();
  const people = await query.selectFrom('participants').selectAll().where('event_id', 'in', wanted).orderBy('event_id').orderBy('position').execute();
  const links = await query.selectFrom('chain').selectAll().where('event_id', 'in', wanted).orderBy('event_id').orderBy('position').execute();
  const refs = await actorRefs(connection, [
    ...events.flatMap(({ source_id, place_id }) => [source_id, place_id]),
    ...people.map(({ actor_id }) => actor_id),
    ...links.map(({ actor_id }) => actor_id),
  ]);
  const texts = await textsOf(connection, new Set(events.flatMap(({ version_id }) => version_id ?? [])));
  const ref = (id: number | null): ActorRef | null => (id === null ? null : (refs.get(id) ?? null));
  const peopleOf = groupBy(people, ({ event_id }) => event_id);
  const linksOf = groupBy(links, ({ event_id }) => event_id);
  const views = new Map<number, ClaimView>();
  for (const row of events) {
    const text = row.version_id === null ? '' : (texts.get(row.version_id) ?? '');
    const side = (role: string): ActorRef[] => (peopleOf.get(row.event_id) ?? []).filter((one) => one.role === role).flatMap((one) => ref(one.actor_id) ?? []);
    const words = (start: number, end: number) => ({ text: text.slice(start, end), start, end });
    views.set(row.event_id, {
      id: `${row.id}#${row.local_id}`,
      article: { id: row.id, title: row.title, publisher: row.publisher, publishedOn: row.published_on, url: row.url, addedAt: row.added_at },
      type: row.type as PloverType,
      mode: row.mode,
      quad: quadOf(row.type as PloverType),
      status: row.status as ClaimView['status'],
      day: row.day,
      start: row.date_start,
      end: row.date_end,
      actors: side('actor'),
      recipients: side('recipient'),
      sourceKind: row.source_kind as SourceKind,
      source: ref(row.source_id),
      chain: (linksOf.get(row.event_id) ?? []).map(({ kind, actor_id, cue }) => ({ kind: kind as SourceKind, actor: ref(actor_id), cue })),
      quoted: row.quoted === 1,
      place: ref(row.place_id),
      lat: row.lat,
      lon: row.lon,
      trigger: words(row.trigger_start, row.trigger_end),
      sentence: words(row.sentence_start, row.sentence_end),
      confidence: row.confidence,
      repeats: row.repeats === null ? null : `${row.id}#${row.repeats}`,
      corrected: row.corrected === 1,
      incident:
        row.incident_id === null || row.corroboration === null
          ? null
          : { id: row.incident_id, corroboration: row.corroboration, contradicted: (row.contradictions ?? '') !== '' },
    });
  }
  return ids.flatMap((id) => views.get(id) ?? []);
}

/** Texts by the numbers of their versions. Offsets count in UTF-16, which SQL's substr does not, so words are cut out of them here. */
async function textsOf({ query }: Connection, versions: ReadonlySet<number>): Promise<ReadonlyMap<number, string>> {
  const rows = await query
    .selectFrom('versions')
    .select(['version_id', 'text'])
    .where('version_id', 'in', sql<number>`${list([...versions])}`)
    .execute();
  return new Map(rows.map(({ version_id, text }) => [version_id, text]));
}
