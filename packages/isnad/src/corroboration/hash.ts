/** 32-bit FNV-1a over UTF-16 code units; offset basis and prime as published by Fowler, Noll and Vo. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** The finaliser of MurmurHash3 (Appleby, public domain): every bit of the input moves every bit of the result. */
export function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A short name for an id: 16 hex digits of two hashes that begin apart, so that a million ids meet by chance once in many millions of stores. */
export function shortId(prefix: string, text: string): string {
  // The other basis is that of 64-bit FNV, its lower half.
  let second = 0x84222325;
  for (let i = 0; i < text.length; i++) second = mix(Math.imul(second ^ text.charCodeAt(i), 0x01000193));
  return `${prefix}-${[hashText(text), second].map((hash) => hash.toString(16).padStart(8, '0')).join('')}`;
}

/**
 * The generator mulberry32 (Ettinger, public domain): small, seeded, the same everywhere.
 *
 * @returns a function that gives the next number from 0 (included) to 1 (excluded)
 */
export function random(seed: number): () => number {
  const next = randomBits(seed);
  return () => next() / 4294967296;
}

/** The same generator's numbers as they come: 32 bits, unsigned. */
export function randomBits(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
}
