/**
 * The verbal noun that a derived form makes by rule; form I and quadriliterals have none (Wright I §§ 195-203).
 *
 * @param root radicals; weak ones by their underlying letter, hamza as ء
 * @param form `II` to `X`
 * @returns one verbal noun, or none where no rule gives it
 * @example regularVerbalNoun(['ش', 'و', 'ر'], 'IV') // ['إشارة']
 */
export function regularVerbalNoun(root: readonly string[], form: string): string[] {
  const [a = '', b = '', c = ''] = root;
  if (root.length !== 3 || a === 'ء' || a === 'و') return [];
  const hollow = b === 'و' || b === 'ي';
  const weakEnd = c === 'و' || c === 'ي';
  const end = weakEnd ? 'اء' : `ا${c}`;
  switch (form) {
    case 'II':
      return [weakEnd || c === 'ء' ? `ت${a}${b}${weakEnd ? 'ي' : 'ئ'}ة` : `ت${a}${b}ي${c}`];
    case 'III':
      return weakEnd ? [`م${a}ا${b}اة`] : [`م${a}ا${b}${c}ة`];
    case 'IV':
      return [hollow && !weakEnd ? `إ${a}ا${c}ة` : `إ${a}${b}${end}`];
    case 'V':
      return weakEnd ? [] : [`ت${a}${b}${c}`];
    case 'VI':
      return weakEnd ? [] : [`ت${a}ا${b}${c}`];
    case 'VII':
      return [`ان${a}${hollow && !weakEnd ? 'ي' : b}${end}`];
    case 'VIII':
      return 'دذزصضطظث'.includes(a) ? [] : [`ا${a}ت${hollow && !weakEnd ? 'ي' : b}${end}`];
    case 'X':
      return [hollow && !weakEnd ? `است${a}ا${c}ة` : `است${a}${b}${end}`];
    default:
      return [];
  }
}
