import type { CorrectionRow } from '../corrections.js';
import type { Connection } from '../open.js';

/** The corrections of an article that nobody has undone, in the order in which they were made. */
export function standingCorrections({ query }: Connection, articleId: number): Promise<CorrectionRow[]> {
  return query.selectFrom('corrections').selectAll().where('article_id', '=', articleId).where('undone_at', 'is', null).orderBy('correction_id').execute();
}
