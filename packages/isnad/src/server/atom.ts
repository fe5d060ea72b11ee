import { lastingId } from '../store/claims/list.js';
import type { ClaimView } from '../store/claims/types.js';
import { escapeXml } from '../store/export/xml.js';
import type { SearchView } from '../store/searches/searches.js';

/**
 * A saved search's newest claims as an Atom feed (RFC 4287). Its text is plain: nothing in an article can become markup.
 *
 * @param base the server's address as it was asked, `http://127.0.0.1:4380`
 */
export function atomOf(search: SearchView, entries: readonly ClaimView[], base: string): string {
  const self = `${base}/api/searches/${search.id}/feed.atom`;
  const updated = [search.createdAt, ...entries.map(({ article }) => article.addedAt)].sort().at(-1) ?? search.createdAt;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:isnad:search:${escapeXml(search.id)}</id>
<title>${escapeXml(search.name)}</title>
<updated>${escapeXml(updated)}</updated>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(`${base}/`)}"/>
<generator>Isnad</generator>
<author><name>${escapeXml(search.author)}</name></author>
${entries.map((entry) => entryOf(entry, base)).join('')}</feed>
`;
}

function entryOf(claim: ClaimView, base: string): string {
  const { article, actors, recipients, sentence } = claim;
  const names = (people: readonly { readonly name: string }[]): string => people.map(({ name }) => name).join('، ');
  const title = [`${claim.type} (${claim.status})`, names(actors), recipients.length > 0 ? `→ ${names(recipients)}` : '']
    .filter((part) => part !== '')
    .join(' ');
  const chain = claim.chain.map(({ kind, actor }) => (kind === 'narrator' ? (article.publisher ?? kind) : (actor?.name ?? kind))).join(' ← ');
  // The Reader finds the claim by the place of its words, whatever number another reading gives it.
  const page = `${base}/articles/${encodeURIComponent(article.id)}#at-${claim.trigger.start}-${encodeURIComponent(claim.trigger.text)}`;
  return `<entry>
<id>urn:isnad:claim:${escapeXml(encodeURIComponent(lastingId(claim)))}</id>
<title type="text">${escapeXml(title)}</title>
<updated>${escapeXml(article.addedAt)}</updated>
${claim.day === null ? '' : `<published>${escapeXml(claim.day)}T00:00:00Z</published>\n`}<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
<category term="${escapeXml(claim.type)}"/>
<summary type="text">${escapeXml(sentence.text)}</summary>
<content type="text">${escapeXml(`${sentence.text}\n\n${chain}${article.title === null ? '' : `\n${article.title}`}`)}</content>
</entry>
`;
}
