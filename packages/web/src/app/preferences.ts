import { useSyncExternalStore } from 'react';

export type Language = 'ar' | 'en';
export type Theme = 'system' | 'light' | 'dark';
/** Digits of Arabic pages: `region` as the browser's own region writes them, else ١٢٣ or 123. */
export type Digits = 'region' | 'arab' | 'latn';

/** What a reader chose; kept in this browser only. `public/boot.js` reads language and theme before the first paint. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly digits: Digits;
}

const KEY = 'isnad.preferences';
const DEFAULTS: Preferences = { language: 'ar', theme: 'system', digits: 'region' };

const listeners = new Set<() => void>();
let current = load();

function load(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
    return {
      language: kept.language === 'en' ? 'en' : 'ar',
      theme: kept.theme === 'dark' || kept.theme === 'light' ? kept.theme : 'system',
      digits: kept.digits === 'arab' || kept.digits === 'latn' ? kept.digits : 'region',
    };
  } catch {
    return DEFAULTS;
  }
}

export function preferences(): Preferences {
  return current;
}

/** Changes what is given, keeps it, and shows it: direction and theme follow at once. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Private windows may keep nothing: the choice then holds until the page is closed.
  }
  show(current);
  for (const listener of listeners) listener();
}

/** Sets language, direction and theme of the document. */
export function show({ language, theme }: Preferences): void {
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

export function usePreferences(): Preferences {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, preferences);
}
