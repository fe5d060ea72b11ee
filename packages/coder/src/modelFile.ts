/**
 * All that a reader knows and has learned, as one run of bytes: a line that says what stands where, then the parts as they are used. Nothing is
 * parsed or copied when it is opened, and threads can share it (`SharedArrayBuffer`).
 */
import type { PackedModel } from './knowledge/packed.js';
import { type AllWeights, LEARNED_MODELS, type LearnedModel } from './reading/learned/learned.js';

/** What a reader reads with. */
export interface Model {
  readonly knowledge: PackedModel;
  readonly weights: AllWeights;
}

/** First letters of the file; the number changes with the form of what follows. */
const NAME = 'isnad-model 2 ';
/** Every part begins at a multiple of it, as lists of numbers must. */
const ALIGNMENT = 8;

/** The first line, behind the name: the version of the knowledge, and offset (from the end of the line) and length of each part in bytes. */
interface Head {
  readonly version: string;
  readonly parts: Readonly<Record<string, readonly [offset: number, length: number]>>;
}

const TEXTS = [
  'features',
  'lexemes',
  'entities',
  'titles',
  'forms',
  'names',
  'titleForms',
  'cues',
  'wordLists',
  'countries',
] as const satisfies readonly (keyof PackedModel)[];

/**
 * Writes a model in the form that `openModel` opens; numbers in the order of bytes of this machine, which is that of nearly all.
 *
 * @throws Error where a part of the knowledge is wider than bytes
 */
export function writeModel({ knowledge, weights }: Model): Uint8Array {
  const bodies: [string, Uint8Array | Int32Array][] = [];
  for (const text of TEXTS) {
    const packed = knowledge[text];
    if (packed instanceof Uint16Array) throw new Error(`the ${text} hold a letter that has no byte`);
    bodies.push([text, packed]);
  }
  for (const model of LEARNED_MODELS) bodies.push([model, weights[model]]);
  const parts: Record<string, readonly [number, number]> = {};
  let size = 0;
  for (const [part, { byteLength }] of bodies) {
    parts[part] = [size, byteLength];
    size = aligned(size + byteLength);
  }
  const head = `${NAME}${JSON.stringify({ version: knowledge.version, parts } satisfies Head)}`;
  const start = aligned(head.length + 1);
  // Between the parts stand spaces: all before the numbers is text.
  const bytes = new Uint8Array(start + size).fill(0x20);
  bytes.set(Uint8Array.from(`${head.padEnd(start - 1)}\n`, (c) => c.charCodeAt(0)));
  for (const [part, body] of bodies) bytes.set(new Uint8Array(body.buffer, body.byteOffset, body.byteLength), start + (parts[part]?.[0] ?? 0));
  return bytes;
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}

/**
 * Opens a model; its parts are views of the bytes, which must not change any more.
 *
 * @param bytes what `writeModel` wrote, beginning at a multiple of 8 in their buffer
 * @throws Error where they are no model of this coder
 */
export function openModel(bytes: Uint8Array): Model {
  const start = bytes.indexOf(10) + 1;
  const line = String.fromCharCode(...bytes.subarray(0, start));
  if (!line.startsWith(NAME)) throw new Error('this is no model that this version of the coder can read');
  const { version, parts } = JSON.parse(line.slice(NAME.length)) as Head;
  const part = (name: string): Uint8Array => {
    const [offset, length] = parts[name] ?? [0, 0];
    return bytes.subarray(start + offset, start + offset + length);
  };
  const texts = Object.fromEntries(TEXTS.map((text) => [text, part(text)])) as Record<(typeof TEXTS)[number], Uint8Array>;
  const weightsOf = (model: LearnedModel): Int32Array => {
    const { buffer, byteOffset, byteLength } = part(model);
    return new Int32Array(buffer, byteOffset, byteLength / Int32Array.BYTES_PER_ELEMENT);
  };
  return {
    knowledge: { version, ...texts },
    weights: {
      scorer: weightsOf('scorer'),
      roles: weightsOf('roles'),
      pairs: weightsOf('pairs'),
      places: weightsOf('places'),
      dates: weightsOf('dates'),
      statuses: weightsOf('statuses'),
      sources: weightsOf('sources'),
    },
  };
}
