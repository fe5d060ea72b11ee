import i18next, { type BackendModule } from 'i18next';
import { preferences } from '../app/preferences.ts';

/** One file a language, fetched when it is first wanted. */
const files: Readonly<Record<string, () => Promise<{ readonly texts: Readonly<Record<string, Record<string, unknown>>> }>>> = {
  ar: () => import('./texts.ar.ts'),
  en: () => import('./texts.en.ts'),
};

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: async (language, namespace) => {
    const texts = (await files[language]?.())?.texts[`../locales/${language}/${namespace}.json`];
    if (texts === undefined) throw new Error(`no texts for ${language}/${namespace}`);
    return texts;
  },
};

/** Fetches the texts of the chosen language that every page needs. */
export async function startTexts(): Promise<void> {
  await i18next.use(backend).init({
    lng: preferences().language,
    supportedLngs: ['ar', 'en'],
    fallbackLng: false,
    ns: ['common', 'terms'],
    defaultNS: 'common',
    // React writes text as text: nothing is HTML here.
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
}

export { i18next };
