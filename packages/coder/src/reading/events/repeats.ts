import type { ChunkedSentence } from '../phrases/sentence.js';

/** Shortest run of words that is taken for a repetition, and the length of the openings that are looked up. */
const OPENING = 6;
/** Two sentences with the same first words are one sentence and its beginning. */
const SAME_BEGINNING = 8;

/** Fewest words of a sentence that is taken for a repetition where it is the same from end to end. */
const SHORTEST = 4;

/** What a sentence says again. */
export interface Repetition {
  /** The sentence that is repeated. */
  readonly of: number;
  /** Whether all its words stand in the other, not only its beginning. */
  readonly whole: boolean;
}

interface Spelt {
  readonly sentence: number;
  /** Folded words without marks. */
  readonly words: readonly string[];
  /** The first word without و or ف in front, as it may stand in the middle of the other sentence. */
  readonly bare: string;
}

/**
 * Finds sentences that say again what another sentence says in the same words: a pull quote, a caption, the headline as first line. A
 * sentence that stands whole inside another repeats it, before or after it; of two that begin alike the later repeats the earlier.
 * Time grows linearly with length: only sentence openings are looked up.
 *
 * @param sentences sentences of one article
 * @returns what is repeated, by the sentence that repeats it
 * @example findRepeats(sentences).get(7) // { of: 3, whole: true }
 */
export function findRepeats(sentences: readonly ChunkedSentence[]): Map<number, Repetition> {
  const spelt = sentences.map(spell);
  const openings = new Map<string, Spelt[]>();
  // Most words open no sentence: asked first, so that few openings are put together.
  const firsts = new Set<string>();
  for (const s of spelt) {
    if (s.words.length < OPENING) continue;
    firsts.add(s.bare);
    const key = openingAt(s.words, 0, s.bare);
    const list = openings.get(key);
    if (list) list.push(s);
    else openings.set(key, [s]);
  }
  const repeats = shortRepeats(spelt);
  for (const whole of spelt) {
    for (let at = 0; at + OPENING <= whole.words.length; at++) {
      const first = bareOf(whole.words[at] ?? '');
      const opening = firsts.has(first) ? openings.get(openingAt(whole.words, at, first)) : undefined;
      if (!opening) continue;
      // The first of several alike is enough: hostile text must not make pairs of all.
      for (const part of opening.slice(0, 3)) {
        if (part === whole || repeats.has(part.sentence) || repeats.get(whole.sentence)?.of === part.sentence) continue;
        if (standsAt(part, whole, at) && (part.words.length < whole.words.length - at || part.sentence > whole.sentence))
          repeats.set(part.sentence, { of: whole.sentence, whole: true });
        else if (at === 0 && part.sentence < whole.sentence && beginAlike(part, whole) && !repeats.has(whole.sentence))
          repeats.set(whole.sentence, { of: part.sentence, whole: false });
      }
    }
  }
  return repeats;
}

/** Short sentences that stand there twice, from end to end. */
function shortRepeats(spelt: readonly Spelt[]): Map<number, Repetition> {
  const repeats = new Map<number, Repetition>();
  const told = new Map<string, number>();
  for (const { sentence, words } of spelt) {
    if (words.length < SHORTEST || words.length >= OPENING) continue;
    const key = words.join(' ');
    const first = told.get(key);
    if (first === undefined) told.set(key, sentence);
    else repeats.set(sentence, { of: first, whole: true });
  }
  return repeats;
}

function spell(sentence: ChunkedSentence): Spelt {
  const words = sentence.words.filter((w) => w.pos !== 'punctuation').map((w) => w.token.folded);
  return { sentence: sentence.index, words, bare: bareOf(words[0] ?? '') };
}

function bareOf(word: string): string {
  return word.length > 3 && (word.startsWith('و') || word.startsWith('ف')) ? word.slice(1) : word;
}

function openingAt(words: readonly string[], at: number, first: string): string {
  let key = first;
  for (let k = 1; k < OPENING; k++) key += ` ${words[at + k]}`;
  return key;
}

/** Whether all words of one sentence stand in the other from an index on. */
function standsAt(part: Spelt, whole: Spelt, at: number): boolean {
  if (at + part.words.length > whole.words.length) return false;
  for (let k = 1; k < part.words.length; k++) if (part.words[k] !== whole.words[at + k]) return false;
  return true;
}

function beginAlike(a: Spelt, b: Spelt): boolean {
  if (Math.min(a.words.length, b.words.length) < SAME_BEGINNING) return false;
  for (let k = 1; k < SAME_BEGINNING; k++) if (a.words[k] !== b.words[k]) return false;
  return true;
}
