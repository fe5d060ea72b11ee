import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';
import { I18nProvider } from 'react-aria-components';
import { queryClient } from '../api/queryClient.ts';
import { FormatContext, formatFor } from '../format/useFormat.ts';
import { i18next } from '../i18n/index.ts';
import { LanguageContext, useTranslation } from '../i18n/useTranslation.ts';
import { usePreferences } from './preferences.ts';
import { router } from './router.tsx';

export function App() {
  const { language, digits } = usePreferences();
  const format = useMemo(() => formatFor(language, digits), [language, digits]);
  const [texts, setTexts] = useState(i18next.language);
  useEffect(() => {
    i18next.on('languageChanged', setTexts);
    return () => i18next.off('languageChanged', setTexts);
  }, []);
  useEffect(() => {
    void i18next.changeLanguage(language);
  }, [language]);
  return (
    <I18nProvider locale={format.locale}>
      <LanguageContext value={texts}>
        <FormatContext value={format}>
          <Overlays />
        </FormatContext>
      </LanguageContext>
    </I18nProvider>
  );
}

/** Menus and popovers stand in a landmark of their own, beside the page. */
function Overlays() {
  const { t } = useTranslation();
  const overlays = useRef<HTMLElement>(null);
  return (
    <>
      <PortalProvider getContainer={() => overlays.current}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </PortalProvider>
      <section ref={overlays} aria-label={t('overlays')} />
    </>
  );
}
