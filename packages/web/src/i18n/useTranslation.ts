import i18next, { type CustomTypeOptions, type i18n, type TFunction } from 'i18next';
import { createContext, use, useContext } from 'react';

type Page = keyof CustomTypeOptions['resources'];

/** The language whose texts are loaded: after a change it is the old one until the new ones are there. */
export const LanguageContext = createContext('ar');

const made = new Map<string, { readonly t: TFunction<never>; readonly i18n: i18n }>();
const loading = new Map<string, Promise<void>>();

/**
 * Texts of a page, or of several, the first being the one without a prefix. Each language and choice of pages has one `t`: a table makes hundreds of
 * small components while it scrolls, and a `t` and a subscription for each was a third of the work.
 *
 * @example const { t } = useTranslation(['review', 'terms']); t('title'); t('terms:type.AID')
 */
export function useTranslation<const P extends Page | readonly Page[] = 'common'>(pages?: P): { readonly t: TFunction<P>; readonly i18n: i18n } {
  const language = useContext(LanguageContext);
  const key = `${language} ${String(pages)}`;
  const wanted: readonly Page[] = pages === undefined ? ['common'] : typeof pages === 'string' ? [pages] : (pages as readonly Page[]);
  if (!made.has(key) && !loading.has(key) && !wanted.every((page) => i18next.hasLoadedNamespace(page, { lng: language }))) {
    // Routes load their texts beforehand; what one forgets is waited for.
    loading.set(key, i18next.loadNamespaces(wanted));
  }
  // What was waited for once is asked for every time: React takes a component up where it waited, and fails (#467) when it does not come by there again.
  const load = loading.get(key);
  if (load !== undefined) use(load);
  const known = made.get(key);
  if (known !== undefined) return known as unknown as { readonly t: TFunction<P>; readonly i18n: i18n };
  const entry = { t: i18next.getFixedT(language, wanted as never) as TFunction<never>, i18n: i18next };
  made.set(key, entry);
  return entry as unknown as { readonly t: TFunction<P>; readonly i18n: i18n };
}
