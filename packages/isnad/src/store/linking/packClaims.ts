import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PloverType } from '@isnad/coder';
import type { Claim, Participant } from '../../corroboration/types.js';

/** The claims of one article as the store keeps them. */
export interface PackedClaims {
  /** Everything but the words: JSON, raw deflate. */
  readonly claims: Uint8Array;
  /** Words of the sentences: for each its number of words (16 bits), then the words (24 bits each). */
  readonly words: Uint8Array;
}

/** What the store knows of the claims' article anyway. */
export interface ClaimArticle {
  readonly id: string;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
}

/** A claim in a line: names, participants and sentences by their numbers. */
type Line = readonly [
  event: string,
  sentence: number,
  words: number,
  type: string,
  mode: string | null,
  status: Claim['status'],
  actors: readonly number[],
  recipients: readonly number[],
  days: readonly [string, string, 0 | 1] | null,
  place: readonly [number, number, number, 0 | 1] | null,
  mentioned: readonly number[],
  counts: readonly (readonly [string, number])[],
  chain: readonly (readonly [Claim['chain'][number]['kind'], number])[],
  origin: number,
  confidence: number,
  negation: Claim['negation'],
];

interface Sheet {
  readonly strings: readonly string[];
  /** Key, name, country (−1 for none), whether it is identified. */
  readonly people: readonly (readonly [number, number, number, 0 | 1])[];
  readonly claims: readonly Line[];
}

const BYTES = 3;
const MOST_WORDS = 0xffff;

/** Packs the claims of one article small: strings once, participants once, the words of a sentence once. */
export function packClaims(claims: readonly Claim[]): PackedClaims {
  const strings = new Numbers<string>((text) => text);
  const people = new Numbers<Participant>((one) => JSON.stringify([one.key, one.name, one.country, one.identified]));
  const sentences = new Numbers<Claim>(({ sentence }) => String(sentence));
  const string = (text: string | null): number => (text === null ? -1 : strings.of(text));
  const lines = claims.map(
    (claim): Line => [
      claim.event,
      claim.sentence,
      sentences.of(claim),
      claim.type,
      claim.mode,
      claim.status,
      claim.actors.map((one) => people.of(one)),
      claim.recipients.map((one) => people.of(one)),
      claim.days === null ? null : [claim.days.start, claim.days.end, claim.days.assumed ? 1 : 0],
      claim.place === null ? null : [string(claim.place.key), string(claim.place.name), string(claim.place.country), claim.place.exact ? 1 : 0],
      claim.mentioned.map(string),
      claim.counts.map(({ of, value }) => [of, value]),
      claim.chain.map(({ kind, name }) => [kind, string(name)]),
      string(claim.origin),
      claim.confidence,
      claim.negation,
    ],
  );
  const sheet: Sheet = {
    people: people.all.map(({ key, name, country, identified }) => [string(key), string(name), string(country), identified ? 1 : 0]),
    strings: strings.all,
    claims: lines,
  };
  // A copy of its own length: what zlib gives is a view of a larger buffer, all of which would be sent from thread to thread.
  return { claims: new Uint8Array(deflateRawSync(JSON.stringify(sheet))), words: packWords(sentences.all.map(({ words }) => words)) };
}

/** The claims again. */
export function unpackClaims({ claims, words }: PackedClaims, article: ClaimArticle): Claim[] {
  const sheet = JSON.parse(inflateRawSync(claims).toString()) as Sheet;
  const sentences = unpackWords(words);
  const string = (at: number): string | null => sheet.strings[at] ?? null;
  const text = (at: number): string => string(at) ?? '';
  const people = sheet.people.map(
    ([key, name, country, identified]): Participant => ({ key: text(key), name: text(name), country: string(country), identified: identified === 1 }),
  );
  const persons = (numbers: readonly number[]): Participant[] => numbers.flatMap((at) => people[at] ?? []);
  return sheet.claims.map(
    ([event, sentence, at, type, mode, status, actors, recipients, days, place, mentioned, counts, chain, origin, confidence, negation]): Claim => ({
      id: `${article.id}#${event}`,
      document: article.id,
      publisher: article.publisher,
      publishedOn: article.publishedOn,
      event,
      sentence,
      type: type as PloverType,
      mode,
      status,
      negation: negation ?? null,
      actors: persons(actors),
      recipients: persons(recipients),
      days: days === null ? null : { start: days[0], end: days[1], assumed: days[2] === 1 },
      place: place === null ? null : { key: text(place[0]), name: text(place[1]), country: string(place[2]), exact: place[3] === 1 },
      mentioned: mentioned.map(text),
      counts: counts.map(([of, value]) => ({ of, value })),
      chain: chain.map(([kind, name]) => ({ kind, name: string(name) })),
      origin: string(origin),
      words: sentences[at] ?? new Uint32Array(),
      confidence,
    }),
  );
}

function packWords(sentences: readonly Uint32Array[]): Buffer {
  const kept = sentences.map((words) => words.subarray(0, MOST_WORDS));
  const packed = Buffer.alloc(kept.reduce((sum, { length }) => sum + 2 + length * BYTES, 0));
  let at = 0;
  for (const words of kept) {
    at = packed.writeUInt16LE(words.length, at);
    for (const word of words) at = packed.writeUIntLE(word, at, BYTES);
  }
  return packed;
}

function unpackWords(packed: Uint8Array): Uint32Array[] {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const sentences: Uint32Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const words = new Uint32Array(bytes.readUInt16LE(at));
    at += 2;
    for (let i = 0; i < words.length; i++, at += BYTES) words[i] = bytes.readUIntLE(at, BYTES);
    sentences.push(words);
  }
  return sentences;
}

/** Gives each different thing a number, in the order of their first coming. */
class Numbers<T> {
  readonly all: T[] = [];
  readonly #known = new Map<string, number>();
  readonly #name: (one: T) => string;

  constructor(name: (one: T) => string) {
    this.#name = name;
  }

  of(one: T): number {
    const name = this.#name(one);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#known.set(name, this.all.length);
    return this.all.push(one) - 1;
  }
}
