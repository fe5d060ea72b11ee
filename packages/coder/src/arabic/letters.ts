/**
 * Letters: folding Arabic spelling so that harmless variants compare equal.
 *
 * Knows nothing of words; every function here works on single characters.
 */

/** Marks that carry no letter: harakat, superscript alef, Quranic signs, tatweel, bidi controls, zero-width characters, soft hyphen. */
const SILENT = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

/** One character to its folded character; absent means unchanged. */
const FOLD: ReadonlyMap<string, string> = new Map([
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ې', 'ي'],
  ['ے', 'ي'],
  ['ة', 'ه'],
  ['ۀ', 'ه'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ە', 'ه'],
  ['ؤ', 'و'],
  ['ئ', 'ي'],
  ['ک', 'ك'],
  ['ڪ', 'ك'],
  ['گ', 'غ'],
  ['ڤ', 'ف'],
  ['پ', 'ب'],
  ['چ', 'ج'],
  ['ژ', 'ز'],
  ['٫', '.'],
  ['٬', ','],
  ['—', '–'],
  ['―', '–'],
  ['‒', '–'],
  ['−', '–'],
  ['‐', '-'],
  ['‑', '-'],
]);

/** Folded form of a code unit, filled in as units are met; '' for silent characters. */
const TABLE: (string | undefined)[] = new Array<string | undefined>(65536);

function foldUnit(unit: number): string {
  const char = String.fromCharCode(unit);
  if (unit < 0x80) return char.toLowerCase();
  if (unit >= 0xd800 && unit <= 0xdfff) return char;
  if (SILENT.test(char)) return '';
  if (unit >= 0x0660 && unit <= 0x0669) return String.fromCharCode(unit - 0x0660 + 0x30);
  if (unit >= 0x06f0 && unit <= 0x06f9) return String.fromCharCode(unit - 0x06f0 + 0x30);
  // Presentation forms and other compatibility characters are folded through their decomposition.
  const plain = (unit >= 0xfb50 && unit <= 0xfefc) || unit >= 0xff00 ? char.normalize('NFKC') : char;
  let out = '';
  for (const c of plain) if (!SILENT.test(c)) out += FOLD.get(c) ?? c;
  return out.toLowerCase();
}

/**
 * Folds one UTF-16 code unit.
 *
 * @param unit code unit, 0 to 65535
 * @returns the folded letters: usually one, none for a silent mark, several for a ligature such as ﻻ
 */
export function foldCodeUnit(unit: number): string {
  const known = TABLE[unit];
  if (known !== undefined) return known;
  const folded = foldUnit(unit);
  TABLE[unit] = folded;
  return folded;
}

/**
 * Folds the spelling of a string so that harmless variants compare equal: diacritics, tatweel and invisible marks dropped,
 * hamza seats, ta marbuta and alef maqsura levelled, Arabic-Indic and Persian digits as ASCII digits, Latin letters lower-cased.
 *
 * @param text any text
 * @returns the folded text; offsets are not kept
 * @example fold('إلى المُديرة ٢٠١٨') // 'الي المديره 2018'
 */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += foldCodeUnit(text.charCodeAt(i));
  return out;
}

const ALL_SILENT = new RegExp(SILENT.source, 'g');

/** Madda and hamza as marks of their own behind a letter: أ, إ, آ, ؤ and ئ in decomposed Unicode. */
const PARTS_OF_LETTERS = /[\u0653-\u0655]/;

/** Letters by the shape that they take in a word, as PDF files have them. */
const SHAPED = /[\uFB50-\uFDFF\uFE70-\uFEFC]/g;

/**
 * Takes away what is written but is no letter: short vowels, tatweel, invisible marks; presentation forms become plain letters, and what is a letter in two
 * parts is one. Unlike `fold` it keeps the spelling.
 *
 * @param text any text
 * @returns the text without its marks; offsets are not kept
 * @example withoutMarks('خليفـة حَفْتَر') // 'خليفة حفتر'
 */
export function withoutMarks(text: string): string {
  const composed = PARTS_OF_LETTERS.test(text) ? text.normalize('NFC') : text;
  return composed.replace(SHAPED, (c) => c.normalize('NFKC')).replace(ALL_SILENT, '');
}

/**
 * Writes Persian ya and kaf as the Arabic letters that they stand for, as some newsrooms' keyboards give them.
 *
 * @param text any text
 * @example withArabicLetters('امریکی') // 'امريكي'
 */
export function withArabicLetters(text: string): string {
  return text.replace(/ی/g, 'ي').replace(/ک/g, 'ك');
}
