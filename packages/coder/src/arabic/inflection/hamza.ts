/**
 * Seats of a hamza inside a word, by the stronger of the vowels around it: i, then u, then a (Wright I §§ 14-17; Ryding § 2.1.4).
 *
 * @param before the phoneme in front of it (see spelling.ts for the alphabet)
 * @param after the phoneme behind it, '' at the end
 * @param lax the press's spelling before ū: بدأوا, جاءوا instead of بدؤوا, جاؤوا
 * @example medialHamza('a', 'u', false) // 'ؤ' as in يقرؤه
 */
export function medialHamza(before: string, after: string, lax: boolean): string {
  if (before === 'i' || before === 'I' || after === 'i' || after === 'I') return 'ئ';
  if (lax && after === 'U') return before === 'a' ? 'أ' : 'ء';
  if (before === 'u' || after === 'u' || after === 'U') return 'ؤ';
  if (before === 'A' || before === 'U' || before === 'و') return 'ء';
  return 'أ';
}

/**
 * Seat of a hamza that ends the word, by the vowel in front of it alone: بدأ، قارئ، تواطؤ، لقاء.
 */
export function finalHamza(before: string): string {
  if (before === 'a') return 'أ';
  if (before === 'i') return 'ئ';
  if (before === 'u') return 'ؤ';
  return 'ء';
}
