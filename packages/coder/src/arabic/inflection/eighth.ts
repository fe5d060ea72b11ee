/** Hamza-initial roots that take ت for it in form VIII (Wright I § 139 a): اتخذ. */
const TA_FOR_HAMZA: ReadonlySet<string> = new Set(['ءخذ', 'ءزر']);

const INFIX: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['د', ['د', 'د']],
  ['ذ', ['د', 'د']],
  ['ز', ['ز', 'د']],
  ['ط', ['ط', 'ط']],
  ['ظ', ['ظ', 'ظ']],
  ['ص', ['ص', 'ط']],
  ['ض', ['ض', 'ط']],
  ['ث', ['ث', 'ث']],
  ['و', ['ت', 'ت']],
  ['ي', ['ت', 'ت']],
]);

/**
 * First radical and infixed ت of form VIII, assimilated to each other (Wright I §§ 53-58, 148).
 *
 * @returns the two consonants as said
 * @example eighthCluster(['ض', 'ر', 'ر']) // ['ض', 'ط'] as in اضطر
 * @example eighthCluster(['و', 'ص', 'ل']) // ['ت', 'ت'] as in اتصل
 */
export function eighthCluster(root: readonly string[]): readonly [string, string] {
  if (TA_FOR_HAMZA.has(root.join(''))) return ['ت', 'ت'];
  const first = root[0] ?? '';
  return INFIX.get(first) ?? [first, 'ت'];
}
