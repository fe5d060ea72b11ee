import { isFormOne } from './formOne.js';
import type { Pattern } from './patterns.js';
import { isWeak } from './radicals.js';
import type { Reading } from './reading.js';
import type { VerbFormCode } from './types.js';

/** A stem ready for endings. */
export interface Stem {
  /** In front of a vowel: rudd- in رد. */
  readonly open: string;
  /** In front of a consonant or nothing: radad- in رددت. */
  readonly closed: string;
  /** Vowel and glide a defective stem ends in; `open` and `closed` stop before it. */
  readonly tail: 'aw' | 'ay' | 'iy' | 'uw' | null;
}

const UNCONTRACTED_DOUBLES: ReadonlySet<VerbFormCode> = new Set(['II', 'V', 'QI', 'QII']);
const HOLLOW: ReadonlySet<VerbFormCode> = new Set(['Iu', 'Ii', 'Ia', 'IV', 'VII', 'VIII', 'X']);

/** رأى loses its hamza in the imperfect of form I and throughout form IV (Wright I § 176). */
function losesHamza(pattern: Pattern, root: readonly string[], form: VerbFormCode): boolean {
  return root.join('') === 'رءي' && (form === 'IV' || (form === 'Ia' && pattern.head === 'ر'));
}

/**
 * Resolves weak and doubled radicals: defective verbs (Wright I §§ 164-170), hollow ones (§§ 149-160), doubled ones (§§ 120-124).
 *
 * @example stemOf({ head: 'زa', middle: 'و', vowel: 'a', last: 'ر' }, ['ز', 'و', 'ر'], 'Iu', reading) // open زAر, closed زuر
 */
export function stemOf(pattern: Pattern, root: readonly string[], form: VerbFormCode, reading: Reading): Stem {
  const { head, middle, vowel, last } = pattern;
  if (form !== 'IX' && isWeak(last)) {
    const base = losesHamza(pattern, root, form) ? head : head + middle;
    return { open: base, closed: base, tail: tailOf(pattern, form) };
  }
  if (middle === last && !UNCONTRACTED_DOUBLES.has(form) && !reading.firmMiddle) {
    const open = endsInVowel(head) ? head + middle + last : head + vowel + middle + last;
    return { open, closed: head + middle + vowel + last, tail: null };
  }
  if (isWeak(middle) && HOLLOW.has(form) && !reading.firmMiddle) return hollowStem(pattern, form);
  const firm = head + middle + vowel + last;
  return { open: firm, closed: firm, tail: null };
}

/** A final و survives after a only in the active past of form I (دعوت); elsewhere it becomes ي (يدعيان). */
function tailOf({ head, vowel, last }: Pattern, form: VerbFormCode): 'aw' | 'ay' | 'iy' | 'uw' {
  if (vowel === 'i') return 'iy';
  if (vowel === 'u') return 'uw';
  return last === 'و' && isFormOne(form) && head.endsWith('a') ? 'aw' : 'ay';
}

function hollowStem({ head, vowel, last }: Pattern, form: VerbFormCode): Stem {
  const before = head.slice(-1);
  if (before === 'a') {
    const base = head.slice(0, -1);
    const short = form === 'Iu' ? 'u' : form === 'Ii' || form === 'Ia' ? 'i' : 'a';
    return { open: `${base}A${last}`, closed: base + short + last, tail: null };
  }
  if (before === 'u') {
    const base = head.slice(0, -1);
    return { open: `${base}I${last}`, closed: `${base}i${last}`, tail: null };
  }
  return { open: head + vowel.toUpperCase() + last, closed: head + vowel + last, tail: null };
}

function endsInVowel(text: string): boolean {
  const last = text.slice(-1);
  return last !== '' && last <= 'z';
}
