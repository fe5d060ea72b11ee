import type { Dossier } from '@isnad/coder';
import { applyCorrections } from '../applyCorrections.js';
import type { Connection } from '../open.js';
import { unpackDossier } from '../pack.js';

/** An article's dossier with people's corrections in it, or null where there is no article of this id. */
export async function readingOf({ query }: Connection, id: string): Promise<Dossier | null> {
  const row = await query
    .selectFrom('articles as a')
    .innerJoin('versions as v', 'v.version_id', 'a.version_id')
    .select(['a.article_id', 'v.text', 'v.dossier'])
    .where('a.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const standing = await query
    .selectFrom('corrections')
    .selectAll()
    .where('article_id', '=', row.article_id)
    .where('undone_at', 'is', null)
    .orderBy('correction_id')
    .execute();
  return applyCorrections(unpackDossier(row.dossier, row.text), standing).dossier;
}
