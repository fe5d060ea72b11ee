import type { Digits, Language } from '../app/preferences.ts';

/**
 * The reader's own form of a language for `Intl`: the browser's region where it has one (Levantine month names, Maghrebi digits), always the
 * Gregorian calendar, because that is what the texts are dated by.
 *
 * @param wanted languages as the browser lists them, best first
 * @example localeOf('ar', 'region', ['ar-SY', 'en']) // 'ar-SY-u-ca-gregory'
 */
export function localeOf(language: Language, digits: Digits, wanted: readonly string[]): string {
  const own = wanted.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? (language === 'en' ? 'en-GB' : 'ar');
  const options: Intl.LocaleOptions = { calendar: 'gregory' };
  if (language === 'ar' && digits !== 'region') options.numberingSystem = digits;
  return new Intl.Locale(own, options).toString();
}
