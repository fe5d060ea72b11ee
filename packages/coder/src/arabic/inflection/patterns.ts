import { losesWaw } from './assimilated.js';
import { eighthCluster } from './eighth.js';
import { radicalsOf } from './radicals.js';
import type { Reading } from './reading.js';
import type { VerbFormCode } from './types.js';

/** A stem before weak radicals are resolved: `head + middle + vowel + last`. */
export interface Pattern {
  readonly head: string;
  readonly middle: string;
  readonly vowel: string;
  readonly last: string;
}

/** The four stems of a verb, imperfects without their prefix (Wright I, paradigms of the strong verb). */
export interface Patterns {
  readonly past: Pattern;
  readonly present: Pattern;
  /** `null` where the form has no passive. */
  readonly passivePast: Pattern | null;
  readonly passivePresent: Pattern | null;
  /** Vowel of the active imperfect's prefix. */
  readonly prefixVowel: 'a' | 'u';
}

/**
 * Stem patterns of a verb.
 *
 * @example patternsOf(['ع', 'ل', 'ن'], 'IV', reading).past // { head: 'ءaع', middle: 'ل', vowel: 'a', last: 'ن' }
 */
export function patternsOf(root: readonly string[], form: VerbFormCode, reading: Reading): Patterns {
  const [c1, c2, c3, c4] = radicalsOf(root);
  const quad = form === 'QI' || form === 'QII';
  const [middle, last] = quad ? [c3, c4] : form === 'IX' ? [c3, c3] : [c2, c3];
  const make = (
    prefixVowel: 'a' | 'u',
    past: string,
    pastVowel: string,
    present: string,
    presentVowel: string,
    passive: readonly [string, string] | null,
  ): Patterns => {
    const pattern = (head: string, vowel: string): Pattern => ({ head, middle, vowel, last });
    return {
      past: pattern(past, pastVowel),
      present: pattern(present, presentVowel),
      passivePast: passive === null ? null : pattern(passive[0], 'i'),
      passivePresent: passive === null ? null : pattern(passive[1], 'a'),
      prefixVowel,
    };
  };
  switch (form) {
    case 'Iu':
    case 'Ii':
    case 'Ia':
      return make('a', `${c1}a`, reading.pastVowel, losesWaw(root, form) ? '' : c1, form.charAt(1), [`${c1}u`, c1]);
    case 'II':
    case 'QI':
      return make('u', `${c1}a${c2}`, 'a', `${c1}a${c2}`, 'i', [`${c1}u${c2}`, `${c1}a${c2}`]);
    case 'III':
      return make('u', `${c1}A`, 'a', `${c1}A`, 'i', [`${c1}U`, `${c1}A`]);
    case 'IV':
      return make('u', `ءa${c1}`, 'a', c1, 'i', [`ءu${c1}`, c1]);
    case 'V':
    case 'QII':
      return make('a', `تa${c1}a${c2}`, 'a', `تa${c1}a${c2}`, 'a', [`تu${c1}u${c2}`, `تa${c1}a${c2}`]);
    case 'VI':
      return make('a', `تa${c1}A`, 'a', `تa${c1}A`, 'a', [`تu${c1}U`, `تa${c1}A`]);
    case 'VII':
      return make('a', `اiن${c1}a`, 'a', `ن${c1}a`, 'i', null);
    case 'VIII': {
      const [first, infix] = eighthCluster(root);
      return make('a', `اi${first}${infix}a`, 'a', `${first}${infix}a`, 'i', [`اu${first}${infix}u`, `${first}${infix}a`]);
    }
    case 'IX':
      return make('a', `اi${c1}${c2}a`, 'a', `${c1}${c2}a`, 'i', null);
    case 'X':
      return make('a', `اiستa${c1}`, 'a', `ستa${c1}`, 'i', [`اuستu${c1}`, `ستa${c1}`]);
  }
}
