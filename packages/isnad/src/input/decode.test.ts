import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, detectEncoding, hasArabic, isEncoding } from './decode.js';

const ARTICLE = 'أعلن وزير الدفاع، في مؤتمر صحفي، أن القوات لن تنسحب من المدينة قبل نهاية الشهر.';

/** Bytes of a text in an 8-bit encoding, by turning its decoder round. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 0x3f);
}

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

const letters = fc.array(fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإةى'), { minLength: 2, maxLength: 9 }).map((word) => word.join(''));
/** Text as it comes: words that every article has, and any others. */
const arabic = fc.array(letters, { minLength: 1, maxLength: 60 }).map((words) => `قال المتحدث إن الوزير ${words.join(' ')}، وأضاف.\n`);

describe('detectEncoding', () => {
  it.each([
    ['utf-8', Buffer.from(ARTICLE)],
    ['utf-8', Buffer.from(`\uFEFF${ARTICLE}`)],
    ['utf-16le', utf16(`\uFEFF${ARTICLE}`, false)],
    ['utf-16be', utf16(`\uFEFF${ARTICLE}`, true)],
    ['utf-16le', utf16(ARTICLE, false)],
    ['utf-16be', utf16(ARTICLE, true)],
    ['windows-1256', encode(ARTICLE, 'windows-1256')],
    ['iso-8859-6', encode(ARTICLE, 'iso-8859-6')],
    ['windows-1256', encode(`{"id":"http://example.org/a-long-address-in-latin-letters","text":"${ARTICLE}"}`, 'windows-1256')],
    ['utf-8', Buffer.from('{"id": "1", "text": "\\u0632\\u0627\\u0631"}')],
    ['utf-8', Buffer.from('a b c d e f g h')],
  ])('tells %s', (label, bytes) => {
    expect(detectEncoding(bytes)).toBe(label);
  });

  it('reads Arabic after much that is ASCII', () => {
    expect(detectEncoding(Buffer.concat([Buffer.alloc(200_000, 'a '), encode(ARTICLE, 'windows-1256')]))).toBe('windows-1256');
  });

  it('takes UTF-8 with a letter cut in two for UTF-8', () => {
    const bytes = Buffer.from(ARTICLE.repeat(3));
    expect(detectEncoding(bytes.subarray(1, bytes.length - 2))).toBe('utf-8');
  });

  it.each([
    ['random control bytes', Uint8Array.from({ length: 3000 }, (_, i) => (i * 131) % 256)],
    ['zeros', new Uint8Array(500)],
    ['French in Latin-1', Buffer.from('Le président a déclaré à la télévision: « été, forêt, où, ça »'.repeat(3), 'latin1')],
  ])('finds no text in %s', (_, bytes) => {
    expect(detectEncoding(bytes)).toBeNull();
  });
});

describe('decodeText', () => {
  it('gives back what was encoded, in every encoding', () => {
    fc.assert(
      fc.property(arabic, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6'), fc.boolean(), (text, label, mark) => {
        const marked = mark ? `\uFEFF${text}` : text;
        const bytes = label === 'utf-8' ? Buffer.from(marked) : label.startsWith('utf-16') ? utf16(marked, label === 'utf-16be') : encode(text, label);
        expect(decodeText(bytes, 'x')).toEqual({ text, encoding: label, doubt: null });
      }),
    );
  });

  it('obeys an encoding that is given', () => {
    expect(decodeText(encode(ARTICLE, 'windows-1256'), 'x', 'iso-8859-6').text).not.toBe(ARTICLE);
    expect(decodeText(encode('سلام', 'iso-8859-6'), 'x', 'iso-8859-6').text).toBe('سلام');
  });

  it.each([
    ['half a character at the end of UTF-16', utf16(`\uFEFF${ARTICLE}\uD83D`, true)],
    ['half a letter at the end of UTF-16', Buffer.concat([utf16(`\uFEFF${ARTICLE}`, false), Buffer.of(6)])],
    ['a broken byte in UTF-8', Buffer.concat([Buffer.from(ARTICLE), Buffer.of(0xff)])],
  ])('tells of %s', (_, bytes) => {
    const { text, doubt } = decodeText(bytes, 'x');
    expect(text).toBe(`${ARTICLE}\uFFFD`);
    expect(doubt).toMatch(/U\+FFFD$/);
  });

  it('names the file that is no text', () => {
    expect(() => decodeText(new Uint8Array(9), 'photo.jpg')).toThrow('photo.jpg: this is binary');
  });
});

it('knows encodings by their labels', () => {
  expect(isEncoding('windows-1256')).toBe(true);
  expect(isEncoding('klingon')).toBe(false);
});

it('knows Arabic letters, presentation forms too', () => {
  expect(hasArabic('a ﻢ b')).toBe(true);
  expect(hasArabic('abc ١٢٣ «»،')).toBe(false);
});
