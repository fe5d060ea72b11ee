import type { DocumentInput } from '@isnad/coder';
import { InputError } from '../errors.js';
import { checkText } from '../input/document.js';
import type { FeedEntry } from './feed.js';
import { readHtml } from './html.js';

/**
 * The article that a feed's entry carries itself, which may be only its beginning.
 *
 * @throws InputError when it carries none
 */
export function entryDocument(entry: FeedEntry, publisher: string | null, where: string): DocumentInput {
  const text = /<[a-z]/i.test(entry.content) ? textOf(entry.content, where) : entry.content.trim();
  if (text === '') throw new InputError(where, 'this entry of the feed has no text');
  checkText(text, where);
  return { id: entry.url ?? entry.id, text, title: entry.title, publisher, publishedAt: entry.publishedAt, url: entry.url };
}

function textOf(html: string, where: string): string {
  return readHtml(`<html><body><article>${html}</article></body></html>`, where).text;
}
