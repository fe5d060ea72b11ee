/** Keys for options, in their order on the keyboard. */
export const OPTION_KEYS = [...'1234567890qwertyuiop'] as const;

/**
 * Which key was pressed, the same on every layout: a Latin letter or digit by what it writes, any other (Arabic) by where it is.
 *
 * @returns a lower-case letter or digit, or the name of a special key; null for what is no shortcut
 * @example keyOf({ key: 'ش', code: 'KeyA' }) // 'a'
 */
export function keyOf({ key, code }: { readonly key: string; readonly code: string }): string | null {
  if (/^[a-z0-9]$/i.test(key)) return key.toLowerCase();
  if (/^[A-Z]\w+$/.test(key)) return key;
  const place = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(code);
  return (place?.[1] ?? place?.[2])?.toLowerCase() ?? null;
}
