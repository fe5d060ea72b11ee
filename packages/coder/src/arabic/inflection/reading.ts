import { isFormOne } from './formOne.js';
import { HAMZA, isGuttural, isWeak, radicalsOf } from './radicals.js';
import type { VerbFormCode } from './types.js';

/** What root and form leave open and the lemma decides. */
export interface Reading {
  /** Vowel of the second radical in the past of form I. */
  readonly pastVowel: 'a' | 'i' | 'u';
  /** A weak middle radical stays a consonant, a repeated one apart: استجوب beside استجاب, قاصص beside قاص. */
  readonly firmMiddle: boolean;
}

/** Form I verbs with i in the past although their root suggests a (Wright I § 38): فعِل يفعَل with a hamza, and ولي يلي. */
const PAST_IN_I: ReadonlySet<string> = new Set(['سءم', 'يءس', 'بءس', 'برء', 'خطء', 'ظمء', 'صدء', 'وطء', 'فتء', 'دفء', 'هنء', 'ولي', 'وري']);

/** Form I verbs with a in the past although their root suggests i: أبى يأبى (Wright I § 91). */
const PAST_IN_A: ReadonlySet<string> = new Set(['ءبي', 'جبي']);

/** Verbs, by form and root, whose middle radical is never contracted (Wright I § 159): استحوذ، ازدوج، أعوز; in press usage قاصص. */
const FIRM_MIDDLE: ReadonlySet<string> = new Set([
  'Xحوذ',
  'Xصوب',
  'Xنوق',
  'VIIIزوج',
  'VIIIعور',
  'IVعوز',
  'IVحوج',
  'IVعول',
  'Iaعور',
  'Iaحور',
  'Iaهوس',
  'Iaعوز',
  'IIIحصص',
  'VIحصص',
  'IIIقصص',
]);

/** The usual reading of a root in a form. */
export function usualReading(root: readonly string[], form: VerbFormCode): Reading {
  const key = root.join('');
  return { pastVowel: pastVowel(root, form), firmMiddle: FIRM_MIDDLE.has(form + key) };
}

function pastVowel(root: readonly string[], form: VerbFormCode): 'a' | 'i' | 'u' {
  const [, middle, last] = radicalsOf(root);
  const key = root.join('');
  if (form === 'Iu') return !isWeak(middle) && !isWeak(last) && middle !== last && (middle === HAMZA || last === HAMZA) ? 'u' : 'a';
  if (!isFormOne(form)) return 'a';
  if (PAST_IN_A.has(key)) return 'a';
  if (PAST_IN_I.has(key)) return 'i';
  if (form === 'Ii') return 'a';
  if (isWeak(last)) return isGuttural(middle) ? 'a' : 'i';
  return 'a';
}

/**
 * Every reading root and form allow, the usual one first.
 *
 * @example readings(['ج', 'و', 'ب'], 'X') // contracted (استجاب), then firm (استجوب)
 */
export function readings(root: readonly string[], form: VerbFormCode): readonly Reading[] {
  const usual = usualReading(root, form);
  const vowels = isFormOne(form) ? (['a', 'i', 'u'] as const) : [usual.pastVowel];
  const all: Reading[] = [usual];
  for (const firmMiddle of [usual.firmMiddle, !usual.firmMiddle]) for (const vowel of vowels) all.push({ pastVowel: vowel, firmMiddle });
  return all;
}
