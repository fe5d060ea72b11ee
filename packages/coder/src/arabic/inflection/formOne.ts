import type { VerbFormCode } from './types.js';

/** Whether a form is form I, with any vowel in the imperfect. */
export function isFormOne(form: VerbFormCode): form is 'Iu' | 'Ii' | 'Ia' {
  return form === 'Iu' || form === 'Ii' || form === 'Ia';
}
