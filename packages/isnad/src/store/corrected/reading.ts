import type { Dossier } from '@isnad/coder';
import { applyCorrections } from '../applyCorrections.js';
import type { Connection } from '../open.js';
import { unpackDossier } from '../pack.js';
import { standingCorrections } from './standing.js';

/** An article's dossier with people's corrections in it, or null where there is no article of this id. */
export async function readingOf(connection: Connection, id: string): Promise<Dossier | null> {
  const row = await connection.query
    .selectFrom('articles as a')
    .innerJoin('versions as v', 'v.version_id', 'a.version_id')
    .select(['a.article_id', 'v.text', 'v.dossier'])
    .where('a.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return applyCorrections(unpackDossier(row.dossier, row.text), await standingCorrections(connection, row.article_id)).dossier;
}
