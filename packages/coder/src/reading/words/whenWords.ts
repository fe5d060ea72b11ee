import type { Word } from './words.js';

/** Whether a word opens what was when something else was. */
export function opensWhen(word: Word | undefined): boolean {
  return /^(عندما|حين|حينما|لما)$/.test(word?.reading.stem ?? '');
}
