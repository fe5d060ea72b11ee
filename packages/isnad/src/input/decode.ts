import { isUtf8 } from 'node:buffer';
import { InputError } from '../errors.js';

/** Text with the encoding it was in. */
export interface Decoded {
  readonly text: string;
  /** A label of the WHATWG Encoding Standard, such as `utf-8` or `windows-1256`. */
  readonly encoding: string;
  /** What may be wrong with it, for the user, or null. */
  readonly doubt: string | null;
}

/** How much of a large input is looked at to tell its encoding. */
const SAMPLE = 65_536;
/** 8-bit Arabic encodings that a runtime can decode, the more usual first. */
const CODE_PAGES = ['windows-1256', 'iso-8859-6'] as const;
const ARABIC_LETTER = /[\u0620-\u064A\u0671-\u06D3\uFB50-\uFDFF\uFE70-\uFEFC]/;
const ARABIC_CHARACTERS = /[\u060C-\u06D3]/g;
/** Letters that stand together: one alone among Latin letters is an accented one, misread. */
const ARABIC_WORDS = /[\u060C-\u06D3]{2,}/g;
const BROKEN = /\uFFFD/g;

/** What the user is told of a binary file. */
export const BINARY = 'this is binary, not text';
const UTF_32 = 'UTF-32, which Isnad does not read; turn it into UTF-8, as with: iconv -f utf-32 -t utf-8';
const UNKNOWN = 'not text in an encoding that Isnad knows; if it is text, name its encoding with --encoding (such as windows-1256)';

/**
 * Tells the encoding of Arabic text from its bytes: by the byte order mark, else as UTF-16 by its regular high bytes, else as UTF-8 where
 * that makes sense, else as an 8-bit Arabic encoding.
 *
 * @param bytes the beginning of the input, or all of it
 * @returns an encoding label, or null where the bytes are no text
 * @example detectEncoding(Uint8Array.of(0xd3, 0xe1, 0xc7, 0xe3)) // 'windows-1256' (سلام)
 */
export function detectEncoding(bytes: Uint8Array): string | null {
  if (isUtf32(bytes)) return null;
  const wide = detectWide(bytes);
  if (wide !== null) return wide;
  if (isBinary(bytes)) return null;
  return isUtf8(bytes) || isDamagedUtf8(bytes) ? 'utf-8' : detectCodePage(bytes);
}

/** Whether a byte order mark of UTF-32 begins the bytes: the little one begins as that of UTF-16 does. */
export function isUtf32(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}

/**
 * Tells UTF-16 by its byte order mark, or without one by this: every other byte is 00 (Latin) or 06 (Arabic).
 *
 * @returns `utf-16le`, `utf-16be` or null
 */
export function detectWide(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (isHighByte(bytes[2 * i])) even++;
    if (isHighByte(bytes[2 * i + 1])) odd++;
  }
  if (odd > pairs * 0.9 && even < pairs * 0.4) return 'utf-16le';
  if (even > pairs * 0.9 && odd < pairs * 0.4) return 'utf-16be';
  return null;
}

function isHighByte(byte: number | undefined): boolean {
  return byte === 0x00 || byte === 0x06;
}

/**
 * Whether bytes are no text at all: more than one in two hundred is a control character.
 *
 * @param bytes the beginning of an input that is not UTF-16
 */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let control = 0;
  for (const byte of sample) {
    // Tab, line feed, form feed, carriage return and escape do stand in text.
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) control++;
  }
  return control > sample.length / 200;
}

/** A few broken bytes in what is plainly UTF-8 (a text cut in the middle of a letter) do not make it another encoding. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(fromFirstLetter(bytes), { stream: true });
  return count(text, BROKEN) * 4 < count(text, ARABIC_CHARACTERS);
}

/** The 8-bit encoding in which most of the upper bytes are Arabic, if nearly all of them are. */
function detectCodePage(bytes: Uint8Array): string | null {
  const sample = fromFirstLetter(bytes);
  const upper = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  let best: { readonly label: string; readonly arabic: number } | null = null;
  for (const label of CODE_PAGES) {
    const words = new TextDecoder(label).decode(sample).match(ARABIC_WORDS) ?? [];
    const arabic = words.reduce((sum, word) => sum + word.length, 0);
    if (arabic > (best?.arabic ?? 0)) best = { label, arabic };
  }
  return best !== null && best.arabic > upper * 0.7 ? best.label : null;
}

/** A sample that begins where the text stops being ASCII: only there encodings differ. */
function fromFirstLetter(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(first, 0), Math.max(first, 0) + SAMPLE);
}

/** Why `detectEncoding` found none. */
export function reasonNoText(bytes: Uint8Array): string {
  if (isUtf32(bytes)) return UTF_32;
  return isBinary(bytes) ? BINARY : UNKNOWN;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** What the user is told of bytes that were no UTF-8 among others that were. */
export const DAMAGED = 'bytes that are no UTF-8 were read as U+FFFD';
/** What the user is told of another encoding in which something stood for no character: half of one in UTF-16, an unused byte in ISO-8859-6. */
const UNREADABLE = 'characters that could not be read stand as U+FFFD';

/**
 * What could not be read of bytes that have been decoded.
 *
 * @param text what came out
 * @param label the encoding they were read in, a canonical name such as `utf-16le`
 * @returns what to tell, or null
 * @example damageOf(Buffer.from([0x32, 0x06, 0x00, 0xd8]), 'ز\ufffd', 'utf-16le') // 'characters that could not be read stand as U+FFFD'
 */
export function damageOf(bytes: Uint8Array, text: string, label: string): string | null {
  if (label === 'utf-8') return isUtf8(bytes) ? null : DAMAGED;
  return text.includes('\uFFFD') ? UNREADABLE : null;
}

/**
 * Why an encoding that the user named may be a wrong one: the bytes are plainly in another.
 *
 * @param bytes the beginning of the input, or all of it
 * @param label what the user named
 * @returns what to tell, or null
 * @example doubtOf(Buffer.from('زار الوزير'), 'windows-1256') // 'read as windows-1256, as --encoding says, but it looks like utf-8 ...'
 */
export function doubtOf(bytes: Uint8Array, label: string): string | null {
  const named = new TextDecoder(label).encoding;
  const found = detectEncoding(bytes);
  // The 8-bit encodings of Arabic look alike, and ASCII is the same in most.
  if (found === null || found === named || bytes.every((byte) => byte < 0x80 && byte !== 0)) return null;
  if (found !== 'utf-8' && !found.startsWith('utf-16') && !named.startsWith('utf-')) return null;
  return `read as ${named}, as --encoding says, but it looks like ${found}; if what comes out is no Arabic, leave --encoding out`;
}

/**
 * Decodes the bytes of a text.
 *
 * @param bytes all of it
 * @param where name for messages
 * @param encoding label that overrides detection
 * @returns the text, its encoding, and what the user should know of it
 * @throws InputError when the bytes are no text
 * @example decodeText(await readFile('old.txt'), 'old.txt').encoding // 'windows-1256'
 */
export function decodeText(bytes: Uint8Array, where: string, encoding?: string): Decoded {
  const label = encoding ?? detectEncoding(bytes);
  if (label === null) throw new InputError(where, reasonNoText(bytes));
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  const doubt = (encoding === undefined ? null : doubtOf(bytes, encoding)) ?? damageOf(bytes, text, decoder.encoding);
  return { text, encoding: label, doubt };
}

/** Whether a label names an encoding that can be read, such as `utf-8`, `utf-16le` or `windows-1256`. */
export function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text has any Arabic letter. */
export function hasArabic(text: string): boolean {
  return ARABIC_LETTER.test(text);
}
