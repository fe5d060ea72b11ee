import { detectWide, isBinary } from '../input/decode.js';

/** The kinds of input that articles come in. */
export type Kind = 'warc' | 'json' | 'jsonfeed' | 'feed' | 'html' | 'text';

/**
 * Tells the kind of an input from its first bytes; its name is not asked.
 *
 * @param head the first few thousand bytes, unzipped
 * @returns the kind, or null of what is binary
 * @example detectKind(Buffer.from('<rss version="2.0">')) // 'feed'
 */
export function detectKind(head: Buffer): Kind | null {
  if (head.subarray(0, 5).toString('latin1') === 'WARC/') return 'warc';
  const wide = detectWide(head);
  // A line of rubbish among articles costs only itself.
  if (wide === null && isBinary(head)) return head.includes('"text"') ? 'json' : null;
  const text = new TextDecoder(wide ?? 'utf-8').decode(head).trimStart();
  if (/^[[{]/.test(text)) return /^\{[\s\S]*"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(text) ? 'jsonfeed' : 'json';
  if (/^[ \t]*\{.*"text"\s*:/m.test(text)) return 'json';
  if (!text.startsWith('<')) return 'text';
  if (/<(?:rss|rdf:RDF|feed)[\s>]/.test(text.slice(0, 4096)) && !/<html[\s>]/i.test(text.slice(0, 4096))) return 'feed';
  return /<(?:!doctype html|html|head|body|article|main|section|div|p|h1|meta|title)[\s>]/i.test(text) ? 'html' : 'text';
}
