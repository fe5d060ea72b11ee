import i18next from 'i18next';
import { StrictMode, Suspense, startTransition, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from '../../src/i18n/useTranslation.ts';

/** A page whose texts nobody fetched beforehand: React waits for them in the middle of making it, and goes on where it waited. */
await i18next
  .use({ type: 'backend', init: () => undefined, read: async (_language: string, _page: string) => ({ title: 'there' }) })
  .init({ lng: 'ar', supportedLngs: ['ar'], fallbackLng: false, ns: [], interpolation: { escapeValue: false } });

function Waiting() {
  const { t } = useTranslation('paste');
  const [mark] = useState('!');
  return (
    <p id="waited">
      {t('title')}
      {mark}
    </p>
  );
}

function Host() {
  const [shown, setShown] = useState(false);
  return (
    <>
      <button type="button" onClick={() => startTransition(() => setShown(true))}>
        open
      </button>
      {shown && <Waiting />}
    </>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root, { onRecoverableError: (error) => console.error('recovered', error) }).render(
    <StrictMode>
      <Suspense fallback="…">
        <Host />
      </Suspense>
    </StrictMode>,
  );
}
