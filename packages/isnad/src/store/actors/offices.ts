import { sql } from 'kysely';
import { actorKey } from '../actorKey.js';
import type { ActorRef } from '../claims/types.js';
import type { Connection } from '../open.js';
import { unpackDossier } from '../pack.js';
import type { FoundActor } from './find.js';

/** An office that articles give somebody. */
export interface OfficeView {
  title: string;
  organization: ActorRef | null;
  from: string | null;
  to: string | null;
  articles: number;
}

/** Dossiers that are looked into: unpacking one takes a quarter of a millisecond. */
const MOST_DOSSIERS = 80;

/**
 * Offices and other names of an actor, as articles give them; the latest first. Of an actor in many articles, 80 spread evenly over time are looked into.
 */
export async function officesOf({ query }: Connection, { id, ref }: FoundActor): Promise<{ offices: OfficeView[]; aliases: string[] }> {
  const { rows } = await sql<{ local: string; day: string | null; dossier: Buffer }>`
    WITH found AS (SELECT n.local_id AS local, a.published_on AS day, a.version_id, row_number() OVER (ORDER BY a.published_on, a.article_id) AS at, count(*) OVER () AS n
      FROM entities n JOIN articles a ON a.article_id = n.article_id WHERE n.actor_id = ${id})
    SELECT f.local, f.day, v.dossier FROM found f JOIN versions v ON v.version_id = f.version_id
    WHERE f.n <= ${MOST_DOSSIERS} OR (f.at * ${MOST_DOSSIERS}) / f.n <> ((f.at - 1) * ${MOST_DOSSIERS}) / f.n ORDER BY f.at`.execute(query);
  const offices = new Map<string, OfficeView>();
  const aliases = new Set<string>();
  for (const { day, dossier } of rows) {
    const { entities } = unpackDossier(dossier, '');
    for (const entity of entities) {
      if (actorKey(entity) !== ref.key) continue;
      if (entity.name !== ref.name) aliases.add(entity.name);
      const seen = new Set<string>();
      for (const { title, organization } of entity.roles) {
        const body = entities.find((one) => one.id === organization);
        const key = `${title}|${body === undefined ? '' : actorKey(body)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const office = offices.get(key) ?? {
          title,
          organization: body === undefined ? null : { key: actorKey(body), name: body.name, nameEn: body.nameEn, type: body.type, country: body.country },
          from: day,
          to: day,
          articles: 0,
        };
        office.from = office.from !== null && (day === null || office.from < day) ? office.from : day;
        office.to = office.to !== null && (day === null || office.to > day) ? office.to : day;
        office.articles++;
        offices.set(key, office);
      }
    }
  }
  const latestFirst = [...offices.values()].sort((a, b) => (a.to === b.to ? b.articles - a.articles : (a.to ?? '') < (b.to ?? '') ? 1 : -1));
  return { offices: latestFirst, aliases: [...aliases] };
}
