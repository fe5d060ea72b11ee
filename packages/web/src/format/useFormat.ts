import { useMemo } from 'react';
import { usePreferences } from '../app/preferences.ts';
import { localeOf } from './locale.ts';
import { type Format, makeFormat } from './makeFormat.ts';

const made = new Map<string, Format>();

export function useFormat(): Format {
  const { language, digits } = usePreferences();
  return useMemo(() => {
    const locale = localeOf(language, digits, navigator.languages);
    const format = made.get(locale) ?? makeFormat(locale);
    made.set(locale, format);
    return format;
  }, [language, digits]);
}
