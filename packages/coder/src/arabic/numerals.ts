import { fold } from './letters.js';
import { cliticForms } from './proclitics.js';

/** How a number word takes part in a compound number. */
export type NumeralRole =
  | 'unit' // ثلاثة
  | 'ten' // عشرة: alone 10, after a unit +10
  | 'tens' // عشرون
  | 'hundred' // مئة: alone 100, after a unit times 100
  | 'hundreds' // ثلاثمئة، مئتان
  | 'scale' // ألف، مليون
  | 'scales' // ألفان، مليونان
  | 'part'; // نصف، ربع, only beside a scale

/** A number word with its clitics told apart. */
export interface Numeral {
  readonly role: NumeralRole;
  readonly value: number;
  /** Joined by و. */
  readonly joined: boolean;
  /** Carries ب ل or ك, so that it can only open a number. */
  readonly governed: boolean;
  readonly article: boolean;
  /** May open a number; آلاف and ملايين may not (they mean "thousands of"), nor may أحد ("one of"). */
  readonly opens: boolean;
}

const WORDS: readonly (readonly [NumeralRole, number, string])[] = [
  ['unit', 1, 'واحد واحدة'],
  ['unit', 2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين'],
  ['unit', 3, 'ثلاث ثلاثة'],
  ['unit', 4, 'أربع أربعة'],
  ['unit', 5, 'خمس خمسة'],
  ['unit', 6, 'ست ستة'],
  ['unit', 7, 'سبع سبعة'],
  ['unit', 8, 'ثمان ثماني ثمانية ثمانيا'],
  ['unit', 9, 'تسع تسعة'],
  ['ten', 10, 'عشر عشرة'],
  ['tens', 20, 'عشرون عشرين'],
  ['tens', 30, 'ثلاثون ثلاثين'],
  ['tens', 40, 'أربعون أربعين'],
  ['tens', 50, 'خمسون خمسين'],
  ['tens', 60, 'ستون ستين'],
  ['tens', 70, 'سبعون سبعين'],
  ['tens', 80, 'ثمانون ثمانين'],
  ['tens', 90, 'تسعون تسعين'],
  ['hundred', 100, 'مئة مائة'],
  ['hundreds', 200, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي'],
  ['hundreds', 300, 'ثلاثمئة ثلاثمائة'],
  ['hundreds', 400, 'أربعمئة أربعمائة'],
  ['hundreds', 500, 'خمسمئة خمسمائة'],
  ['hundreds', 600, 'ستمئة ستمائة'],
  ['hundreds', 700, 'سبعمئة سبعمائة'],
  ['hundreds', 800, 'ثمانمئة ثمانمائة ثمانيمئة ثمانيمائة'],
  ['hundreds', 900, 'تسعمئة تسعمائة'],
  ['scale', 1e3, 'ألف ألفا'],
  ['scales', 2e3, 'ألفان ألفين ألفي'],
  ['scale', 1e6, 'مليون مليونا'],
  ['scales', 2e6, 'مليونان مليونين مليوني'],
  ['scale', 1e9, 'مليار مليارا بليون بليونا'],
  ['scales', 2e9, 'ملياران مليارين ملياري'],
  ['scale', 1e12, 'تريليون تريليونا'],
  ['part', 0.5, 'نصف'],
  ['part', 0.25, 'ربع'],
];

/** Words that count only after another number word. */
const INNER: readonly (readonly [NumeralRole, number, string])[] = [
  ['unit', 1, 'أحد إحدى'],
  ['scale', 1e3, 'آلاف'],
  ['scale', 1e6, 'ملايين'],
  ['scale', 1e9, 'مليارات بلايين'],
  ['scale', 1e12, 'تريليونات'],
];

const NUMERALS: ReadonlyMap<string, Numeral> = build();

function build(): Map<string, Numeral> {
  const map = new Map<string, Numeral>();
  // Whole words go in first, so that واحد is "one" and not و + أحد, and ألف is "thousand" and not ال + ف.
  for (const bare of [true, false]) {
    for (const [role, value, words] of WORDS) for (const word of words.split(' ')) add(map, role, value, fold(word), true, bare);
    for (const [role, value, words] of INNER) for (const word of words.split(' ')) add(map, role, value, fold(word), false, bare);
  }
  return map;
}

function add(map: Map<string, Numeral>, role: NumeralRole, value: number, word: string, opens: boolean, bare: boolean): void {
  for (const { text, conjunction, preposition, article } of cliticForms(word)) {
    if ((text === word) !== bare || map.has(text)) continue;
    map.set(text, { role, value, joined: conjunction === 'و', governed: preposition !== '', article, opens });
  }
}

/**
 * The number word a folded token is, its proclitics (و ف ب ل ك ال) taken off.
 *
 * @param folded a folded token
 * @returns the number word, or undefined
 * @example numeral('وعشرون') // { role: 'tens', value: 20, joined: true, governed: false, article: false, opens: true }
 */
export function numeral(folded: string): Numeral | undefined {
  return NUMERALS.get(folded);
}
