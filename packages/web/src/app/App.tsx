import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
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
  useEffect(() => {
    void i18next.changeLanguage(language);
  }, [language]);
  return (
    <I18nProvider locale={locale}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  );
}
