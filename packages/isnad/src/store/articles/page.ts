import type { Dossier } from '@isnad/coder';
import { applyCorrections } from '../applyCorrections.js';
import { hydrate } from '../claims/hydrate.js';
import type { ClaimView } from '../claims/types.js';
import { type CorrectionView, correctionsOf } from '../corrected/list.js';
import { standingCorrections } from '../corrected/standing.js';
import type { Connection } from '../open.js';
import { unpackDossier } from '../pack.js';
import type { ArticleHeadView } from './list.js';

/** A text that an article has had. */
export interface VersionView {
  version: number;
  addedAt: string;
  coder: string;
  model: string;
  title: string | null;
  publishedAt: string | null;
  characters: number;
}

/** What a version's head says. */
interface Head {
  title: string | null;
  publisher: string | null;
  publishedAt: string | null;
  url: string | null;
}

/** An article with all that is known of it. */
export interface ArticlePageView extends ArticleHeadView {
  dossier: Mutable<Dossier>;
  reading: 'corrected' | 'coder';
  events: ClaimView[];
  versions: VersionView[];
  corrections: CorrectionView[];
  story: string[];
}

/** A dossier as JSON types have it. */
type Mutable<T> = T extends readonly (infer I)[] ? Mutable<I>[] : T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/**
 * An article with its dossier, or null where there is none of this id.
 *
 * @param reading whether people's corrections are in the dossier
 */
export async function articlePage(connection: Connection, id: string, reading: 'corrected' | 'coder'): Promise<ArticlePageView | null> {
  const { query } = connection;
  const row = await query
    .selectFrom('articles as a')
    .innerJoin('versions as v', 'v.version_id', 'a.version_id')
    .select(['a.article_id', 'a.id', 'a.title', 'a.publisher', 'a.published_at', 'a.url', 'a.added_at', 'v.text', 'v.dossier'])
    .where('a.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const dossier = unpackDossier(row.dossier, row.text);
  const standing = await standingCorrections(connection, row.article_id);
  const events = await query
    .selectFrom('events')
    .select('event_id')
    .where('article_id', '=', row.article_id)
    .orderBy('trigger_start')
    .orderBy('event_id')
    .execute();
  const shown = reading === 'corrected' ? applyCorrections(dossier, standing).dossier : dossier;
  const story = await query
    .selectFrom('stories as s')
    .innerJoin('stories as o', 'o.story_id', 's.story_id')
    .innerJoin('articles as a', 'a.article_id', 'o.article_id')
    .select('a.id')
    .where('s.article_id', '=', row.article_id)
    .where('o.article_id', '!=', row.article_id)
    .orderBy('a.id')
    .execute();
  return {
    id: row.id,
    title: row.title,
    publisher: row.publisher,
    publishedAt: row.published_at,
    url: row.url,
    addedAt: row.added_at,
    dossier: shown as Mutable<Dossier>,
    reading,
    events: await hydrate(
      connection,
      events.map(({ event_id }) => event_id),
    ),
    versions: await versionsOf(connection, id),
    corrections: await correctionsOf(connection, { article: id }),
    story: story.map((one) => one.id),
  };
}

/** The texts that an article has had, oldest first; none where there is no such article. */
export async function versionsOf({ query }: Connection, id: string): Promise<VersionView[]> {
  const rows = await query
    .selectFrom('versions as v')
    .innerJoin('articles as a', 'a.article_id', 'v.article_id')
    .innerJoin('runs as r', 'r.run_id', 'v.run_id')
    .select(['v.version_id', 'v.added_at', 'v.head', 'v.text', 'r.coder', 'r.model'])
    .where('a.id', '=', id)
    .orderBy('v.version_id')
    .execute();
  return rows.map(({ version_id, added_at, head, text, coder, model }) => {
    const { title, publishedAt } = JSON.parse(head) as Head;
    return { version: version_id, addedAt: added_at, coder, model, title, publishedAt, characters: text.length };
  });
}

/** One of an article's texts as it was, or null. */
export async function versionText(
  { query }: Connection,
  id: string,
  version: number,
): Promise<({ version: number; addedAt: string; text: string } & Head) | null> {
  const row = await query
    .selectFrom('versions as v')
    .innerJoin('articles as a', 'a.article_id', 'v.article_id')
    .select(['v.version_id', 'v.added_at', 'v.head', 'v.text'])
    .where('a.id', '=', id)
    .where('v.version_id', '=', version)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { title, publisher, publishedAt, url } = JSON.parse(row.head) as Head;
  return { version: row.version_id, addedAt: row.added_at, title, publisher, publishedAt, url, text: row.text };
}
