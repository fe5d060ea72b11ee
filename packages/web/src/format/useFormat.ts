import { createContext, useContext } from 'react';
import type { Digits, Language } from '../app/preferences.ts';
import { localeOf } from './locale.ts';
import { type Format, makeFormat } from './makeFormat.ts';

const made = new Map<string, Format>();

/** The form that a reader chose; one for each choice. */
export function formatFor(language: Language, digits: Digits): Format {
  const locale = localeOf(language, digits, navigator.languages);
  const format = made.get(locale) ?? makeFormat(locale);
  made.set(locale, format);
  return format;
}

export const FormatContext = createContext<Format | null>(null);

/** Numbers and dates in the reader's form. */
export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (format === null) throw new Error('there is no FormatContext around this component');
  return format;
}
