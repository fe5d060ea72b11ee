import { SaxesParser } from 'saxes';
import { InputError } from '../errors.js';
import { cleanDate } from './dates.js';

/** An entry of a feed: what it says of an article. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  /** The article or a piece of it, as HTML or text. */
  readonly content: string;
  /** What the feed calls it: the article's content, or no more than a summary. */
  readonly holds: 'content' | 'summary';
}

export interface Feed {
  readonly title: string | null;
  readonly entries: readonly FeedEntry[];
  /** What was wrong with it, where what came before could still be read. */
  readonly fault: string | null;
}

const FIELDS: Readonly<Record<string, string>> = {
  id: 'id',
  guid: 'id',
  title: 'title',
  link: 'link',
  pubDate: 'date',
  published: 'date',
  updated: 'updated',
  'dc:date': 'date',
  description: 'summary',
  summary: 'summary',
  'content:encoded': 'content',
  content: 'content',
};
const ENTRY = /^(?:item|entry)$/;

/**
 * Reads a feed: RSS (also 1.0), Atom or JSON Feed. Broken XML costs the entries after the fault, not those before it.
 *
 * @throws InputError when there is no entry in it that can be read and it is broken
 * @example readFeed('<rss><channel><title>x</title><item><title>y</title></item></channel></rss>', 'f').entries.length // 1
 */
export function readFeed(text: string, where: string): Feed {
  const feed = /^\s*\{/.test(text) ? readJsonFeed(text, where) : readXmlFeed(text, where);
  if (feed.entries.length === 0 && feed.fault !== null) throw new InputError(where, feed.fault);
  return feed;
}

function readXmlFeed(text: string, where: string): Feed {
  const parser = new SaxesParser();
  const entries: FeedEntry[] = [];
  const path: string[] = [];
  /** What links are relative to, element by element (`xml:base`): at first where the feed is from. */
  const bases: (string | null)[] = [addressOf(where, null)];
  let fields: Record<string, string> | null = null;
  let title: string | null = null;
  let fault: string | null = null;
  let value = '';
  // saxes closes open elements before it says that a closing tag is wrong; so an entry counts when what follows is sound.
  let pending: FeedEntry | null = null;
  const settle = (): void => {
    if (pending !== null && fault === null) entries.push(pending);
    pending = null;
  };
  let rooted = false;
  // HTML's entities are no part of XML, but stand in many feeds.
  Object.assign(parser.ENTITIES, { nbsp: '\u00a0', laquo: '«', raquo: '»', ndash: '–', mdash: '—', hellip: '…', rsquo: '’', lsquo: '‘', quot: '"' });
  parser.on('error', (error) => {
    fault ??= `not well-formed XML (${error.message.replace(/^\S*?(\d+):(\d+): /, 'line $1, column $2: ').slice(0, 120)})`;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (fault !== null) return;
    settle();
    rooted ||= name === 'rss' || name === 'feed' || name === 'rdf:RDF';
    path.push(name);
    bases.push(addressOf(attributes['xml:base'] ?? '', bases.at(-1) ?? null) ?? bases.at(-1) ?? null);
    if (ENTRY.test(name)) fields = {};
    const { href, rel } = attributes;
    if (fields !== null && name === 'link' && href !== undefined && (rel === undefined || rel === 'alternate'))
      fields.link ??= addressOf(href, bases.at(-1) ?? null) ?? href;
    // What is inside a field (XHTML content) belongs to it.
    if (path.length < 2 || FIELDS[path.at(-2) ?? ''] === undefined) value = '';
    else value += ' ';
  });
  const add = (part: string): void => {
    if (fault === null) value += part;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    if (fault !== null) return;
    settle();
    path.pop();
    const base = bases.pop() ?? null;
    const field = FIELDS[name];
    if (ENTRY.test(name) && fields !== null) {
      pending = entryOf(fields, where, entries.length + 1, base);
      fields = null;
    } else if (fields !== null && field !== undefined && ENTRY.test(path.at(-1) ?? '')) fields[field] ??= value.trim();
    else if (name === 'title' && (path.at(-1) === 'channel' || path.at(-1) === 'feed')) title = value.trim() || null;
  });
  parser.write(text).close();
  settle();
  if (!rooted) throw new InputError(where, fault ?? 'this is no feed (RSS, Atom or JSON Feed)');
  return { title, entries, fault };
}

/** An address in full; null where it is none, or nothing is known that it is relative to. */
function addressOf(written: string, base: string | null): string | null {
  if (/^https?:\/\//i.test(written)) return written;
  return base !== null && written !== '' && URL.canParse(written, base) ? new URL(written, base).href : null;
}

function entryOf(fields: Readonly<Record<string, string>>, where: string, number: number, base: string | null): FeedEntry {
  const url = addressOf(fields.link ?? '', base) ?? addressOf(fields.id ?? '', null);
  return {
    id: fields.id || url || `${where}:${number}`,
    title: fields.title || null,
    url,
    publishedAt: cleanDate(fields.date ?? fields.updated),
    content: fields.content || fields.summary || '',
    holds: fields.content ? 'content' : 'summary',
  };
}

function readJsonFeed(text: string, where: string): Feed {
  let feed: { title?: unknown; items?: unknown };
  try {
    feed = JSON.parse(text);
  } catch {
    throw new InputError(where, 'not valid JSON');
  }
  if (!Array.isArray(feed.items)) throw new InputError(where, 'this is no JSON Feed: it has no list "items"');
  const entries = feed.items.map((item: Readonly<Record<string, unknown>> | null, index) => {
    const string = (name: string): string => (typeof item?.[name] === 'string' ? (item[name] as string) : '');
    const date = string('date_published') || string('date_modified');
    const content = string('content_html') || string('content_text');
    return entryOf(
      { id: string('id'), link: string('url'), title: string('title'), date, content, summary: string('summary') },
      where,
      index + 1,
      addressOf(where, null),
    );
  });
  return { title: typeof feed.title === 'string' ? feed.title : null, entries, fault: null };
}
