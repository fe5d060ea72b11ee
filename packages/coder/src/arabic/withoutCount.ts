import { readNumber } from './numbers.js';
import { tokenise } from './tokens.js';

/**
 * What people are called who are counted, without their number: 12 and 15 of them are the same words for different people.
 *
 * @param name words of a text
 * @returns the words behind the number, and behind the من that may follow it; the name as it is where it begins with no number, or is one
 * @example withoutCount('12 مسلحا من الحوثيين') // 'مسلحا من الحوثيين'
 * @example withoutCount('خمسة من القادة') // 'القادة'
 */
export function withoutCount(name: string): string {
  const tokens = tokenise(name);
  const number = readNumber(tokens, 0);
  if (number === null) return name;
  const behind = number.lastToken + 1;
  const first = tokens[tokens[behind]?.folded === 'من' ? behind + 1 : behind];
  return first === undefined ? name : name.slice(first.start);
}
