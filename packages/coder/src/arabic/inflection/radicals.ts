/** Hamza as a radical, whatever letter it comes to sit on. */
export const HAMZA = 'ء';

const GUTTURALS: ReadonlySet<string> = new Set(['ء', 'ه', 'ع', 'ح', 'غ', 'خ']);

/** A radical that can turn into a vowel: و or ي. */
export function isWeak(radical: string): boolean {
  return radical === 'و' || radical === 'ي';
}

/** A radical that attracts the vowel a in form I (Wright I § 91). */
export function isGuttural(radical: string): boolean {
  return GUTTURALS.has(radical);
}

/** The four radicals of a root; a triliteral root has an empty fourth. */
export function radicalsOf(root: readonly string[]): readonly [string, string, string, string] {
  const [first = '', second = '', third = '', fourth = ''] = root;
  return [first, second, third, fourth];
}
