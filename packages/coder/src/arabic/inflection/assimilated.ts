import { isGuttural, radicalsOf } from './radicals.js';
import type { VerbFormCode } from './types.js';

/** Verbs in `Ia` that keep their و although a guttural follows: وجع يوجع. */
const KEEPS_WAW: ReadonlySet<string> = new Set(['وجع', 'وحل', 'وحش', 'ولع', 'وله', 'وسخ', 'ورع', 'وهم', 'وهل']);

/**
 * Whether an initial و is lost in the active imperfect of form I: always in `Ii` (وصل يصل), in `Ia` beside a guttural
 * (وقع يقع) and in يذر (Wright I §§ 142-144). Doubled verbs keep it (ود يود).
 */
export function losesWaw(root: readonly string[], form: VerbFormCode): boolean {
  const [first, middle, last] = radicalsOf(root);
  if (first !== 'و' || middle === last) return false;
  if (form === 'Ii') return true;
  const key = root.join('');
  return form === 'Ia' && (key === 'وذر' || ((isGuttural(middle) || isGuttural(last)) && !KEEPS_WAW.has(key)));
}
