import type { Explanation, Reader } from '@isnad/coder';
import type { Connection } from '../open.js';

/** Why an event was read as it was. */
export interface ExplainedEvent {
  source: string;
  lemma: string;
  form: string;
  main: boolean;
  roles: string[];
  status: string;
  attribution: string;
  coder: string;
  model: string;
  corrections: number[];
}

/**
 * Reads an event's article again to say which data line, frame and cues made it.
 *
 * @returns null where the coder now reads no event at these words
 */
export async function explainEvent({ query }: Connection, reader: Reader, event: number): Promise<ExplainedEvent | null> {
  const row = await query
    .selectFrom('events as e')
    .innerJoin('articles as a', 'a.article_id', 'e.article_id')
    .innerJoin('versions as v', 'v.version_id', 'a.version_id')
    .select(['e.trigger_start', 'e.trigger_end', 'e.type', 'a.article_id', 'a.id', 'a.title', 'a.publisher', 'a.published_at', 'a.url', 'v.text'])
    .where('e.event_id', '=', event)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, title, publisher, published_at, url, text } = row;
  const dossier = reader.read({ id, title, publisher, publishedAt: published_at, url, text }, { explain: true });
  const here = dossier.events.filter(({ trigger }) => trigger.start === row.trigger_start && trigger.end === row.trigger_end);
  const explain: Explanation | undefined = (here.find(({ type }) => type === row.type) ?? here[0])?.explain;
  if (explain === undefined) return null;
  const trigger = text.slice(row.trigger_start, row.trigger_end);
  const corrections = await query
    .selectFrom('corrections')
    .select(['correction_id', 'anchor'])
    .where('article_id', '=', row.article_id)
    .where('undone_at', 'is', null)
    .where('applied', '=', 1)
    .execute();
  const atTheseWords = corrections.filter(({ anchor }) => {
    const { near, trigger: word } = JSON.parse(anchor) as { near: string; trigger: string };
    return word === trigger && text.indexOf(near) + near.indexOf(word) === row.trigger_start;
  });
  return {
    ...explain,
    roles: [...explain.roles],
    coder: dossier.coder.version,
    model: dossier.coder.model,
    corrections: atTheseWords.map(({ correction_id }) => correction_id),
  };
}
