import type { Span } from '@isnad/coder';
import { InputError } from '../../errors.js';
import { eventNumber } from '../claims/list.js';
import type { Anchor, Change } from '../corrections.js';
import type { Store } from '../store.js';
import { anchorOf } from './anchor.js';

/** What a correction is about: an event (its id, as `eventNumber` takes it), or an article and, for an event to be added, its words. */
export interface Target {
  readonly event?: string | undefined;
  readonly article?: string | undefined;
  readonly span?: Span | undefined;
}

interface Place {
  article: string;
  text: string;
  start: number | null;
  end: number | null;
}

/**
 * Puts something right, and makes the anchor for it from the text.
 *
 * @throws InputError when there is no such event or article, or the words cannot be told from others
 * @returns the correction's number
 */
export function addCorrection(store: Store, target: Target, change: Change, by: { readonly author: string; readonly reason: string }): number {
  const place = placeOf(store, target);
  if (change.kind === 'merge' || change.kind === 'split') return store.correct(place.article, { trigger: '', near: '' }, change, by);
  const span = target.span ?? (place.start === null || place.end === null ? null : { start: place.start, end: place.end });
  if (span === null)
    throw new InputError(
      change.kind === 'add' ? 'span' : 'event',
      change.kind === 'add' ? 'say which words of the text tell the event' : 'say which event is meant',
    );
  if (!(span.start >= 0 && span.end > span.start && span.end <= place.text.length)) throw new InputError('span', 'there are no such words in the text');
  const anchor: Anchor | null = anchorOf(place.text, span);
  if (anchor === null) throw new InputError('span', 'these words cannot be told from the same words elsewhere in the text');
  return store.correct(place.article, anchor, change, by);
}

function placeOf({ connection }: Store, { event, article }: Target): Place {
  const { sqlite } = connection;
  if (event !== undefined) {
    const number = eventNumber(connection, event);
    if (number === null) throw new InputError('event', `there is no event "${event}"; it may have been read anew`);
    return sqlite
      .prepare(
        `SELECT a.id AS article, v.text, e.trigger_start AS start, e.trigger_end AS end FROM events e JOIN articles a ON a.article_id = e.article_id
         JOIN versions v ON v.version_id = a.version_id WHERE e.event_id = ?`,
      )
      .get(number) as Place;
  }
  if (article === undefined) throw new InputError('event', 'say which event or article is meant');
  const row = sqlite
    .prepare('SELECT a.id AS article, v.text, NULL AS start, NULL AS end FROM articles a JOIN versions v ON v.version_id = a.version_id WHERE a.id = ?')
    .get(article) as Place | undefined;
  if (row === undefined) throw new InputError('article', `there is no article "${article}" in the store`);
  return row;
}
