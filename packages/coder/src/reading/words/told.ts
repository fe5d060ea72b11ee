import type { Reading } from './readings.js';
import type { Word } from './words.js';

/** How many functions remember what they tell. */
let places = 0;

/** All of them have their place from the start: an array that grows takes twice the room. */
function toldOf(reading: Reading): unknown[] {
  reading.told ??= new Array<unknown>(places);
  return reading.told;
}

/** Most words tell nothing, and nothing is the same for all: thousands of empty lists would be megabytes. */
const EMPTY_LIST: readonly never[] = [];
const EMPTY_SET: ReadonlySet<never> = new Set();

/** An answer as it is kept. */
function kept<T>(answer: T): T | readonly never[] | ReadonlySet<never> {
  if (Array.isArray(answer)) return answer.length === 0 ? EMPTY_LIST : answer;
  return answer instanceof Set && answer.size === 0 ? EMPTY_SET : answer;
}

/**
 * Remembers what a function tells of a reading alone, whatever stands around it. Readings are kept from article to article, so each is
 * looked at once and not at every use.
 *
 * @param tell must look at nothing but the reading, and never give undefined
 * @example const isGiven = ofReading((reading) => reading.entries.some(hasGivenSense));
 */
export function ofReading<T>(tell: (reading: Reading) => T): (reading: Reading) => T {
  const place = places++;
  return (reading) => {
    const told = toldOf(reading);
    const known = told[place];
    if (known !== undefined) return known as T;
    const answer = kept(tell(reading)) as T;
    told[place] = answer;
    return answer;
  };
}

/**
 * The same for a word: its reading, its letters and its part of speech, which always come together.
 *
 * @param tell must look at nothing but these, and at what is the same for all words of a reader, such as its lexicon; and never give undefined
 */
export function ofWord<T>(tell: (word: Word) => T): (word: Word) => T;
export function ofWord<T, Given>(tell: (word: Word, given: Given) => T): (word: Word, given: Given) => T;
export function ofWord<T, Given>(tell: (word: Word, given: Given) => T): (word: Word, given: Given) => T {
  const place = places++;
  return (word, given) => {
    const told = toldOf(word.reading);
    const known = told[place];
    if (known !== undefined) return known as T;
    const answer = kept(tell(word, given)) as T;
    told[place] = answer;
    return answer;
  };
}

/** How many facts are remembered. */
let facts = 0;

/** The bit of one more fact. */
function nextBit(): number {
  if (facts === 31) throw new Error('A reading has no bit left for another fact');
  return 1 << facts++;
}

/**
 * The same as `ofReading` for a yes or no, which costs a bit and no list: thousands of readings are kept.
 *
 * @example const isGiven = whetherReading((reading) => reading.entries.some(hasGivenSense));
 */
export function whetherReading(holds: (reading: Reading) => boolean): (reading: Reading) => boolean {
  const bit = nextBit();
  return (reading) => {
    if ((reading.asked & bit) === 0) note(reading, bit, holds(reading));
    return (reading.facts & bit) !== 0;
  };
}

/** The same as `ofWord` for a yes or no. */
export function whetherWord(holds: (word: Word) => boolean): (word: Word) => boolean {
  const bit = nextBit();
  return (word) => {
    const { reading } = word;
    if ((reading.asked & bit) === 0) note(reading, bit, holds(word));
    return (reading.facts & bit) !== 0;
  };
}

function note(reading: Reading, bit: number, holds: boolean): void {
  reading.asked |= bit;
  if (holds) reading.facts |= bit;
}
