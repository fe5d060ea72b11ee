import type { Reading } from './analysis.js';
import type { Word } from './words.js';

/** How many functions remember what they tell. */
let places = 0;

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
    const known = reading.told[place];
    if (known !== undefined) return known as T;
    const told = tell(reading);
    reading.told[place] = told;
    return told;
  };
}

/**
 * The same for a word: its reading, its letters and its part of speech, which always come together.
 *
 * @param tell must look at nothing but these, and never give undefined
 */
export function ofWord<T>(tell: (word: Word) => T): (word: Word) => T {
  const place = places++;
  return (word) => {
    const { told } = word.reading;
    const known = told[place];
    if (known !== undefined) return known as T;
    const answer = tell(word);
    told[place] = answer;
    return answer;
  };
}
