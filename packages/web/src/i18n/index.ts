import i18next, { type BackendModule } from 'i18next';
import { preferences } from '../app/preferences.ts';

/** One file a language and page, each fetched when its page is first opened. */
const files = import.meta.glob<{ default: Record<string, unknown> }>('../locales/*/*.json');

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: async (language, namespace) => {
    const load = files[`../locales/${language}/${namespace}.json`];
    if (load === undefined) throw new Error(`no texts for ${language}/${namespace}`);
    return (await load()).default;
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
