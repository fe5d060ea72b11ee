/**
 * Compiled knowledge as a few long runs of bytes that nothing has to be done to when it is loaded: tables are searched as they stand, and
 * records are parsed when they are first asked for. An article touches few of them, so a cold start pays for few; and threads can share them.
 *
 * Arabic letters stand as ASCII characters, so that each takes one byte.
 */
import { DESCRIBED_BY, type KnownEntity, type ModelData, type WordListEntry } from './model.js';
import { fingerprintBehind, Sieve } from './sieve.js';

/** Packed text, a number for each character: bytes, unless a user's own knowledge holds a letter that is none of ours. */
export type Packed = Uint8Array | Uint16Array;

/** Knowledge in the form that `Lexicon` reads. */
export interface PackedModel {
  readonly version: string;
  /** A JSON list. */
  readonly features: Packed;
  /** Records: one JSON object a line. */
  readonly lexemes: Packed;
  readonly entities: Packed;
  readonly titles: Packed;
  /** Tables: key, tab, value; sorted by packed key. */
  readonly forms: Packed;
  readonly names: Packed;
  readonly titleForms: Packed;
  /** Table of the first words of cues, each with the JSON list of its cues. */
  readonly cues: Packed;
  /** The lists of words, as JSON. */
  readonly wordLists: Packed;
  /** Country codes and keys of intergovernmental bodies, each with the index of its entity in base 36, separated by spaces. */
  readonly countries: Packed;
}

const TAB = 9;
const NEWLINE = 10;
const SPACE = 32;

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

function packedUnit(unit: number): number {
  return unit < PACKED.length ? (PACKED[unit] as number) : unit;
}

/** @example pack('دار A') // the codes of 'OGQ À' */
export function pack(text: string): Packed {
  const units = Uint16Array.from({ length: text.length }, (_, i) => packedUnit(text.charCodeAt(i)));
  return units.every((unit) => unit < 0x100) ? Uint8Array.from(units) : units;
}

/** How many characters are made at a time: no more than a call may have arguments. */
const PIECE = 4096;

/**
 * The text that was packed.
 *
 * @param from where to begin in `packed`
 * @param to where to end
 * @example unpack(pack('دار A')) // 'دار A'
 */
export function unpack(packed: Packed, from = 0, to = packed.length): string {
  let text = '';
  for (let start = from; start < to; start += PIECE) {
    const units = new Uint16Array(Math.min(PIECE, to - start));
    for (let i = 0; i < units.length; i++) {
      const unit = packed[start + i] as number;
      units[i] = unit < PLAIN.length ? (PLAIN[unit] as number) : unit;
    }
    text += Reflect.apply(String.fromCharCode, String, units) as string;
  }
  return text;
}

/** The word lists of a model, from `PackedModel.wordLists`. */
export function wordListsOf(packed: Packed): readonly WordListEntry[] {
  return JSON.parse(unpack(packed)) as WordListEntry[];
}

/** Letters outside the alphabet are escaped in JSON: packed as they are, a single one would double the width of the whole. */
function bareJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -~\u0621-\u063a\u0641-\u064a]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function packRecords(list: readonly unknown[]): Packed {
  return pack(list.map(bareJson).join('\n'));
}

/** Lines in the order of their packed characters. */
function packTable(lines: readonly string[]): Packed {
  const keyed = lines.map((line) => ({ line, key: String.fromCharCode(...pack(line)) }));
  const sorted = keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return pack(sorted.map(({ line }) => line).join('\n'));
}

/**
 * Packs compiled knowledge.
 *
 * @example new Lexicon([packModel(compileKnowledge(files).model)])
 */
export function packModel(model: ModelData): PackedModel {
  const linesOf = (table: string): string[] => (table === '' ? [] : table.split('\n'));
  return {
    version: model.version,
    features: pack(bareJson(model.features)),
    lexemes: packRecords(model.lexemes),
    entities: packRecords(model.entities),
    titles: packRecords(model.titles),
    forms: packTable(linesOf(model.forms)),
    names: packTable(linesOf(model.names)),
    titleForms: packTable(linesOf(model.titleForms)),
    cues: packCues(model.cues),
    wordLists: pack(bareJson(model.wordLists)),
    countries: packCountries(model.entities),
  };
}

function packCues(cues: ModelData['cues']): Packed {
  const byFirst = new Map<string, ModelData['cues'][number][]>();
  for (const cue of cues) {
    const first = cue.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), cue]);
  }
  return packTable([...byFirst].map(([first, list]) => `${first}\t${bareJson(list)}`));
}

/** The first entity of a code is its country; `capital:` and the code is the capital. */
function packCountries(entities: readonly KnownEntity[]): Packed {
  const indexes = new Map<string, number>();
  entities.forEach((entity, i) => {
    if (entity.type === 'country' && entity.country !== null && !indexes.has(entity.country)) indexes.set(entity.country, i);
    if (entity.kind === 'capital' && entity.country !== null) indexes.set(`capital:${entity.country}`, i);
    // أممي: what an adjective can belong to besides a country, by its key.
    if (DESCRIBED_BY.has(entity.type)) indexes.set(entity.key, i);
  });
  return pack([...indexes].map(([code, index]) => `${code}=${index.toString(36)}`).join(' '));
}

/** Records that are parsed when they are first asked for; the same index gives the same object ever after. */
export class Records<T extends object> {
  readonly #lines: Packed;
  readonly #known: (T | undefined)[] = [];
  /** Where each line begins. Found on the first call. */
  #starts: Int32Array | null = null;

  constructor(lines: Packed) {
    this.#lines = lines;
  }

  get(index: number): T | undefined {
    const known = this.#known[index];
    if (known) return known;
    this.#starts ??= lineStarts(this.#lines);
    const from = this.#starts[index];
    const next = this.#starts[index + 1];
    if (from === undefined || next === undefined) return undefined;
    const record = JSON.parse(unpack(this.#lines, from, next - 1)) as T;
    this.#known[index] = record;
    return record;
  }
}

/** The offset of each line, and past the end that of the line that would follow. */
function lineStarts(lines: Packed): Int32Array {
  if (lines.length === 0) return new Int32Array(0);
  const starts = [0];
  for (let at = lines.indexOf(NEWLINE); at >= 0; at = lines.indexOf(NEWLINE, at + 1)) starts.push(at + 1);
  starts.push(lines.length + 1);
  return Int32Array.from(starts);
}

/** From so many look-ups on a table sieves: the few of a short run would not repay what the sieve takes to make. */
const MANY = 4000;

/**
 * A sorted table searched as it stands: nothing is copied but the value found. About seventeen comparisons for
 * a hundred thousand lines, most of which end at the second letter. Nearly all that is asked for is not there: once much has been asked for, a sieve
 * tells most of it.
 *
 * @example new SortedTable(packed.names).get('القاهره') // '2fc 2ff'
 */
export class SortedTable {
  readonly #lines: Packed;
  /** Where the lines begin and end whose keys begin with two letters, by their packed units. */
  readonly #ranges = new Map<number, { readonly low: number; readonly high: number }>();
  /** Of all keys, and all of their beginnings that end with a word. */
  #sieve: Sieve | null = null;
  #asked = 0;

  constructor(lines: Packed) {
    this.#lines = lines;
  }

  /** The value of exactly this key (not packed); undefined where there is none. */
  get(key: string): string | undefined {
    if (!this.#mayHold(key)) return undefined;
    const at = this.#lowerBound(key, TAB);
    if (compareAt(this.#lines, at, key, TAB) !== 0) return undefined;
    return unpack(this.#lines, at + key.length + 1, lineEnd(this.#lines, at));
  }

  /** Whether some key goes on after these words: begins with them and a space. */
  goesOn(words: string): boolean {
    if (!this.#mayHold(words)) return false;
    return compareAt(this.#lines, this.#lowerBound(words, SPACE), words, SPACE) === 0;
  }

  /** Whether some key is these words, or begins with them and a space. */
  begins(words: string): boolean {
    if (!this.#mayHold(words)) return false;
    const at = this.#lowerBound(words, TAB);
    if (!startsAt(this.#lines, at, words)) return false;
    const next = unitAt(this.#lines, at + words.length);
    return next === TAB || next === SPACE || (next < SPACE && this.goesOn(words));
  }

  /** Adds the next words of all keys that begin with these words and a space. */
  wordsAfter(words: string, into: Set<string>): void {
    const lines = this.#lines;
    for (let at = this.#lowerBound(words, SPACE); compareAt(lines, at, words, SPACE) === 0; at = lineEnd(lines, at) + 1) {
      const from = at + words.length + 1;
      let end = from;
      while (lines[end] !== SPACE && lines[end] !== TAB) end++;
      into.add(unpack(lines, from, end));
    }
  }

  /** All lines in their order, the values packed. */
  *lines(): Generator<readonly [key: string, value: Packed]> {
    const lines = this.#lines;
    for (let at = 0, end = 0; at < lines.length; at = end + 1) {
      end = lineEnd(lines, at);
      const tab = lines.indexOf(TAB, at);
      yield [unpack(lines, at, tab), lines.subarray(tab + 1, end)];
    }
  }

  /** False of most texts that are no key, and that no key begins with and a space; never of others. */
  #mayHold(words: string): boolean {
    if (this.#sieve === null) {
      if (this.#asked++ < MANY) return true;
      this.#sieve = sieveOf(this.#lines);
    }
    let fingerprint = 0;
    for (let i = 0; i < words.length; i++) fingerprint = fingerprintBehind(fingerprint, packedUnit(words.charCodeAt(i)));
    return this.#sieve.passes(fingerprint);
  }

  /** Offset of the first line that is not before `key` and the character that follows it. */
  #lowerBound(key: string, after: number): number {
    if (key.length < 2) return this.#search(key, after, 0, this.#lines.length);
    // Most of the way is the same for all keys that begin with the same two letters.
    const first = packedUnit(key.charCodeAt(0));
    const second = packedUnit(key.charCodeAt(1));
    const pair = first * 0x10000 + second;
    let range = this.#ranges.get(pair);
    if (range === undefined) {
      const letters = key.slice(0, 2);
      const low = this.#search(letters, 0, 0, this.#lines.length);
      range = { low, high: this.#search(letters, 0xffff, low, this.#lines.length) };
      this.#ranges.set(pair, range);
    }
    return this.#search(key, after, range.low, range.high);
  }

  #search(key: string, after: number, from: number, to: number): number {
    const lines = this.#lines;
    let low = from;
    let high = to;
    // Both ends are beginnings of lines (or the end of all); the middle is moved back to one.
    while (low < high) {
      let middle = (low + high) >>> 1;
      while (middle > low && lines[middle - 1] !== NEWLINE) middle--;
      if (compareAt(lines, middle, key, after) < 0) low = Math.min(lineEnd(lines, middle) + 1, lines.length);
      else high = middle;
    }
    return low;
  }
}

/** A sieve of all keys of a table, and all of their beginnings that end with a word. */
function sieveOf(lines: Packed): Sieve {
  // A line has some sixteen characters, so that each key gets eight bits.
  const sieve = new Sieve(lines.length / 2);
  for (let at = 0; at < lines.length; at = lineEnd(lines, at) + 1) {
    let fingerprint = 0;
    for (; at < lines.length && lines[at] !== TAB; at++) {
      const unit = lines[at] as number;
      if (unit === SPACE) sieve.add(fingerprint);
      fingerprint = fingerprintBehind(fingerprint, unit);
    }
    sieve.add(fingerprint);
  }
  return sieve;
}

/** Offset of the line break behind the line at an offset, or of the end of all lines. */
function lineEnd(lines: Packed, at: number): number {
  let end = at;
  while (end < lines.length && lines[end] !== NEWLINE) end++;
  return end;
}

/** The packed unit at an offset; behind the end one that stands before all others. */
function unitAt(lines: Packed, at: number): number {
  return at < lines.length ? (lines[at] as number) : -1;
}

function startsAt(lines: Packed, at: number, key: string): boolean {
  for (let i = 0; i < key.length; i++) if (unitAt(lines, at + i) !== packedUnit(key.charCodeAt(i))) return false;
  return true;
}

/** Compares the line at an offset with a key, packed as it is read, and the character after it: below, at or above zero as the line stands before, at or after. */
function compareAt(lines: Packed, at: number, key: string, after: number): number {
  for (let i = 0; i < key.length; i++) {
    const difference = unitAt(lines, at + i) - packedUnit(key.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return unitAt(lines, at + key.length) - after;
}
