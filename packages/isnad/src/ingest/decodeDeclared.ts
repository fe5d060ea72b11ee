import { isUtf8 } from 'node:buffer';
import { decodeText, detectWide, hasArabic, isEncoding } from '../input/decode.js';

const XML_ENCODING = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/;
const META_CHARSET = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i;
const HTTP_CHARSET = /charset\s*=\s*["']?([\w-]+)/i;

/**
 * Decodes a page or feed. A declared encoding is only a hint, because servers lie: bytes that are UTF-8 are read as UTF-8, and a declared encoding
 * that gives no Arabic loses to the one that the bytes show.
 *
 * @param contentType the HTTP header, where there is one
 * @throws InputError when it is no text
 */
export function decodeDeclared(bytes: Buffer, where: string, contentType?: string): string {
  // The bytes of UTF-16 are those of ASCII where all is Arabic letters.
  if (isUtf8(bytes) && detectWide(bytes) === null) return bytes.toString('utf8').replace(/^\uFEFF/, '');
  const head = bytes.subarray(0, 2048).toString('latin1');
  for (const match of [HTTP_CHARSET.exec(contentType ?? ''), XML_ENCODING.exec(head), META_CHARSET.exec(head)]) {
    const label = match?.[1];
    if (label === undefined || /^utf-?8$/i.test(label) || !isEncoding(label)) continue;
    const text = new TextDecoder(label).decode(bytes);
    if (hasArabic(text)) return text;
  }
  return decodeText(bytes, where).text;
}
