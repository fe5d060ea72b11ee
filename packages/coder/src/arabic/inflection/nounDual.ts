import type { NounStem } from './nounShape.js';
import { beforeAlef } from './nounSingular.js';

/** A dual or sound plural: nominative and oblique, whole and without ن. */
export interface Endings {
  readonly free: readonly string[];
  readonly construct: readonly string[];
}

/**
 * The dual (Wright I § 299; Ryding § 7.3.1).
 *
 * @example dual(nounStem('زيارة', false)) // زيارتان, زيارتين; construct زيارتا, زيارتي
 * @example dual(nounStem('مبدأ', false)) // مبدآن, مبدأين; construct مبدآ, مبدأي
 */
export function dual(noun: NounStem): Endings {
  if (noun.shape === 'plural') return { free: [], construct: [] };
  if (noun.shape === 'alef-seat') {
    const open = `${noun.stem.slice(0, -1)}آ`;
    return { free: [`${open}ن`, `${noun.stem}ين`], construct: [open, `${noun.stem}ي`] };
  }
  const bodies = dualStems(noun);
  return { free: bodies.flatMap((b) => [`${b}ان`, `${b}ين`]), construct: bodies.flatMap((b) => [`${b}ا`, `${b}ي`]) };
}

function dualStems({ shape, stem }: NounStem): readonly string[] {
  switch (shape) {
    case 'ta-marbuta':
      return [`${stem}ت`];
    case 'alef-maqsura':
    case 'defective':
      return [`${stem}ي`];
    case 'alef':
      return [stem.length <= 2 ? `${stem}و` : `${stem}ي`];
    case 'alef-hamza':
      return isFeminineAlefHamza(stem) ? [stem, `${stem.slice(0, -1)}و`] : [stem];
    default:
      return [beforeAlef(stem)];
  }
}

/** Whether a noun in اء may have it as a feminine ending, whose hamza becomes و (صحراء: صحراوان). */
export function isFeminineAlefHamza(stem: string): boolean {
  return stem.length === 5 && !/^[اإأم]/.test(stem);
}
