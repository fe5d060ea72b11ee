import { analyse } from 'chardet';
import { InputError } from '../errors.js';

/** Text with the encoding it was in. */
export interface Decoded {
  readonly text: string;
  /** A label of the WHATWG Encoding Standard, such as `utf-8` or `windows-1256`. */
  readonly encoding: string;
}

const ARABIC_LETTER = /[\u0620-\u064A\u0671-\u06D3\uFB50-\uFDFF\uFE70-\uFEFC]/;
/** How much of a large input is looked at to tell its encoding. */
const SAMPLE = 65_536;

/**
 * Tells the encoding of Arabic text from its bytes: a byte order mark, else UTF-16 by its zero or 06 high bytes, else UTF-8 where it is
 * valid, else an 8-bit Arabic code page.
 *
 * @param bytes the beginning of the input, or all of it
 * @returns an encoding label, or null where the bytes are no text
 */
export function detectEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return 'utf-8';
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const wide = wideEncoding(sample);
  if (wide !== null) return wide;
  if (isUtf8(sample, bytes.length > sample.length)) return looksBinary(sample) ? null : 'utf-8';
  if (looksBinary(sample)) return null;
  return codePage(sample);
}

/** UTF-16 without a byte order mark: in Arabic and ASCII text every other byte is 00 or 06. */
function wideEncoding(sample: Uint8Array): string | null {
  if (sample.length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (isHighByte(sample[i])) even++;
    if (isHighByte(sample[i + 1])) odd++;
  }
  const pairs = Math.floor(sample.length / 2);
  if (odd > pairs * 0.9 && even < pairs * 0.4) return 'utf-16le';
  if (even > pairs * 0.9 && odd < pairs * 0.4) return 'utf-16be';
  return null;
}

function isHighByte(byte: number | undefined): boolean {
  return byte === 0x00 || byte === 0x06 || byte === 0x20;
}

function isUtf8(sample: Uint8Array, cut: boolean): boolean {
  // The sample may end inside a character.
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: cut });
    return true;
  } catch {
    // A few broken bytes in what is plainly UTF-8 do not make it another encoding.
    const text = new TextDecoder('utf-8').decode(sample);
    const broken = text.split('\uFFFD').length - 1;
    const arabic = (text.match(/[\u0620-\u064A]/g) ?? []).length;
    return arabic > 0 && broken * 50 < arabic;
  }
}

function looksBinary(sample: Uint8Array): boolean {
  let control = 0;
  for (const byte of sample) if (byte === 0 || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b)) control++;
  return control > sample.length / 200;
}

function codePage(sample: Uint8Array): string | null {
  const guesses = analyse(sample).map((g) => g.name.toLowerCase());
  const arabic = guesses.find((g) => g === 'windows-1256' || g === 'iso-8859-6');
  const share = (encoding: string): number => {
    const text = new TextDecoder(encoding).decode(sample);
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const arabicLetters = text.match(/[\u0621-\u064A]/g)?.length ?? 0;
    return letters === 0 ? 0 : arabicLetters / letters;
  };
  if (arabic && share(arabic) > 0.3) return arabic;
  return share('windows-1256') > 0.5 ? 'windows-1256' : null;
}

/**
 * Decodes the bytes of an article.
 *
 * @param bytes all of it
 * @param where name for messages
 * @param encoding label that overrides detection
 * @throws InputError when the bytes are no text, or the label is unknown
 */
export function decodeText(bytes: Uint8Array, where: string, encoding?: string): Decoded {
  const label = encoding ?? detectEncoding(bytes);
  if (label === null) throw new InputError(where, 'this is not text in an encoding that Isnad knows; if it is text, name the encoding with --encoding (such as windows-1256)');
  return { text: decoder(label, where).decode(bytes), encoding: label };
}

/**
 * A decoder for an encoding label.
 *
 * @throws InputError when there is no such encoding
 */
export function decoder(label: string, where: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    throw new InputError(where, `unknown encoding "${label}"; such as utf-8, utf-16le, windows-1256, iso-8859-6`);
  }
}

/** Whether a text has any Arabic letter. */
export function hasArabic(text: string): boolean {
  return ARABIC_LETTER.test(text);
}
