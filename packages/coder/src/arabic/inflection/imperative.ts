import { attach } from './attach.js';
import { isWeak } from './radicals.js';
import type { Stem } from './stem.js';
import type { VerbFormCode } from './types.js';

/** أخذ، أكل and أمر drop their hamza: خذ (Wright I § 137). */
const DROPS_HAMZA: ReadonlySet<string> = new Set(['ءخذ', 'ءكل', 'ءمر']);

/**
 * An imperative: the stem of the imperfect, with a connecting alef where two consonants would begin it; form IV has its أ back.
 *
 * @param stem stem of the active imperfect
 * @returns phonemes, one or more
 * @example imperatives(stemOfYadribu, '', root, 'Ii') // ['اiضرiب']
 */
export function imperatives(stem: Stem, ending: string, root: readonly string[], form: VerbFormCode): readonly string[] {
  const bodies = [attach(stem, ending)];
  if (ending === '' && stem.tail === null && stem.open !== stem.closed && !(isWeak(root[1] ?? '') && form !== 'IX')) bodies.push(`${stem.open}a`);
  return bodies.map((body) => {
    if (form === 'IV') return `ءa${body}`;
    if (body.charAt(1) <= 'z') return body;
    if (form === 'Iu' && DROPS_HAMZA.has(root.join(''))) return body.slice(1);
    return `ا${form === 'Iu' ? 'u' : 'i'}${body}`;
  });
}
