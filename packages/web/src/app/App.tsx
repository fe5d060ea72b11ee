import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import { useFormat } from '../format/useFormat.ts';
import { i18next } from '../i18n/index.ts';
import { usePreferences } from './preferences.ts';
import { router } from './router.tsx';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only silence and a busy server are asked again.
      retry: (times, error) => times < 2 && ['unreachable', 'busy'].includes(problemOf(error).kind),
    },
  },
});

export function App() {
  const { language } = usePreferences();
  const { locale } = useFormat();
  const { t } = useTranslation();
  const overlays = useRef<HTMLElement>(null);
  useEffect(() => {
    void i18next.changeLanguage(language);
  }, [language]);
  return (
    <I18nProvider locale={locale}>
      {/* Menus and popovers stand in a landmark of their own, beside the page. */}
      <PortalProvider getContainer={() => overlays.current}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </PortalProvider>
      <section ref={overlays} aria-label={t('overlays')} />
    </I18nProvider>
  );
}
