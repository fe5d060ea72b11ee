import { readingFor } from './conjugate.js';
import { isFormOne } from './formOne.js';
import { patternsOf } from './patterns.js';
import { HAMZA, isWeak, radicalsOf } from './radicals.js';
import type { Reading } from './reading.js';
import { spell } from './spelling.js';
import { stemOf } from './stem.js';
import type { Participles, VerbFormCode } from './types.js';

/**
 * The participles of a verb, masculine singular indefinite (Wright I §§ 80-83, 229-237; Ryding ch. 6).
 *
 * @param lemma as in `conjugate`
 * @example participles(['ق', 'ت', 'ل'], 'Iu') // قاتل, مقتول
 * @example participles(['د', 'ع', 'و'], 'Iu') // داع (defective), مدعو
 * @example participles(['ق', 'ي', 'ل'], 'X') // مستقيل, مستقال
 */
export function participles(root: readonly string[], form: VerbFormCode, lemma?: string): Participles {
  const reading = readingFor(root, form, lemma);
  if (isFormOne(form)) return formOne(root, form, reading);
  const { present, passivePresent } = patternsOf(root, form, reading);
  const active = stemOf({ ...present, vowel: 'i' }, root, form, reading);
  const passive = passivePresent === null ? null : stemOf(passivePresent, root, form, reading);
  return {
    active: spell(`مu${active.open}`, false, false),
    passive: passive === null ? null : spell(`مu${passive.open}${passive.tail === null ? '' : 'E'}`, false, false),
    defective: active.tail !== null,
  };
}

function formOne(root: readonly string[], form: VerbFormCode, reading: Reading): Participles {
  const [first, middle, last] = radicalsOf(root);
  const hollow = isWeak(middle) && !isWeak(last) && !reading.firmMiddle;
  // جاء: two hamzas would meet, so the second counts as ي (Wright I § 240).
  const defective = isWeak(last) || (hollow && last === HAMZA);
  const doubled = middle === last && !isWeak(middle) && !reading.firmMiddle;
  const open = `${first}A${hollow ? HAMZA : middle}`;
  const active = spell(defective || doubled ? open : `${open}i${last}`, false, false);
  return { active, passive: spell(passiveOfOne(form, first, middle, last, hollow), false, false), defective };
}

function passiveOfOne(form: VerbFormCode, first: string, middle: string, last: string, hollow: boolean): string {
  if (isWeak(last)) return `مa${first}${middle}${form === 'Iu' ? 'uوو' : 'iيي'}`;
  if (hollow) return `مa${first}${middle === 'و' ? 'U' : 'I'}${last}`;
  return `مa${first}${middle}U${last}`;
}
