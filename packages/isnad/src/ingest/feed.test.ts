import { expect, it } from 'vitest';
import { readFeed } from './feed.js';

const ATOM = (base: string, href: string, own = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${base}><title>وكالة</title><entry${own}><title>خبر</title><link href="${href}"/><id>urn:x:1</id></entry></feed>`;
const linkOf = (feed: string, where: string): string | null => readFeed(feed, where).entries[0]?.url ?? null;

it('takes the links of a feed as relative to what it says, else to where it is from', () => {
  expect(linkOf(ATOM(' xml:base="https://a.example/news/"', '1.html'), 'f.xml')).toBe('https://a.example/news/1.html');
  expect(linkOf(ATOM(' xml:base="https://a.example/news/"', '1.html', ' xml:base="world/"'), 'f.xml')).toBe('https://a.example/news/world/1.html');
  expect(linkOf(ATOM('', '/1.html'), 'https://b.example/feeds/all.atom')).toBe('https://b.example/1.html');
  expect(linkOf(ATOM('', '1.html'), 'f.xml')).toBeNull();
  const rss = '<rss><channel><title>x</title><item><title>y</title><link>/n/2.html</link></item></channel></rss>';
  expect(linkOf(rss, 'https://b.example/rss')).toBe('https://b.example/n/2.html');
});
