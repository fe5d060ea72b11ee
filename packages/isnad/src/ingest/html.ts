import type { DocumentInput } from '@isnad/coder';
import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { InputError } from '../errors.js';
import { checkText } from '../input/document.js';
import { cleanDate } from './dates.js';
import { metadataOf } from './metadata.js';

/** Real pages stay far below these; linkedom and Readability walk the tree by recursion and several times over. */
const DEEPEST = 256;
const MOST_ELEMENTS = 50_000;
/** Sum of the depths of all elements: what Readability's walks to the ancestors cost. */
const MOST_STEPS = 1_000_000;
const LONGEST_PAGE = 8 * 1024 * 1024;

/**
 * The article of an HTML page: its text as Readability finds it, its title, date and outlet from JSON-LD or meta elements.
 *
 * @param html the page
 * @param where its address or file, for messages; the id of a page that does not name its own address
 * @param url its address, where it was fetched
 * @throws InputError when there is no Arabic article in it, or the page is too deep or large to be one
 * @example readHtml('<article><h1>…</h1><p>…</p></article>', 'page.html').text
 */
export function readHtml(html: string, where: string, url: string | null = null): DocumentInput {
  checkSize(html, where);
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const metadata = metadataOf(document as unknown as Parameters<typeof metadataOf>[0]);
  const article = readArticle(document, where);
  const text = article.text;
  checkText(text, where);
  const address = url ?? metadata.url;
  return {
    id: address ?? where,
    text,
    title: metadata.title ?? article.title,
    publisher: metadata.publisher ?? article.siteName,
    publishedAt: metadata.publishedAt ?? cleanDate(article.publishedTime),
    url: address,
  };
}

function readArticle(
  document: ConstructorParameters<typeof Readability>[0],
  where: string,
): { text: string; title: string | null; siteName: string | null; publishedTime: string | null } {
  try {
    // The paragraphs: textContent alone would run them together.
    const article = new Readability<string>(document, { charThreshold: 100, serializer: (node) => paragraphsOf(node as unknown as HtmlNode) }).parse();
    if (article === null) throw new InputError(where, 'no article was found in this page');
    return {
      text: article.content ?? '',
      title: article.title || null,
      siteName: article.siteName || null,
      publishedTime: article.publishedTime || null,
    };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(where, 'this page cannot be read as an article');
  }
}

interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
}

const BLOCK = /^(?:P|DIV|SECTION|ARTICLE|H[1-6]|LI|UL|OL|BLOCKQUOTE|TR|TABLE|FIGURE|FIGCAPTION|BR|PRE|DD|DT)$/;

function paragraphsOf(root: HtmlNode): string {
  const parts: string[] = [];
  const walk = (node: HtmlNode): void => {
    if (node.nodeType === 3) parts.push((node.textContent ?? '').replace(/\s+/g, ' '));
    const block = BLOCK.test(node.nodeName);
    if (block) parts.push('\n');
    for (const child of Array.from(node.childNodes)) walk(child);
    if (block) parts.push('\n');
  };
  walk(root);
  return parts
    .join('')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

/** Walks over the tags once, without making a tree, so that a page made to break the tree's readers is refused first. */
function checkSize(html: string, where: string): void {
  if (html.length > LONGEST_PAGE) throw new InputError(where, 'this page is too large to be an article (more than 8 million characters)');
  let depth = 0;
  let elements = 0;
  let steps = 0;
  let broken = false;
  const parser = new Parser({
    onopentagname: () => {
      depth++;
      elements++;
      steps += depth;
      if (depth > DEEPEST || elements > MOST_ELEMENTS || steps > MOST_STEPS) broken = true;
    },
    onclosetag: () => void depth--,
  });
  for (let at = 0; at < html.length && !broken; at += 16_384) parser.write(html.slice(at, at + 16_384));
  if (broken)
    throw new InputError(where, `this page is no article (elements more than ${DEEPEST} deep, more than ${MOST_ELEMENTS} of them, or too many deep ones)`);
}
