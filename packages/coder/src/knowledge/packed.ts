/**
 * Compiled knowledge as a few long strings that nothing has to be done to when it is loaded: tables are searched as they stand, and
 * records are parsed when they are first asked for. An article touches few of them, so a cold start pays for few.
 *
 * Arabic letters stand as ASCII characters, so that an engine keeps every string at one byte a character: half the memory in each
 * worker, and a module that is several times faster to load.
 */
import type { KnownEntity, ModelData } from './model.js';

/** Knowledge in the form that `Lexicon` reads. */
export interface PackedModel {
  readonly version: string;
  /** A JSON list, packed. */
  readonly features: string;
  /** Records: one JSON object a line, packed. */
  readonly lexemes: string;
  readonly entities: string;
  readonly titles: string;
  /** Tables: packed key, tab, value; sorted by packed key. */
  readonly forms: string;
  readonly names: string;
  readonly titleForms: string;
  /** Table of the first words of cues, each with the JSON list of its cues, packed. */
  readonly cues: string;
  /** The lists of words, as JSON, packed. */
  readonly wordLists: string;
  /** Country codes, each with the index of its entity in base 36, separated by spaces. */
  readonly countries: string;
}

/** U+0621 to U+063A and U+0641 to U+064A: the letters that the knowledge is written in. */
const LETTERS = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي';
/** What stands for each: characters that are rare in the rest of the knowledge and mean nothing to JSON. */
const STAND_INS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&*;?@^~';
/** What stands for the stand-ins themselves: still one byte. */
const FIRST_SPARE = 0xc0;

/** Packed code unit of each unit below U+0700; the others stand for themselves. One-to-one, so that nothing needs an escape. */
const PACKED = new Uint16Array(0x700);
const PLAIN = new Uint16Array(0x700);
for (let unit = 0; unit < PACKED.length; unit++) PACKED[unit] = unit;
for (let i = 0; i < LETTERS.length; i++) {
  PACKED[LETTERS.charCodeAt(i)] = STAND_INS.charCodeAt(i);
  PACKED[STAND_INS.charCodeAt(i)] = FIRST_SPARE + i;
  PACKED[FIRST_SPARE + i] = LETTERS.charCodeAt(i);
}
PACKED.forEach((packed, unit) => {
  PLAIN[packed] = unit;
});

function translate(text: string, table: Uint16Array): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    out += String.fromCharCode(table[unit] ?? unit);
  }
  return out;
}

/** @example pack('دار A') // 'OGQ À' */
export function pack(text: string): string {
  return translate(text, PACKED);
}

/** @example unpack(pack('دار A')) // 'دار A' */
export function unpack(text: string): string {
  return translate(text, PLAIN);
}

/** Letters outside the alphabet are escaped in JSON: packed as they are, a single one would double the width of its whole string. */
function packJson(value: unknown): string {
  const json = JSON.stringify(value).replace(/[^ -~\u0621-\u063a\u0641-\u064a]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return pack(json);
}

/** Values are ASCII digits and small letters, which packing leaves alone. */
function packTable(table: string): string {
  return table === '' ? '' : table.split('\n').map(pack).sort().join('\n');
}

/**
 * Packs compiled knowledge.
 *
 * @example new Lexicon([packModel(compileKnowledge(files).model)])
 */
export function packModel(model: ModelData): PackedModel {
  const records = (list: readonly unknown[]): string => list.map(packJson).join('\n');
  return {
    version: model.version,
    features: packJson(model.features),
    lexemes: records(model.lexemes),
    entities: records(model.entities),
    titles: records(model.titles),
    forms: packTable(model.forms),
    names: packTable(model.names),
    titleForms: packTable(model.titleForms),
    cues: packCues(model.cues),
    wordLists: packJson(model.wordLists),
    countries: packCountries(model.entities),
  };
}

function packCues(cues: ModelData['cues']): string {
  const byFirst = new Map<string, ModelData['cues'][number][]>();
  for (const cue of cues) {
    const first = cue.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), cue]);
  }
  return [...byFirst]
    .map(([first, list]) => `${pack(first)}\t${packJson(list)}`)
    .sort()
    .join('\n');
}

/** The first entity of a code is its country. */
function packCountries(entities: readonly KnownEntity[]): string {
  const indexes = new Map<string, number>();
  entities.forEach((entity, i) => {
    if (entity.type === 'country' && entity.country !== null && !indexes.has(entity.country)) indexes.set(entity.country, i);
  });
  return [...indexes].map(([code, index]) => `${code}=${index.toString(36)}`).join(' ');
}

/** Records that are parsed when they are first asked for; the same index gives the same object ever after. */
export class Records<T extends object> {
  readonly #text: string;
  readonly #known: (T | undefined)[] = [];
  /** Where each line begins. Found on the first call. */
  #starts: Int32Array | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  get(index: number): T | undefined {
    const known = this.#known[index];
    if (known) return known;
    this.#starts ??= lineStarts(this.#text);
    const from = this.#starts[index];
    const next = this.#starts[index + 1];
    if (from === undefined || next === undefined) return undefined;
    const record = JSON.parse(unpack(this.#text.slice(from, next - 1))) as T;
    this.#known[index] = record;
    return record;
  }
}

/** The offset of each line, and past the end that of the line that would follow. */
function lineStarts(text: string): Int32Array {
  if (text === '') return new Int32Array(0);
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  starts.push(text.length + 1);
  return Int32Array.from(starts);
}

const TAB = 9;
const NEWLINE = 10;
const SPACE = 32;

/**
 * A sorted table searched in its own text: no index is built, nothing is copied but the value found. About seventeen comparisons for
 * a hundred thousand lines, most of which end at the second letter.
 *
 * @example new SortedTable(packed.names).get('القاهره') // '2fc 2ff'
 */
export class SortedTable {
  readonly #text: string;
  /** Where the lines begin and end whose keys begin with two letters, by their packed units. */
  readonly #ranges = new Map<number, { readonly low: number; readonly high: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The value of exactly this key (not packed); undefined where there is none. */
  get(key: string): string | undefined {
    const text = this.#text;
    const at = this.#lowerBound(key, TAB);
    if (at >= text.length || compareAt(text, at, key, TAB) !== 0) return undefined;
    const end = text.indexOf('\n', at);
    return text.slice(at + key.length + 1, end < 0 ? text.length : end);
  }

  /** Whether some key goes on after these words: begins with them and a space. */
  goesOn(words: string): boolean {
    const at = this.#lowerBound(words, SPACE);
    return at < this.#text.length && compareAt(this.#text, at, words, SPACE) === 0;
  }

  /** Whether some key is these words, or begins with them and a space. */
  begins(words: string): boolean {
    const text = this.#text;
    const at = this.#lowerBound(words, TAB);
    if (at >= text.length || !startsAt(text, at, words)) return false;
    const next = text.charCodeAt(at + words.length);
    return next === TAB || next === SPACE || (next < SPACE && this.goesOn(words));
  }

  /** Adds the next words of all keys that begin with these words and a space. */
  wordsAfter(words: string, into: Set<string>): void {
    const text = this.#text;
    for (let at = this.#lowerBound(words, SPACE); at < text.length && compareAt(text, at, words, SPACE) === 0; ) {
      const from = at + words.length + 1;
      let end = from;
      while (text.charCodeAt(end) !== SPACE && text.charCodeAt(end) !== TAB) end++;
      into.add(unpack(text.slice(from, end)));
      const line = text.indexOf('\n', end);
      at = line < 0 ? text.length : line + 1;
    }
  }

  /** All lines in their order. */
  *lines(): Generator<readonly [key: string, value: string]> {
    for (const line of this.#text === '' ? [] : this.#text.split('\n')) {
      const tab = line.indexOf('\t');
      yield [unpack(line.slice(0, tab)), line.slice(tab + 1)];
    }
  }

  /** Offset of the first line that is not before `key` and the character that follows it. */
  #lowerBound(key: string, after: number): number {
    if (key.length < 2) return this.#search(key, after, 0, this.#text.length);
    // Most of the way is the same for all keys that begin with the same two letters.
    const first = packedUnit(key.charCodeAt(0));
    const second = packedUnit(key.charCodeAt(1));
    const pair = first * 0x10000 + second;
    let range = this.#ranges.get(pair);
    if (range === undefined) {
      const letters = key.slice(0, 2);
      const low = this.#search(letters, 0, 0, this.#text.length);
      range = { low, high: this.#search(letters, 0xffff, low, this.#text.length) };
      this.#ranges.set(pair, range);
    }
    return this.#search(key, after, range.low, range.high);
  }

  #search(key: string, after: number, from: number, to: number): number {
    const text = this.#text;
    let low = from;
    let high = to;
    // Both ends are beginnings of lines (or the end of the text); the middle is moved back to one.
    while (low < high) {
      let middle = (low + high) >>> 1;
      while (middle > low && text.charCodeAt(middle - 1) !== NEWLINE) middle--;
      if (compareAt(text, middle, key, after) < 0) {
        const end = text.indexOf('\n', middle);
        low = end < 0 ? text.length : end + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

function packedUnit(unit: number): number {
  return unit < PACKED.length ? (PACKED[unit] ?? unit) : unit;
}

function startsAt(text: string, at: number, key: string): boolean {
  for (let i = 0; i < key.length; i++) if (text.charCodeAt(at + i) !== packedUnit(key.charCodeAt(i))) return false;
  return true;
}

/** Compares the line at an offset with a key, packed as it is read, and the character after it: below, at or above zero as the line stands before, at or after. */
function compareAt(text: string, at: number, key: string, after: number): number {
  for (let i = 0; i < key.length; i++) {
    const difference = text.charCodeAt(at + i) - packedUnit(key.charCodeAt(i));
    // A line that ends the text gives NaN past its end.
    if (difference !== 0) return Number.isNaN(difference) ? -1 : difference;
  }
  const difference = text.charCodeAt(at + key.length) - after;
  return Number.isNaN(difference) ? -1 : difference;
}
