import { fold } from '../../arabic/letters.js';

/** Whether the words of a short name end or begin a longer one: حفتر in خليفة حفتر. */
export function isPart(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length) return false;
  const tail = long.slice(long.length - short.length);
  if (short.every((w, i) => w === tail[i])) return true;
  // Surnames are written with and without ال.
  if (short.length === 1 && tail[0]?.replace(/^ال/, '') === short[0]?.replace(/^ال/, '')) return true;
  return short.length > 1 && short.every((w, i) => w === long[i]);
}

/**
 * Whether a name in full may be somebody's who bears others: ميلانيا ترامب is not دونالد ترامب, though he is called ترامب; عبدالله الربيعة is
 * عبد الله بن عبد العزيز الربيعة.
 *
 * @param words the name's words
 * @param names what he was called before
 * @example mayBeOne(['ميلانيا', 'ترامب'], new Set(['دونالد ترامب', 'ترامب'])) // false
 */
export function mayBeOne(words: readonly string[], names: ReadonlySet<string>): boolean {
  if (words.length === 1) return true;
  const others = [...names].map((name) => name.split(' ')).filter((parts) => parts.length > 1);
  return (
    others.length === 0 ||
    others.some((parts) => isPart(words, parts) || isPart(parts, words) || (alike(first(words), first(parts)) && alike(last(words), last(parts))))
  );
}

/** عبد الله and عبدالله are one word. */
function first([one = '', two = '']: readonly string[]): string {
  return one === 'عبد' ? one + two : one;
}

const last = (words: readonly string[]): string => (words.at(-1) ?? '').replace(/^ال/, '');

/** Whether two words may be spellings of one: their consonants are the same but for one (سيرغي, سيرجي; فرانسوا, فرنسوا). */
function alike(one: string, two: string): boolean {
  const [a, b] = [consonants(one), consonants(two)];
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return a.slice(same + 1) === b.slice(same + 1) || a.slice(same + 1) === b.slice(same) || a.slice(same) === b.slice(same + 1);
}

const consonants = (word: string): string => fold(word).replace(/[اويءه]/g, '');

/** Whether two titles begin with one word, with the article or without: رئيس الوزراء، الرئيس. */
export function sharesHead(title: string, other: string): boolean {
  return title.split(' ')[0]?.replace(/^ال/, '') === other.split(' ')[0]?.replace(/^ال/, '');
}
