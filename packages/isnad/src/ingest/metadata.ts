import { cleanDate } from './dates.js';

interface Element {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

interface Page {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** What a page says of its article. */
export interface Metadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
}

const ARTICLE_TYPE = /Article|NewsArticle|BlogPosting|Report/;
const MOST_NODES = 500;

/** Title, outlet, date and address of a page: from JSON-LD, else from its meta elements. */
export function metadataOf(page: Page): Metadata {
  const linked = linkedArticle(page);
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const value = page.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)?.getAttribute('content')?.trim();
      if (value) return value;
    }
    return null;
  };
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  return {
    title: stringOf(linked.headline) ?? meta('og:title', 'twitter:title'),
    publisher: nameOf(linked.publisher) ?? meta('og:site_name', 'application-name'),
    publishedAt:
      cleanDate(stringOf(linked.datePublished)) ??
      cleanDate(meta('article:published_time', 'datePublished', 'pubdate', 'date', 'DC.date.issued')) ??
      cleanDate(page.querySelector('time[datetime]')?.getAttribute('datetime')),
    url: canonical !== null && /^https?:/.test(canonical) ? canonical : null,
  };
}

type Linked = Readonly<Record<string, unknown>>;

function linkedArticle(page: Page): Linked {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const waiting = [parsed(script.textContent ?? '')];
    for (let seen = 0; waiting.length > 0 && seen < MOST_NODES; seen++) {
      const node = waiting.shift();
      if (Array.isArray(node)) waiting.push(...node.slice(0, MOST_NODES));
      else if (typeof node === 'object' && node !== null) {
        const record = node as Linked;
        if (ARTICLE_TYPE.test(String(record['@type']))) return record;
        if (Array.isArray(record['@graph'])) waiting.push(...record['@graph'].slice(0, MOST_NODES));
      }
    }
  }
  return {};
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function nameOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return stringOf(typeof first === 'object' && first !== null ? (first as Linked).name : first);
}
